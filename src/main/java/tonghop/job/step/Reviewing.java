package tonghop.job.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.model.CellRef;
import tonghop.model.Normalised;
import tonghop.review.Asked;
import tonghop.review.Outcome;
import tonghop.review.Review;
import tonghop.store.RunReview;

/** Lets people's decisions take effect where they still fit, and has the rules verified again on what that makes of the figures. */
record Reviewing(Stages stages, JobDefinition definition) {

    Decided review(Judged judged) {
        Understood understood = judged.understood();
        Normalised meaning = understood.meaning();
        if (understood.forms().isEmpty()) {
            RunReview unanswered = new RunReview(
                    Stream.concat(meaning.findings().stream(), judged.reconciled().findings().stream())
                            .toList(),
                    List.of());
            return Decided.of(understood, unanswered, judged.reconciled().tallies());
        }
        RuleVerification rules =
                new RuleVerification(stages, definition, judged.reconciled().tallies());
        Asked asked = new Asked(
                meaning.observations(),
                printed(meaning),
                meaning.findings(),
                judged.reconciled().findings());
        Outcome outcome = new Review(definition, rules).of(asked, understood.forms());
        return Decided.of(understood, new RunReview(outcome.findings(), outcome.rulings()), rules.tallies());
    }

    private static Map<CellRef, String> printed(Normalised meaning) {
        Map<CellRef, String> printed = new LinkedHashMap<>();
        meaning.ledger().forEach(entry -> printed.putIfAbsent(entry.cell(), entry.printed()));
        return printed;
    }
}
