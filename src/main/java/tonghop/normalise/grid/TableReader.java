package tonghop.normalise.grid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.Scale;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.Remark;
import tonghop.normalise.words.Comparisons;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.IntervalGrammar;
import tonghop.normalise.words.RoleOrMember;
import tonghop.normalise.words.Scan;

/** Tells under which row of a table each row stands, what its labels say and what it is told with. */
public final class TableReader {
    private static final int SAMPLE = 2_000;

    /** "nt", "như trên" or a ditto mark: the same as above. */
    private static final Pattern DITTO =
            Pattern.compile("\\s*-*\\s*(?:nt|n/t|như trên|\"|”|“|'')\\s*-*\\s*", Pattern.CASE_INSENSITIVE);

    private final Dictionary dictionary;
    private final Comparisons comparisons;
    private final ColumnReader columnReader;
    /** The indicators that the appendices print; all where there is no appendix. */
    private final Set<String> printed;

    private final Set<String> criteria;
    /** The dimensions of each indicator. */
    private final Map<String, List<String>> brokenDown;
    /** What the row of the most that criteria give is called; empty where there are none. */
    private final List<Scan> limit;

    public TableReader(JobDefinition definition, Dictionary dictionary, FigureGrammar figures) {
        this.dictionary = dictionary;
        this.comparisons = new Comparisons(definition.period());
        this.columnReader = new ColumnReader(dictionary, figures, comparisons, new MeasureRow(dictionary));
        this.printed = definition.printed();
        this.criteria = definition.indicators().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.POINTS)
                .map(Indicator::code)
                .collect(Collectors.toSet());
        this.brokenDown =
                definition.indicators().stream().collect(Collectors.toMap(Indicator::code, Indicator::dimensions));
        this.limit = definition.vocabulary().scores().maximum().stream()
                .limit(1)
                .map(dictionary::read)
                .toList();
    }

    public Table read(Grid grid, TableArea area) {
        List<Scan> captions = new ArrayList<>();
        area.captions().stream()
                .flatMap(row -> captions(grid.row(row), area).stream())
                .filter(cell -> !isReference(cell.text()))
                .forEach(cell -> captions.add(0, comparisons.withoutBase(dictionary.read(cell.text()))));
        Optional<ReportingPeriod> above = comparisons.period(captions, Optional.empty());
        List<Column> columns = columnReader.columns(grid, area, above);
        captions.addAll(measures(grid, area));
        List<TableRow> rows = rows(grid, area, columns, above);
        Set<String> brokenDownBy = texts(columns, broken(rows))
                .flatMap(scan -> scan.all(Concept.MemberOf.class))
                .map(Concept.MemberOf::dimension)
                .collect(Collectors.toSet());
        Set<String> units = texts(columns, rows)
                .flatMap(scan -> scan.all(Concept.UnitName.class))
                .map(Concept.UnitName::unit)
                .collect(Collectors.toSet());
        Stream<Scan> outside = Stream.concat(
                captions.stream(), Stream.of(dictionary.read(grid.sheet().name())));
        boolean printed = isPrinted(Stream.concat(texts(columns, rows), outside));
        return new Table(captions, columns, rows, brokenDownBy, units, roles(columns, rows), printed);
    }

    /** What remarks below the figures and on the printed page say of the unit of measure, and nothing else of them. */
    private List<Scan> measures(Grid grid, TableArea area) {
        Stream<String> below = Stream.concat(area.body().stream(), area.remarks().stream())
                .map(grid::row)
                .filter(row -> row.size() == 1)
                .map(row -> row.get(0).text());
        Stream<String> printed = grid.sheet().remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.PRINTED)
                .map(Remark::text);
        return Stream.concat(below, printed)
                .map(text -> dictionary.read(text).ofMeasureOnly())
                .filter(scan -> !scan.hits().isEmpty())
                .toList();
    }

    /** A remark below the last figures breaks nothing down, nor does what a total is called: "Tổng số điểm tự chấm". */
    private static List<TableRow> broken(List<TableRow> rows) {
        int last = rows.stream()
                .filter(row -> !row.figures().isEmpty())
                .mapToInt(TableRow::row)
                .max()
                .orElse(0);
        return rows.stream()
                .filter(row -> row.row() <= last && row.labels().stream().noneMatch(TableReader::isTotalOfAll))
                .toList();
    }

    private static boolean isTotalOfAll(Scan label) {
        return label.isTotal()
                || (label.has(Concept.TotalWord.class)
                        && label.all(Concept.MemberOf.class)
                                .allMatch(member -> member.dimension().equals(Scale.JUDGE)));
    }

    private static Stream<Scan> texts(List<Column> columns, List<TableRow> rows) {
        return Stream.concat(
                columns.stream().flatMap(column -> column.headers().stream()),
                rows.stream().flatMap(row -> row.labels().stream()));
    }

    private static Set<Role> roles(List<Column> columns, List<TableRow> rows) {
        return Stream.concat(
                        columns.stream().map(Column::headers),
                        rows.stream()
                                .flatMap(row -> row.labels().stream())
                                .filter(Scan::namesNothing)
                                .map(List::of))
                .map(texts -> texts.stream()
                        .flatMap(text -> text.all(Concept.RoleWord.class))
                        .map(Concept.RoleWord::role)
                        .collect(Collectors.toSet()))
                .filter(roles -> roles.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private boolean isPrinted(Stream<Scan> texts) {
        return texts.flatMap(scan -> scan.all(Concept.AliasPhrase.class))
                .anyMatch(phrase -> printed.contains(phrase.indicator()));
    }

    /** Of captions side by side each speaks for the table below it; one alone speaks for all. */
    private static List<RawCell> captions(List<RawCell> row, TableArea area) {
        List<RawCell> own =
                row.stream().filter(cell -> area.reaches(cell.at().column())).toList();
        return own.isEmpty() ? row : own;
    }

    /** "(Kèm theo Báo cáo số … ngày … tháng …)" dates a document, not the figures. */
    private static boolean isReference(String caption) {
        return Folding.bare(caption).startsWith("kemtheo");
    }

    private List<TableRow> rows(Grid grid, TableArea area, List<Column> columns, Optional<ReportingPeriod> above) {
        List<TableRow> rows = new ArrayList<>();
        Deque<Placed> path = new ArrayDeque<>();
        boolean numbered =
                columns.stream().anyMatch(column -> column.is(Column.Kind.ORDINAL) || column.is(Column.Kind.CODE));
        Scan measure = Scan.EMPTY;
        GroupMeasures measures = new GroupMeasures(new HashMap<>());
        Map<CellAddress, Scan> told = new HashMap<>();
        List<Scan> names = area.body().stream()
                .limit(SAMPLE)
                .flatMap(row -> labelScans(columns, cells(grid, row, columns, Column.Kind.LABEL), above, told).stream())
                .toList();
        for (int row : area.body()) {
            List<RawCell> labels = labels(grid, row, columns, area);
            List<RawCell> values = own(grid, row, columns, Column.Kind.FIGURE);
            boolean limits = rows.isEmpty() && labels.isEmpty() && areBelowCriteria(values, columns);
            Scan stated = joined(cells(grid, row, columns, Column.Kind.UNIT_OF_MEASURE));
            int marked = labels.isEmpty()
                    ? Integer.MAX_VALUE
                    : RowLevel.of(ordinal(grid, row, columns, labels), labels.get(0), numbered, values.isEmpty());
            List<Scan> scans = labelScans(columns, labels, above, told);
            int level = isBreakdown(scans, stated, marked, path) ? marked + 1 : marked;
            boolean total = !labels.isEmpty() && (isTotal(labels.get(0)) || sumsUp(labels.get(0), rows));
            while (!path.isEmpty() && path.peek().isClosedBy(level, total)) {
                path.pop();
            }
            measure = DITTO.matcher(stated.text()).matches() ? measure : stated;
            TableRow read = new TableRow(
                    row,
                    limits ? limit : settled(scans, names),
                    path.isEmpty() ? null : path.peek().row,
                    measure,
                    measures.of(measure, path.isEmpty() ? null : path.peek().row),
                    joined(cells(grid, row, columns, Column.Kind.NOTE)),
                    values);
            path.push(new Placed(level, read));
            rows.add(read);
        }
        return rows;
    }

    /** A header that is merged down into the body is no row's name; "Tổng cộng" before a blank name is. */
    private List<RawCell> labels(Grid grid, int row, List<Column> columns, TableArea area) {
        List<RawCell> labels = cells(grid, row, columns, Column.Kind.LABEL).stream()
                .filter(cell -> !area.headers().contains(cell.at().row()))
                .toList();
        return labels.isEmpty()
                ? own(grid, row, columns, Column.Kind.ORDINAL).stream()
                        .filter(this::isTotal)
                        .toList()
                : labels;
    }

    private static List<Scan> settled(List<Scan> labels, List<Scan> names) {
        return labels.stream()
                .map(label -> RoleOrMember.settled(label, List.of(() -> names)))
                .toList();
    }

    /** Numbers without a name right below the names of criteria say what these give at most. */
    private boolean areBelowCriteria(List<RawCell> values, List<Column> columns) {
        Set<Integer> told = columns.stream()
                .filter(column -> column.headers().stream()
                        .flatMap(header -> header.all(Concept.AliasPhrase.class))
                        .anyMatch(phrase -> criteria.contains(phrase.indicator())))
                .map(Column::index)
                .collect(Collectors.toSet());
        return !values.isEmpty()
                && values.stream().allMatch(value -> told.contains(value.at().column()));
    }

    /** What the column of units says last for the rows under each row. */
    private record GroupMeasures(Map<Integer, Scan> told) {
        Scan of(Scan stated, @Nullable TableRow parent) {
            Scan above = parent == null ? Scan.EMPTY : parent.groupMeasure();
            int group = parent == null ? -1 : parent.row();
            Scan meant = stated.isBlank() ? told.getOrDefault(group, above) : stated;
            told.put(group, meant);
            return meant;
        }
    }

    /** A row on the way from the table's root to the row being read. */
    private record Placed(int level, TableRow row) {
        /** "Cộng" sums the rows above it up and stands under the heading that they stand under, not under the last of them. */
        boolean isClosedBy(int next, boolean total) {
            return level >= next || (total && !row.figures().isEmpty());
        }
    }

    /**
     * "2. Trong đó: - Sởi" behind "1. Số liều vắc xin": the members of what the row above names are numbered as if they stood beside it,
     * where no row above both of them could be broken down so.
     */
    private boolean isBreakdown(List<Scan> labels, Scan stated, int level, Deque<Placed> path) {
        Set<String> members = labels.stream()
                .filter(label -> label.isCovered() && !label.has(Concept.AliasPhrase.class))
                .flatMap(label -> label.all(Concept.MemberOf.class))
                .map(Concept.MemberOf::dimension)
                .collect(Collectors.toSet());
        return !members.isEmpty()
                && path.stream().noneMatch(placed -> placed.level < level && isToldBy(placed.row, members))
                && path.stream()
                        .filter(placed -> placed.level == level)
                        .anyMatch(placed -> !placed.row.figures().isEmpty()
                                && isToldBy(placed.row, members)
                                && (stated.isBlank()
                                        || stated.text()
                                                .equals(placed.row
                                                        .unitOfMeasure()
                                                        .text())));
    }

    /** Whether a row names, by a name that is understood whole, what one of the dimensions breaks down. */
    private boolean isToldBy(TableRow row, Set<String> dimensions) {
        return row.labels().stream()
                .filter(Scan::isCovered)
                .flatMap(label -> label.all(Concept.AliasPhrase.class))
                .anyMatch(phrase ->
                        !Collections.disjoint(brokenDown.getOrDefault(phrase.indicator(), List.of()), dimensions));
    }

    private boolean isTotal(RawCell label) {
        return dictionary.read(label.text()).isTotal();
    }

    /** "Lúa cả năm" below "Lúa Hè thu" and "Lúa Mùa": a name with a word of totals in it, under members side by side. */
    private boolean sumsUp(RawCell label, List<TableRow> above) {
        int last = above.size() - 1;
        return last > 0
                && above.get(last)
                        .over()
                        .map(TableRow::row)
                        .equals(above.get(last - 1).over().map(TableRow::row))
                && isMember(above.get(last))
                && isMember(above.get(last - 1))
                && dictionary.mentionsTotal(label.text());
    }

    private static boolean isMember(TableRow row) {
        return !row.figures().isEmpty()
                && row.labels().stream().anyMatch(label -> label.has(Concept.MemberOf.class))
                && row.labels().stream().noneMatch(label -> label.has(Concept.AliasPhrase.class));
    }

    /** @param told what labels say that were read before */
    private List<Scan> labelScans(
            List<Column> columns, List<RawCell> labels, Optional<ReportingPeriod> above, Map<CellAddress, Scan> told) {
        List<Scan> scans = new ArrayList<>(labels.size());
        for (RawCell label : labels) {
            scans.add(told.computeIfAbsent(label.at(), at -> labelScan(columns, label, above)));
        }
        // a name over several cells that people gave is no name in any of them
        String whole = TableRow.text(scans);
        return scans.size() > 1 && dictionary.isGiven(whole)
                ? List.of(comparisons.settle(dictionary.read(whole), above))
                : scans;
    }

    /** A label that is a bare number or range is read with the noun of its column's header: "15" under "Số tiêu chí đạt". */
    private Scan labelScan(List<Column> columns, RawCell label, Optional<ReportingPeriod> above) {
        Scan own = comparisons.settle(
                dictionary.read(HeaderText.date(label).orElseGet(() -> RowLevel.withoutOrdinal(label.text()))), above);
        return IntervalGrammar.whole(own.tokens())
                .filter(member -> !own.has(Concept.Time.class))
                .flatMap(member -> columns.stream()
                        .filter(column -> column.index() == label.at().column())
                        .flatMap(column -> column.headers().stream())
                        .map(header -> dictionary.withNoun(label.text(), header))
                        .filter(Scan::isCovered)
                        .findFirst())
                .orElse(own);
    }

    /** What the row's number says; a heading that is merged over number and label is no number. */
    private static String ordinal(Grid grid, int row, List<Column> columns, List<RawCell> labels) {
        return Stream.of(Column.Kind.ORDINAL, Column.Kind.CODE)
                .flatMap(kind -> own(grid, row, columns, kind).stream())
                .filter(cell -> !labels.contains(cell))
                .map(RawCell::text)
                .findFirst()
                .orElse("");
    }

    private Scan joined(List<RawCell> cells) {
        return cells.isEmpty()
                ? Scan.EMPTY
                : dictionary.read(
                        String.join("; ", cells.stream().map(RawCell::text).toList()));
    }

    /** The cells that speak in a row for the columns of one kind, merged areas included, each once. */
    private static List<RawCell> cells(Grid grid, int row, List<Column> columns, Column.Kind kind) {
        List<RawCell> cells = new ArrayList<>();
        for (Column column : columns) {
            if (column.is(kind)) {
                grid.at(row, column.index())
                        .filter(cell ->
                                cells.stream().noneMatch(other -> other.at().equals(cell.at())))
                        .ifPresent(cells::add);
            }
        }
        return cells;
    }

    /** The cells that stand themselves in a row and in a column of one kind, not merged into it from elsewhere. */
    private static List<RawCell> own(Grid grid, int row, List<Column> columns, Column.Kind kind) {
        List<RawCell> cells = new ArrayList<>();
        for (Column column : columns) {
            if (column.is(kind)) {
                grid.at(row, column.index())
                        .filter(cell -> cell.at().row() == row && cell.at().column() == column.index())
                        .ifPresent(cells::add);
            }
        }
        return cells;
    }
}
