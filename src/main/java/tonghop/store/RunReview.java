package tonghop.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** What became of the decision on a finding, of several that which holds; empty when nobody decided. */
    public Optional<Ruling> ruling(Finding finding) {
        return rulings.stream()
                .filter(ruling -> ruling.decision().finding().equals(finding.id()))
                .min(Comparator.comparing(Ruling::state));
    }
}
