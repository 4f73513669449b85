package tonghop.normalise.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.model.Role;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.RawCell;
import tonghop.normalise.grid.Column;
import tonghop.normalise.grid.SheetContext;
import tonghop.normalise.grid.Table;
import tonghop.normalise.grid.TableRow;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Surroundings;

/**
 * A cell in a figure column with everything that can tell what it means.
 *
 * @param sheet what holds for its sheet
 * @param table its table
 * @param row its row
 * @param cell the cell itself
 */
public record FigureCell(SheetContext sheet, Table table, TableRow row, RawCell cell) {
    /** One number under "TH/KH" is the percent of the plan where both have a column or row of their own. */
    static final Set<Role> BOTH = Set.of(Role.ACTUAL, Role.TARGET);

    /** A cell that belongs to no row of the table: a title, a caption, a remark. */
    public static FigureCell alone(SheetContext sheet, Table table, RawCell cell) {
        TableRow row = TableRow.alone(cell.at().row(), List.of());
        return new FigureCell(sheet, table, row, cell);
    }

    /** The question about a cell of which nobody can know what stands in it; empty where it can be read. */
    Optional<String> unread() {
        return switch (cell.kind()) {
            case ERROR -> Optional.of("error-cell");
            case NO_VALUE -> Optional.of("no-cached-value");
            case DATE -> Optional.of("date-cell");
            case NUMBER, TEXT, BOOLEAN -> Optional.empty();
        };
    }

    public CellRef ref() {
        return new CellRef(sheet.file(), sheet.sheet(), cell.at());
    }

    /** Where a header of the cell's column stands; the cell itself where it is none of them. */
    CellRef headerRef(Scan header) {
        int level = column().headers().indexOf(header);
        CellAddress at = level < 0 ? cell.at() : column().places().get(level);
        return new CellRef(sheet.file(), sheet.sheet(), at);
    }

    /** The rows or else the columns under names of their own whose figure it may be, or their sum; none where it lies over one only. */
    public List<String> sharedBy(CellRange merge) {
        List<String> rows = table.rows().stream()
                .filter(other -> merge.first().row() <= other.row()
                        && other.row() <= merge.last().row())
                .map(TableRow::labelText)
                .filter(label -> !label.isBlank())
                .distinct()
                .toList();
        List<String> columns = table.columns().stream()
                .filter(column -> column.is(Column.Kind.FIGURE))
                .filter(column -> merge.first().column() <= column.index()
                        && column.index() <= merge.last().column())
                .filter(column -> !column.headers().isEmpty())
                .map(Column::title)
                .distinct()
                .toList();
        return rows.size() > 1 ? rows : columns.size() > 1 ? columns : List.of();
    }

    CellRef labelRef() {
        return inRow(Column.Kind.LABEL);
    }

    /** Where the label stands of the row that the cell's row belongs under. */
    CellRef groupRef() {
        return row.over()
                .map(group -> new FigureCell(sheet, table, group, cell).labelRef())
                .orElseGet(this::labelRef);
    }

    CellRef unitRef() {
        return inRow(Column.Kind.UNIT_OF_MEASURE);
    }

    private CellRef inRow(Column.Kind kind) {
        int column = table.columns().stream()
                .filter(candidate -> candidate.is(kind))
                .findFirst()
                .map(Column::index)
                .orElse(cell.at().column());
        return new CellRef(sheet.file(), sheet.sheet(), new CellAddress(row.row(), column));
    }

    /** Whether its column's headers or its row's labels tell a role. */
    boolean tells(Role role) {
        return told().flatMap(text -> text.all(Concept.RoleWord.class)).anyMatch(word -> word.role() == role);
    }

    /** Whether column or row say that its figure is in percent, or how it is set against another one. */
    boolean tellsPercent() {
        return Stream.of(Role.values()).filter(FigureCell::compares).anyMatch(this::tells)
                || (BOTH.stream().allMatch(this::tells) && table.roles().containsAll(BOTH))
                || Stream.concat(told(), Stream.of(row.unitOfMeasure()))
                        .anyMatch(text -> text.text().contains("%"));
    }

    private Stream<Scan> told() {
        return Stream.concat(column().headers().stream(), row.labels().stream());
    }

    public Column column() {
        return table.column(cell.at().column()).orElseThrow();
    }

    public Surroundings surroundings() {
        return new Surroundings(
                row.labels(), column().headers(), sibling(), parents(), table.captions(), sheet.name(), besideTarget());
    }

    /** A column of shares or percents speaks of the measure in the nearest column to its left that names one. */
    private List<Scan> sibling() {
        return Stream.concat(measured().stream(), timed().stream()).toList();
    }

    private List<Scan> measured() {
        if (namesMeasure(column()) || isOfAnyMeasure()) {
            return List.of();
        }
        return toTheLeft()
                .filter(FigureCell::namesMeasure)
                .reduce((left, nearer) -> nearer)
                .map(this::whole)
                .map(Column::headers)
                .orElse(List.of());
    }

    /** What stands beside a group of columns is of its total, not of the last member in it. */
    private Column whole(Column nearest) {
        return toTheLeft()
                .filter(other -> isUnderOneHeader(other, nearest) && !isUnderOneHeader(column(), nearest))
                .filter(other -> other.headers().stream().noneMatch(header -> header.has(Concept.MemberOf.class)))
                .reduce((left, nearer) -> nearer)
                .orElse(nearest);
    }

