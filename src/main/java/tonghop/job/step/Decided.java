package tonghop.job.step;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.definition.JobDefinition;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Ruling;
import tonghop.model.RunCounts;
import tonghop.model.Verdict;
import tonghop.reconcile.Tally;
import tonghop.review.Edits;
import tonghop.review.RunState;
import tonghop.review.Signing;
import tonghop.store.RunReview;

/**
 * What a run found, and what people decided on it.
 *
 * @param understood what its files say
 * @param review all findings, the most severe first, and what became of the decisions; what is kept of the run
 * @param observations the figures as they are used: as stated, but for those that a decision changed
 * @param rules the rules, as they were asked last; null of a run that is over
 */
public record Decided(
        Understood understood,
        RunReview review,
        List<Observation> observations,
        @Nullable RuleVerification rules) {

    static Decided of(Understood understood, RunReview review, @Nullable RuleVerification rules) {
        List<Observation> used = Edits.apply(
                understood.meaning().observations(),
                review.rulings().stream()
                        .flatMap(ruling -> ruling.edits().stream())
                        .toList());
        List<Finding> inOrder =
                review.findings().stream().sorted(Finding.BY_WEIGHT).toList();
        return new Decided(understood, new RunReview(inOrder, review.rulings()), used, rules);
    }

    /** As far as a run came that broke off before the review: it knows what its reading found, and no more. */
    static Decided ofReading(Understood understood) {
        return of(understood, new RunReview(understood.meaning().findings(), List.of()), null);
    }

    /** How often each rule holds of the figures; empty of a run that is over. */
    SortedMap<String, Tally> tallies() {
        return rules == null ? Collections.emptySortedMap() : rules.tallies();
    }

    RunState state() {
        return RunState.of(observations, review.findings(), review.rulings());
    }

    /** The findings that no decision has settled. */
    public List<Finding> open() {
        return review.findings().stream().filter(isOpen()).toList();
    }

    /** Whether no decision has settled a finding. */
    Predicate<Finding> isOpen() {
        Set<String> settled = review.rulings().stream()
                .filter(ruling -> ruling.state() == Ruling.State.APPLIED)
                .map(ruling -> ruling.finding().id())
                .collect(Collectors.toSet());
        return finding -> !settled.contains(finding.id());
    }

    public Verdict verdict(JobDefinition definition) {
        return Signing.verdict(definition, review.findings(), review.rulings());
    }

    public RunCounts counts() {
        int refusals = understood.refusals().size();
        int submissions = understood.inputs().size() - understood.forms().size() - refusals;
        return RunCounts.of(submissions, refusals, understood.meaning().ledger(), open());
    }
}
