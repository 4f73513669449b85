package tonghop.job.step;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Prospect;
import tonghop.review.Asked;
import tonghop.review.Outcome;
import tonghop.review.Prospects;
import tonghop.review.Review;
import tonghop.store.RunReview;

/** Lets people's decisions take effect where they still fit, and has the rules verified again on what that makes of the figures. */
record Reviewing(Stages stages, JobDefinition definition) {

    /** @param vanished what an earlier run had told and this one does not */
    Decided review(Judged judged, List<Finding> vanished) {
        Understood understood = judged.understood();
        Normalised meaning = understood.meaning();
        List<Finding> read =
                Stream.concat(meaning.findings().stream(), vanished.stream()).toList();
        RuleVerification rules = new RuleVerification(stages, definition, judged);
        if (understood.forms().isEmpty()) {
            RunReview unanswered = new RunReview(
                    Stream.concat(read.stream(), judged.reconciled().findings().stream())
                            .toList(),
                    List.of());
            return Decided.of(understood, unanswered, rules);
        }
        Asked asked = new Asked(
                meaning.observations(),
                meaning::printed,
                read,
                judged.reconciled().findings());
        Outcome outcome = new Review(definition, rules).of(asked, understood.forms());
        return Decided.of(understood, new RunReview(outcome.findings(), outcome.rulings()), rules);
    }

    /** What each answer to an open question would do. */
    SortedMap<String, List<Prospect>> prospects(Decided decided) {
        return new Prospects(definition, Objects.requireNonNull(decided.rules()))
                .of(asked(decided), decided.observations(), decided.open());
    }

    /** What a number that a person gives for a finding would do; empty when it could stand for no figure. */
    Optional<Prospect> prospect(Judged judged, Decided decided, Finding finding, String number) {
        return new Prospects(definition, new RuleVerification(stages, definition, judged))
                .of(asked(decided), decided.observations(), finding, number);
    }

    private static Asked asked(Decided decided) {
        Normalised meaning = decided.understood().meaning();
        return new Asked(meaning.observations(), meaning::printed, List.of(), List.of());
    }
}