    private static boolean isUnderOneHeader(Column one, Column other) {
        return !Collections.disjoint(one.places(), other.places());
    }

    private Stream<Column> toTheLeft() {
        return table.columns().stream()
                .filter(column -> column.is(Column.Kind.FIGURE)
                        && column.index() < cell.at().column());
    }

    /** Whether its row is the heading over rows that name units: "II. Các xã" over communes. */
    boolean isOverUnits() {
        return table.rows().stream()
                .filter(other ->
                        other.over().filter(over -> over.row() == row.row()).isPresent())
                .flatMap(other -> other.labels().stream())
                .anyMatch(label -> label.has(Concept.UnitName.class));
    }

    /** Whether it stands in the one column for change behind the figures of several measures, and so may be of each of them. */
    boolean isOfAnyMeasure() {
        return compares(column())
                && !namesMeasure(column())
                && table.columns().stream().filter(FigureCell::compares).count() == 1
                && toTheLeft()
                                .filter(FigureCell::namesMeasure)
                                .map(FigureCell::measures)
                                .distinct()
                                .count()
                        > 1;
    }

    private static boolean compares(Column column) {
        return column.tells(role -> role == Role.GROWTH || role == Role.DIFFERENCE);
    }

    private static Set<String> measures(Column column) {
        return column.headers().stream()
                .flatMap(header -> header.all(Concept.AliasPhrase.class))
                .map(Concept.AliasPhrase::indicator)
                .collect(Collectors.toSet());
    }

    /** A percent that tells no time is of the latest time that the figures to its left, or above it, tell, plans left out. */
    private List<Scan> timed() {
        if (!Scan.has(row.labels(), Concept.RoleWord.class) && !column().tells(FigureCell::compares)) {
            return List.of();
        }
        Column named = new Column(cell.at().column(), Column.Kind.FIGURE, roles(), List.of());
        boolean inRow = named.tells(FigureCell::compares);
        boolean compares = inRow || column().tells(FigureCell::compares);
        boolean overYears = column().tells(role -> role == Role.AVERAGE_GROWTH);
        if (!compares || overYears || column().tellsTime() || named.tellsTime()) {
            return List.of();
        }
        return (inRow ? above() : toTheLeft())
                .filter(column -> !column.tells(role -> role == Role.TARGET || compares(role)))
                .reduce((left, nearer) -> nearer.tellsTime() && isLater(left, nearer) ? left : nearer)
                .map(Column::times)
                .orElse(List.of());
    }

    private static boolean compares(Role role) {
        return role.isRatio() || role == Role.DIFFERENCE;
    }

    /** What the row's labels say that name nothing, as a header would: "Tăng so với năm 2024". */
    private List<Scan> roles() {
        return row.labels().stream().filter(Scan::namesNothing).toList();
    }

    /** The rows above under the same one, each as the column that it would be if the table lay the other way round. */
    private Stream<Column> above() {
        int group = group(row);
        return table.rows().stream()
                .takeWhile(other -> other.row() < row.row())
                .filter(other -> group(other) == group)
                .map(other -> new Column(cell.at().column(), Column.Kind.FIGURE, other.labels(), List.of()));
    }

    private static int group(TableRow row) {
        return row.over().map(TableRow::row).orElse(-1);
    }

    /** Months without a year are later than any year but the one that they are of: "TH 6 tháng" before "Ước cả năm 2025". */
    private boolean isLater(Column one, Column other) {
        LocalDate last = one.tellsTime() ? one.lastDay() : lastOfTitle();
        boolean isOfItsYear = one.lastDay().equals(LocalDate.MAX)
                && other.wholeYear().filter(year -> year == latestYear()).isPresent();
        return last.isAfter(other.lastDay()) && !isOfItsYear;
    }

    /** What tells no time is of the year in the table's title, if there is one. */
    private LocalDate lastOfTitle() {
        return years(table.captions().stream()).max().stream()
                .mapToObj(year -> LocalDate.of(year, 12, 31))
                .findFirst()
                .orElse(LocalDate.MIN);
    }

    private int latestYear() {
        Stream<Scan> headers = table.columns().stream().flatMap(column -> column.headers().stream());
        return years(Stream.of(headers, table.captions().stream(), sheet.fileTexts().stream())
                        .flatMap(texts -> texts))
                .max()
                .orElse(0);
    }

    private static IntStream years(Stream<Scan> texts) {
        return texts.flatMap(text -> text.all(Concept.Time.class))
                .flatMap(time -> Stream.ofNullable(time.period()))
                .mapToInt(period -> period.end().getYear());
    }

    private static boolean namesMeasure(Column column) {
        return Scan.has(column.headers(), Concept.AliasPhrase.class);
    }

    private List<Scan> parents() {
        List<Scan> parents = new ArrayList<>();
        for (Optional<TableRow> over = row.over();
                over.isPresent();
                over = over.get().over()) {
            parents.addAll(over.get().labels());
        }
        return parents;
    }

    private boolean besideTarget() {
        for (Column other : table.columns()) {
            if (other.tells(role -> role == Role.TARGET)) {
                return true;
            }
        }
        return table.roles().contains(Role.TARGET) && !roles().isEmpty();
    }
}
