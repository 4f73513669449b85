package tonghop.normalise.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.definition.Award;
import tonghop.definition.JobDefinition;
import tonghop.definition.NameList;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.model.list.ListColumn;
import tonghop.model.list.ListRow;
import tonghop.normalise.cell.ReadingFindings;

/** The same person or collective with the same award twice, in whatever files; what they do and where tells namesakes apart. */
public record Repeats(JobDefinition definition) {

    public List<Finding> findings(List<ListRow> rows) {
        Map<String, List<ListRow>> byName = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.told(ListColumn.NAME).isEmpty()).forEach(row -> byName.computeIfAbsent(
                        identity(row), key -> new ArrayList<>())
                .add(row));
        return byName.values().stream()
                .flatMap(same -> together(same).stream())
                .map(this::finding)
                .toList();
    }

    private static String identity(ListRow row) {
        String name = String.join(" ", ListWords.keys(row.told(ListColumn.NAME)));
        return String.join("|", row.list(), row.unit(), row.award(), name, ListChecks.year(row.told(ListColumn.YEAR)));
    }

    /** Groups of two rows or more that nothing tells apart. */
    private static List<List<ListRow>> together(List<ListRow> namesakes) {
        List<List<ListRow>> groups = new ArrayList<>();
        for (ListRow row : namesakes) {
            groups.stream()
                    .filter(group -> group.stream().allMatch(other -> isSame(row, other)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(row), () -> groups.add(new ArrayList<>(List.of(row))));
        }
        return groups.stream().filter(group -> group.size() > 1).toList();
    }

    private static boolean isSame(ListRow one, ListRow other) {
        return Stream.of(ListColumn.POSITION, ListColumn.UNIT).allMatch(column -> {
            List<String> said = ListWords.keys(one.told(column));
            List<String> told = ListWords.keys(other.told(column));
            return said.isEmpty() || told.isEmpty() || said.containsAll(told) || told.containsAll(said);
        });
    }

    /** Its id tells names apart without saying one. */
    private Finding finding(List<ListRow> same) {
        List<CellRef> cells = same.stream().map(ListRow::cell).toList();
        ListRow first = same.get(0);
        String title = definition.lists().asked().stream()
                .filter(list -> list.code().equals(first.list()))
                .map(NameList::title)
                .findFirst()
                .orElse("");
        String award = definition.lists().award(first.award()).map(Award::name).orElse("");
        ReadingFindings.Subject subject =
                new ReadingFindings.Subject("list-repeated", Severity.ERROR, award, cells.get(0));
        return ReadingFindings.about(subject, Map.of("list", title), List.of())
                .withId(FindingId.of(subject.rule(), identity(first)))
                .withCells(cells)
                .with(ReadingFindings.WHERE, ReadingFindings.where(cells));
    }
}
