package tonghop.normalise.grid;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.Vocabulary;
import tonghop.model.Bound;
import tonghop.model.cell.RawCell;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.OfficialForms;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.ToldFigures;
import tonghop.normalise.words.Translation;

/**
 * Cuts a sheet into tables by its header rows: a row of two texts or more, without figures, with a figure soon below one of
 * them. Inside a table a new header must name itself by a header word, so that a row of words is not taken for one.
 */
public record TableFinder(Dictionary dictionary, FigureGrammar figures) {
    private static final int LOOK_BELOW = 8;
    private static final int FEWEST_NAMES = 2;
    private static final Set<Bound> SIZES =
            EnumSet.of(Bound.ABOVE, Bound.AT_LEAST, Bound.BELOW, Bound.AT_MOST, Bound.RANGE);
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:[A-H]|\\d{1,2})\\)?(?:\\s*=.*)?");

    public List<TableArea> find(Grid grid) {
        List<Integer> rows =
                grid.rows().stream().filter(row -> !isHelper(grid, row)).toList();
        List<TableArea> areas = new ArrayList<>();
        List<Integer> captions = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            if (isHeader(grid, rows.get(i), areas.isEmpty() && captions.size() == i)) {
                HeaderRows header = header(grid, rows, i, captions);
                int end = bodyEnd(grid, rows, i + header.rowCount);
                int next = end < rows.size() ? captionStart(grid, rows, i + header.rowCount, end) : end;
                areas.add(area(captions, header, rows.subList(i + header.rowCount, next)));
                captions = new ArrayList<>(rows.subList(next, end));
                i = end;
            } else {
                captions.add(rows.get(i));
                i++;
            }
        }
        List<TableArea> found = areas.isEmpty() ? withoutHeader(grid, captions) : withRest(areas, captions);
        return found.stream()
                .map(area -> new TableEnd(dictionary, figures).cut(grid, withHelpers(grid, area)))
                .flatMap(area -> panels(grid, area).stream())
                .toList();
    }

    /** A hidden row of names, such as codes for a program, above or below the header that is shown. */
    private boolean isHelper(Grid grid, int row) {
        return grid.isHidden(row)
                && isWordy(grid.row(row))
                && grid.row(row).stream().anyMatch(cell -> hasFigureBelow(grid, row, cell))
                && Stream.of(grid.rowsAbove(row, LOOK_BELOW), grid.rowsBelow(row, LOOK_BELOW))
                        .anyMatch(near -> reachHeader(grid, near));
    }

    private boolean reachHeader(Grid grid, List<Integer> rows) {
        return rows.stream()
                .filter(row -> !grid.isHidden(row))
                .takeWhile(row -> isWordy(grid.row(row)))
                .anyMatch(row -> isHeader(grid, row, true));
    }

    private TableArea withHelpers(Grid grid, TableArea area) {
        if (area.headers().isEmpty() || area.body().isEmpty()) {
            return area;
        }
        int first = area.headers().get(0);
        Stream<Integer> above = grid.rowsAbove(first, LOOK_BELOW).stream().takeWhile(row -> isHelper(grid, row));
        Stream<Integer> below = grid.rowsBelow(first, LOOK_BELOW).stream()
                .takeWhile(row -> row < area.body().get(0))
                .filter(row -> isHelper(grid, row));
        return area.withHeaders(Stream.of(above, area.headers().stream(), below)
                .flatMap(Function.identity())
                .sorted()
                .toList());
    }

    /** Tables that stand side by side under one header row. */
    private List<TableArea> panels(Grid grid, TableArea area) {
        List<Integer> starts = new PanelStarts(dictionary, figures).of(grid, area);
        if (starts.size() < 2) {
            return List.of(area);
        }
        List<TableArea> panels = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int first = i == 0 ? 0 : starts.get(i);
            int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Integer.MAX_VALUE;
            panels.add(area.between(first, last));
        }
        return panels;
    }

    /** Rows below the last table that belong to none: kept with the last table's body, where the ledger accounts for them. */
    private static List<TableArea> withRest(List<TableArea> areas, List<Integer> rest) {
        if (rest.isEmpty()) {
            return areas;
        }
        TableArea last = areas.get(areas.size() - 1);
        List<Integer> body = new ArrayList<>(last.body());
        body.addAll(rest);
        List<TableArea> all = new ArrayList<>(areas.subList(0, areas.size() - 1));
        all.add(new TableArea(
                last.captions(),
                last.headers(),
                last.numbers(),
                body,
                List.of(),
                last.firstColumn(),
                last.lastColumn()));
        return all;
    }

    /** A sheet without a header: its body begins with the first row that holds a text and a figure. */
    private List<TableArea> withoutHeader(Grid grid, List<Integer> rows) {
        for (int i = 0; i < rows.size(); i++) {
            List<RawCell> cells = grid.row(rows.get(i));
            if (cells.size() > 1
                    && cells.stream().anyMatch(this::isFigure)
                    && cells.stream().anyMatch(this::isWords)) {
                return List.of(area(
                        rows.subList(0, i), new HeaderRows(List.of(), List.of(), 0), rows.subList(i, rows.size())));
            }
        }
        return ofTexts(grid, rows);
    }

    /** A sheet that tells its figures in texts alone has what stands above the first of them for its captions. */
    private List<TableArea> ofTexts(Grid grid, List<Integer> rows) {
        List<Integer> captions = rows.stream()
                .takeWhile(row ->
                        grid.row(row).stream().noneMatch(cell -> ToldFigures.areIn(dictionary.read(cell.text()))))
                .toList();
        return captions.isEmpty() || captions.size() == rows.size()
                ? List.of()
                : List.of(area(captions, new HeaderRows(List.of(), List.of(), 0), List.of()));
    }

    private static TableArea area(List<Integer> captions, HeaderRows header, List<Integer> body) {
        return new TableArea(captions, header.rows, header.numbers, body, List.of(), 0, Integer.MAX_VALUE);
    }

    private record HeaderRows(List<Integer> rows, List<Integer> numbers, int rowCount) {}

    private HeaderRows header(Grid grid, List<Integer> rows, int first, List<Integer> captions) {
        List<Integer> header = new ArrayList<>();
        if (!captions.isEmpty() && isUpperHeader(grid, captions.get(captions.size() - 1), rows.get(first))) {
            header.add(captions.remove(captions.size() - 1));
        }
        header.add(rows.get(first));
        int next = first + 1;
        while (next < rows.size() && isLowerHeader(grid, rows.get(first), rows.get(next))) {
            header.add(rows.get(next++));
        }
        List<Integer> numbers = new ArrayList<>();
        if (next < rows.size() && isColumnNumbers(grid, rows.get(next))) {
            numbers.add(rows.get(next++));
        }
        if (next < rows.size() && new MeasureRow(dictionary).is(grid.row(rows.get(next)))) {
            header.add(rows.get(next++));
        }
        return new HeaderRows(header, numbers, next - first);
    }

    private boolean isHeader(Grid grid, int row, boolean beforeAnyTable) {
        List<RawCell> cells = grid.row(row);
        if (!isWordy(cells)) {
            return false;
        }
        if (cells.stream().anyMatch(this::isHeaderWord)) {
            return true;
        }
        return !new CountsLikeYears(dictionary, figures).looksLikeYears(grid, row)
                && ((tellsFigures(grid, row) && !isUpperOfNext(grid, row))
                        || (beforeAnyTable
                                && cells.stream().anyMatch(cell -> hasFigureBelow(grid, row, cell))
                                && !isLetterhead(grid, row)));
    }

    private boolean isWordy(List<RawCell> cells) {
        return cells.size() > 1 && !hasHardFigure(cells) && !OfficialForms.isLetterhead(cells);
    }

    /** Whether two cells or more, beside the first, say what the figures below them are. */
    private boolean tellsFigures(Grid grid, int row) {
        return grid.row(row).stream()
                        .skip(1)
                        .filter(cell -> dictionary.read(cell.text()).tellsFigures() && hasFigureBelow(grid, row, cell))
                        .count()
                > 1;
    }

    private boolean isUpperOfNext(Grid grid, int row) {
        return !grid.row(row + 1).isEmpty() && isUpperHeader(grid, row, row + 1) && isHeader(grid, row + 1, false);
    }

    /** Texts side by side above the real header, such as the office and the motto of the state. */
    private boolean isLetterhead(Grid grid, int row) {
        return grid.rowsBelow(row, LOOK_BELOW).stream()
                .takeWhile(below -> grid.row(below).stream().noneMatch(this::isHardFigure))
                .dropWhile(below -> isLowerHeader(grid, row, below))
                .anyMatch(below -> isHeader(grid, below, false));
    }

    private boolean isHeaderWord(RawCell cell) {
        Scan scan = dictionary.read(cell.text());
        return scan.hits().size() == 1
                && scan.isCovered()
                && scan.all(Concept.HeaderWord.class).anyMatch(word -> word.header() != Vocabulary.Header.NOTE);
    }

    private boolean hasFigureBelow(Grid grid, int row, RawCell above) {
        boolean ranked = namesMeasure(above);
        return grid.below(row, above.at().column(), LOOK_BELOW)
                .anyMatch(cell -> isValue(cell) || (ranked && figures.read(cell) instanceof CellValue.Place));
    }

    private boolean namesMeasure(RawCell header) {
        Scan scan = dictionary.read(header.text());
        return scan.isCovered() && scan.has(Concept.AliasPhrase.class);
    }

    /** A row of group headings just above: set to the right of the labels, and not the line that tells the unit of measure. */
    private boolean isUpperHeader(Grid grid, int row, int headerRow) {
        List<RawCell> cells = grid.row(row);
        int firstColumn = grid.row(headerRow).get(0).at().column();
        return row == headerRow - 1
                && !OfficialForms.isLetterhead(cells)
                && (cells.stream().allMatch(cell -> cell.at().column() > firstColumn + 1) || areGroups(grid, cells))
                && cells.stream().noneMatch(cell -> isHardFigure(cell) || isUnitOfMeasureLine(cell))
                && (cells.size() > 1 || grid.isWide(cells.get(0)));
    }

    /** Names of what is measured over a table without labels, from its first column on. */
    private boolean areGroups(Grid grid, List<RawCell> cells) {
        return cells.size() > 1 && grid.isWide(cells.get(0)) && cells.stream().allMatch(this::namesMeasure);
    }

    private boolean isUnitOfMeasureLine(RawCell cell) {
        return dictionary
                .read(cell.text())
                .all(Concept.HeaderWord.class)
                .anyMatch(word -> word.header() == Vocabulary.Header.UNIT_OF_MEASURE);
    }

    /** A second header row: texts only, and nothing of its own under the first two columns of the header. */
    private boolean isLowerHeader(Grid grid, int headerRow, int row) {
        List<RawCell> cells = grid.row(row);
        int firstColumn = grid.row(headerRow).get(0).at().column();
        boolean underLabels = cells.stream().anyMatch(cell -> cell.at().column() <= firstColumn + 1);
        boolean merged = grid.isCoveredFromAbove(row, firstColumn);
        boolean translated = cells.stream().allMatch(cell -> Translation.isEnglish(cell.text()));
        boolean told = cells.size() > 1
                && cells.get(0).at().column() > firstColumn
                && cells.stream().allMatch(cell -> dictionary.read(cell.text()).tellsFigures());
        return (merged || !underLabels || told || (translated && row == headerRow + 1))
                && !isColumnNumbers(grid, row)
                && !new MeasureRow(dictionary).is(cells)
                && !hasHardFigure(cells);
    }

    /** "A, B, 1, 2, 3 = 2/1": numbers that count up from one; others are figures. */
    private static boolean isColumnNumbers(Grid grid, int row) {
        List<RawCell> cells = grid.row(row);
        Set<String> seen = new HashSet<>();
        List<Integer> numbers = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (RawCell cell : cells) {
            Matcher number = FIRST_NUMBER.matcher(cell.text());
            if (number.find()) {
                numbers.add(Integer.valueOf(number.group()));
                columns.add(cell.at().column());
            }
        }
        return cells.size() > 2
                && cells.stream()
                        .allMatch(cell -> cell.formula() == null
                                && COLUMN_NUMBER.matcher(cell.text().strip()).matches()
                                && seen.add(cell.text()))
                && countsUp(numbers, columns)
                && numbers.stream().limit(1).allMatch(first -> first <= 2);
    }

    /** Each number is more than the one before it, by no more than the columns between them and one that is left out. */
    private static boolean countsUp(List<Integer> numbers, List<Integer> columns) {
        return IntStream.range(1, numbers.size()).allMatch(i -> {
            int more = numbers.get(i) - numbers.get(i - 1);
            return more >= 0 && more <= columns.get(i) - columns.get(i - 1) + 1;
        });
    }

    private int bodyEnd(Grid grid, List<Integer> rows, int from) {
        int end = from;
        while (end < rows.size() && !isHeader(grid, rows.get(end), false)) {
            end++;
        }
        return end;
    }

    /** The captions of the next table: the lines without figures just above its header, behind a gap or merged wide. */
    private int captionStart(Grid grid, List<Integer> rows, int bodyStart, int nextHeader) {
        int start = nextHeader;
        while (start > bodyStart && isCaptionLine(grid, rows.get(start - 1))) {
            start--;
        }
        boolean gap = start > bodyStart && start < nextHeader && rows.get(start) - rows.get(start - 1) > 1;
        boolean wide =
                start < nextHeader && grid.isWide(grid.row(rows.get(start)).get(0));
        return gap || wide ? start : nextHeader;
    }

    private boolean isCaptionLine(Grid grid, int row) {
        List<RawCell> cells = grid.row(row);
        return cells.size() == 1 && isWords(cells.get(0));
    }

    private boolean isFigure(RawCell cell) {
        return figures.read(cell).isFigure();
    }

    /** A figure that is no year and no size, which stand in headers too: "2024", "Dưới 5 ha". */
    private boolean isHardFigure(RawCell cell) {
        return isValue(cell) && !isSize(cell);
    }

    /** A value in words is the name of a column where the cells beside it are: "Được giao | Hoàn thành | Tỷ lệ (%)". */
    private boolean hasHardFigure(List<RawCell> cells) {
        List<RawCell> hard = cells.stream().filter(this::isHardFigure).toList();
        return hard.stream().anyMatch(cell -> !(figures.read(cell) instanceof CellValue.Qualitative))
                || (!hard.isEmpty() && cells.stream().filter(this::namesColumn).count() < FEWEST_NAMES);
    }

    private boolean namesColumn(RawCell cell) {
        return isHeaderWord(cell) || dictionary.read(cell.text()).has(Concept.RoleWord.class);
    }

    private boolean isValue(RawCell cell) {
        return isFigure(cell) && !dictionary.read(cell.text()).has(Concept.Time.class);
    }

    private boolean isSize(RawCell cell) {
        return cell.number() == null
                && figures.read(cell).figures().stream()
                        .anyMatch(figure ->
                                SIZES.contains(figure.number().reading().bound()));
    }

    private boolean isWords(RawCell cell) {
        return cell.kind() == RawCell.Kind.TEXT && !isFigure(cell);
    }
}
