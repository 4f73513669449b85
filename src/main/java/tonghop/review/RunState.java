package tonghop.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Ruling;
import tonghop.model.Ruling.Edit;

/**
 * How things stood when a run ended.
 *
 * @param observations the figures as they were used
 * @param findings all findings
 * @param settled ids of the findings that decisions had settled
 * @param edits the figures that decisions had changed
 */
public record RunState(List<Observation> observations, List<Finding> findings, Set<String> settled, List<Edit> edits) {
    public static RunState of(List<Observation> observations, List<Finding> findings, List<Ruling> rulings) {
        List<Ruling> applied = rulings.stream()
                .filter(ruling -> ruling.state() == Ruling.State.APPLIED)
                .toList();
        return new RunState(
                observations,
                findings,
                applied.stream().map(ruling -> ruling.finding().id()).collect(Collectors.toUnmodifiableSet()),
                applied.stream().flatMap(ruling -> ruling.edits().stream()).toList());
    }

    boolean isOpen(Finding finding) {
        return !settled.contains(finding.id());
    }
}
