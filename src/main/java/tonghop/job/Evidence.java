package tonghop.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.Refusal;
import tonghop.model.Ruling;
import tonghop.model.RunCounts;
import tonghop.review.Edits;
import tonghop.review.RunState;
import tonghop.store.RunInput;

/**
 * What the stores hold for a run.
 *
 * @param inputs the files it took in
 * @param forms those in which people answer findings
 * @param refusals those that could not be taken as submissions
 * @param normalised what the submissions mean together, every figure as stated
 * @param findings all findings, the most severe first
 * @param rulings what became of the decisions
 */
public record Evidence(
        List<RunInput> inputs,
        List<DecisionForm> forms,
        List<Refusal> refusals,
        Normalised normalised,
        List<Finding> findings,
        List<Ruling> rulings) {

    /** Of a run that is over. */
    static Evidence of(long run, Workshop workshop) {
        return of(run, workshop.meaning(run), workshop);
    }

    /** Of a run whose submissions are all read. */
    static Evidence of(Run run, Workshop workshop) {
        return of(run.number(), run.meaning(workshop), workshop);
    }

    private static Evidence of(long run, Normalised normalised, Workshop workshop) {
        List<Finding> reviewed = workshop.runs().findings(run);
        // a run that broke off before the review knows what its reading found, and no more
        List<Finding> findings = new ArrayList<>(reviewed.isEmpty() ? normalised.findings() : reviewed);
        findings.sort(Finding.BY_WEIGHT);
        return new Evidence(
                workshop.runs().inputs(run),
                workshop.submissions().forms(run),
                workshop.submissions().refusals(run),
                normalised,
                List.copyOf(findings),
                workshop.runs().rulings(run));
    }

    /** The figures as they are used: as stated, but for those that a decision changed. */
    List<Observation> observations() {
        return Edits.apply(
                normalised.observations(),
                rulings.stream().flatMap(ruling -> ruling.edits().stream()).toList());
    }

    RunState state() {
        return RunState.of(observations(), findings, rulings);
    }

    /** The findings that no decision has settled. */
    List<Finding> open() {
        return findings.stream().filter(isOpen()).toList();
    }

    /** Whether no decision has settled a finding. */
    Predicate<Finding> isOpen() {
        Set<String> settled = rulings.stream()
                .filter(ruling -> ruling.state() == Ruling.State.APPLIED)
                .map(ruling -> ruling.finding().id())
                .collect(Collectors.toSet());
        return finding -> !settled.contains(finding.id());
    }

    RunCounts counts() {
        int submissions = inputs.size() - forms.size() - refusals.size();
        return RunCounts.of(submissions, refusals.size(), normalised.ledger(), open());
    }
}
