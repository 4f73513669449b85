package tonghop.normalise.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.definition.Award;
import tonghop.definition.JobDefinition;
import tonghop.definition.NameList;
import tonghop.definition.NameLists;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.model.list.ListColumn;
import tonghop.model.list.ListRow;
import tonghop.normalise.cell.ReadingFindings;

/**
 * The same person or collective with the same award twice, in whatever files; where they work tells namesakes apart, what they do
 * leaves it open. Of names whose award is not understood nothing is said.
 */
public record Repeats(JobDefinition definition) {

    public List<Finding> findings(List<ListRow> rows) {
        Map<String, List<ListRow>> byName = new LinkedHashMap<>();
        rows.stream().filter(this::isComparable).forEach(row -> byName.computeIfAbsent(
                        identity(row), key -> new ArrayList<>())
                .add(row));
        return byName.values().stream().flatMap(this::ofName).toList();
    }

    private Stream<Finding> ofName(List<ListRow> same) {
        List<List<ListRow>> repeated = together(same, ListColumn.POSITION, ListColumn.UNIT);
        Stream<List<ListRow>> namesakes = together(same, ListColumn.UNIT).stream()
                .filter(group -> group.stream().allMatch(row -> row.recipient().equals(NameLists.PERSON)))
                .filter(group -> !repeated.contains(group));
        return Stream.concat(
                repeated.stream().map(group -> finding("list-repeated", Severity.ERROR, group)),
                namesakes.map(group -> finding("list-namesakes", Severity.WARNING, group)));
    }

    private boolean isComparable(ListRow row) {
        boolean isCounted = definition.lists().asked().stream()
                .anyMatch(
                        list -> list.code().equals(row.list()) && !list.counts().isEmpty());
        boolean mustTell = isCounted || !row.told(ListColumn.AWARD).isEmpty();
        return !row.told(ListColumn.NAME).isEmpty() && !(mustTell && row.award().isEmpty());
    }

    private static String identity(ListRow row) {
        String name = String.join(" ", ListWords.keys(row.told(ListColumn.NAME)));
        return String.join("|", row.list(), row.unit(), row.award(), name, ListChecks.year(row.told(ListColumn.YEAR)));
    }

    /** Groups of two rows or more that nothing tells apart. */
    private static List<List<ListRow>> together(List<ListRow> namesakes, ListColumn... apart) {
        List<List<ListRow>> groups = new ArrayList<>();
        for (ListRow row : namesakes) {
            groups.stream()
                    .filter(group -> group.stream().allMatch(other -> isSame(row, other, apart)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(row), () -> groups.add(new ArrayList<>(List.of(row))));
        }
        return groups.stream().filter(group -> group.size() > 1).toList();
    }

    private static boolean isSame(ListRow one, ListRow other, ListColumn... apart) {
        return Stream.of(apart).allMatch(column -> {
            List<String> said = ListWords.keys(one.told(column));
            List<String> told = ListWords.keys(other.told(column));
            return said.isEmpty() || told.isEmpty() || said.containsAll(told) || told.containsAll(said);
        });
    }

    /** Its id tells names apart without saying one. */
    private Finding finding(String rule, Severity severity, List<ListRow> same) {
        List<CellRef> cells = same.stream().map(ListRow::cell).toList();
        ListRow first = same.get(0);
        String title = definition.lists().asked().stream()
                .filter(list -> list.code().equals(first.list()))
                .map(NameList::title)
                .findFirst()
                .orElse("");
        String award = definition.lists().award(first.award()).map(Award::name).orElse("");
        ReadingFindings.Subject subject = new ReadingFindings.Subject(rule, severity, award, cells.get(0));
        return ReadingFindings.about(subject, Map.of("list", title), List.of())
                .withId(FindingId.of(subject.rule(), identity(first)))
                .withCells(cells)
                .with(ReadingFindings.WHERE, ReadingFindings.where(cells));
    }
}
