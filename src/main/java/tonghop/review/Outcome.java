package tonghop.review;

import java.util.List;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Ruling;

/**
 * What came of a review.
 *
 * @param observations the figures as they are used
 * @param findings what the rules find in them, what decisions settled, what the reading found, and what is wrong with the decisions
 * @param rulings what became of each decision that speaks of a known finding; those that hold in the order in which they took effect,
 *     behind all others
 */
public record Outcome(List<Observation> observations, List<Finding> findings, List<Ruling> rulings) {
    public Outcome {
        observations = List.copyOf(observations);
        findings = List.copyOf(findings);
        rulings = List.copyOf(rulings);
    }
}
