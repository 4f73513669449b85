package tonghop.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Ruling;

/**
 * How things stood when a run ended.
 *
 * @param observations the figures as they were used
 * @param findings all findings
 * @param settled ids of the findings that decisions had settled
 */
public record RunState(List<Observation> observations, List<Finding> findings, Set<String> settled) {
    public static RunState of(List<Observation> observations, List<Finding> findings, List<Ruling> rulings) {
        return new RunState(
                observations,
                findings,
                rulings.stream()
                        .filter(ruling -> ruling.state() == Ruling.State.APPLIED)
                        .map(ruling -> ruling.finding().id())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isOpen(Finding finding) {
        return !settled.contains(finding.id());
    }
}
