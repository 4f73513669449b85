package tonghop.store;

import java.util.List;
import tonghop.model.Finding;
import tonghop.model.Ruling;

/**
 * What is kept of a run beside its record, for those that come after it.
 *
 * @param findings what it found, the most severe first
 * @param rulings what became of the decisions
 */
public record RunReview(List<Finding> findings, List<Ruling> rulings) {
    public RunReview {
        findings = List.copyOf(findings);
        rulings = List.copyOf(rulings);
    }
}
