package tonghop.consolidate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;

/** Which findings rest on which cells. */
final class FindingIndex {
    private final Map<CellRef, Set<String>> byCell = new HashMap<>();
    private final Set<String> open;

    /** @param isOpen whether no decision has settled it */
    FindingIndex(List<Finding> findings, Predicate<Finding> isOpen) {
        for (Finding finding : findings) {
            finding.cells().forEach(cell -> byCell.computeIfAbsent(cell, any -> new TreeSet<>())
                    .add(finding.id()));
        }
        open = findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.ERROR) <= 0)
                .filter(isOpen)
                .map(Finding::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The ids of the findings on any of the cells, sorted. */
    List<String> on(Collection<CellRef> cells) {
        Set<String> ids = new TreeSet<>();
        cells.forEach(cell -> ids.addAll(byCell.getOrDefault(cell, Set.of())));
        return List.copyOf(ids);
    }

    /** Whether one of the findings asks for a decision. */
    boolean anyOpen(List<String> ids) {
        return ids.stream().anyMatch(open::contains);
    }
}
