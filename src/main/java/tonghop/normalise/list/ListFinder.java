package tonghop.normalise.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.list.ListColumn;
import tonghop.normalise.grid.Grid;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.OfficialForms;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.ToldFigures;

/** Finds the lists of names in a sheet. */
public final class ListFinder {
    private final Dictionary dictionary;
    private final FigureGrammar figures;
    private final HeaderReading headers;
    private final AwardReading awards;
    private final ListReader reader;
    /** What nobody asks for is passed over only where nothing else can stand in it. */
    private final boolean isAsked;

    public ListFinder(Dictionary dictionary, FigureGrammar figures, ListReader reader) {
        this.dictionary = dictionary;
        this.figures = figures;
        this.reader = reader;
        this.awards = reader.awards();
        this.isAsked = reader.isAsked();
        this.headers = new HeaderReading(dictionary, figures, reader.words(), awards, isAsked);
    }

    public List<ListArea> find(Grid grid) {
        List<Integer> rows = grid.rows();
        List<ListArea> areas = new ArrayList<>();
        List<RawCell> before = List.of();
        int above = 0;
        for (int at = 0; at < rows.size(); at++) {
            Optional<ListArea> area = area(grid, rows, above, at);
            if (area.isPresent()) {
                boolean isApart = area.get().own().isEmpty() && at > above;
                areas.add(area.get().under(isApart ? List.of() : before));
                before = areas.get(areas.size() - 1).captions();
                at = rows.indexOf(area.get().last());
                above = at + 1;
            }
        }
        return areas;
    }

    /** The rest of a sheet, which holds no list. */
    public static RawSheet rest(RawSheet sheet, List<ListArea> areas) {
        return areas.isEmpty()
                ? sheet
                : sheet.withCells(sheet.cells().stream()
                        .filter(cell -> areas.stream()
                                .noneMatch(area -> area.holds(cell.at().row())))
                        .toList());
    }

    private Optional<ListArea> area(Grid grid, List<Integer> rows, int above, int at) {
        Optional<ListArea> headed = headers.at(grid, rows.get(at)).flatMap(header -> {
            List<Integer> body = body(grid, rows, at + header.rows().size(), header);
            return holdsNames(grid, header, body)
                    ? Optional.of(new ListArea(header, List.of(), captions(grid, rows.subList(above, at)), body))
                    : Optional.empty();
        });
        return headed.or(() -> headless(grid, rows, above, at));
    }

    /** Numbered names right below a title that tells their award need no header: "Tặng Giấy khen cho 02 cá nhân". */
    private Optional<ListArea> headless(Grid grid, List<Integer> rows, int above, int at) {
        boolean isTitle = isAsked
                && at + 1 < rows.size()
                && grid.row(rows.get(at)).size() == 1
                && awards.award(RowReading.withoutCount(
                                grid.row(rows.get(at)).get(0).text()))
                        .isPresent();
        List<RawCell> first = isTitle ? grid.row(rows.get(at + 1)) : List.of();
        if (first.size() < 2 || !first.get(0).text().strip().matches("0?1[.)]?")) {
            return Optional.empty();
        }
        SortedMap<Integer, Head> heads = new TreeMap<>();
        first.stream()
                .skip(1)
                .forEach(cell -> heads.put(
                        cell.at().column(),
                        new Head("", List.of(heads.isEmpty() ? ListColumn.NAME : ListColumn.NOTE), "", "")));
        ListHeader header =
                new ListHeader(List.of(rows.get(at)), first.get(0).at().column(), heads);
        RowReading reading = new RowReading(dictionary, awards, grid, header);
        List<Integer> body = body(grid, rows, at + 1, header).stream()
                .takeWhile(reading::isNumbered)
                .toList();
        return !body.isEmpty() && holdsNames(grid, header, body)
                ? Optional.of(new ListArea(header, List.of(), captions(grid, rows.subList(above, at + 1)), body))
                : Optional.empty();
    }

    /** The texts that stand alone in their rows, up to the table above. */
    private static List<RawCell> captions(Grid grid, List<Integer> rows) {
        List<RawCell> captions = new ArrayList<>();
        for (int at = rows.size() - 1; at >= 0 && grid.row(rows.get(at)).size() == 1; at--) {
            captions.add(0, grid.row(rows.get(at)).get(0));
        }
        return captions;
    }

    /** The rows down to the next table, what closes the paper, or a text beyond a gap; headings over nothing belong to what follows. */
    private List<Integer> body(Grid grid, List<Integer> rows, int from, ListHeader header) {
        RowReading reading = new RowReading(dictionary, awards, grid, header);
        List<Integer> body = new ArrayList<>();
        int last = header.lastRow();
        int named = 0;
        for (int row : rows.subList(Math.min(from, rows.size()), rows.size())) {
            boolean numbered = reading.isNumbered(row);
            boolean closes = !numbered && (isClosing(reading, row) || isOtherTable(grid, row));
            boolean apart = row > last + 1 && !numbered && reading.kind(row) == RowReading.Kind.NAME && named > 0;
            if (closes || apart || headers.at(grid, row).isPresent()) {
                break;
            }
            body.add(row);
            last = row;
            named = reading.kind(row) == RowReading.Kind.NAME ? body.size() : named;
            named = reading.kind(row) == RowReading.Kind.TOTAL ? body.size() : named;
        }
        return body.subList(0, named);
    }

    /** Place and date, receivers, signers: none of them stands in a row that has a name and something told of it. */
    private static boolean isClosing(RowReading reading, int row) {
        List<RawCell> cells = reading.cells(row);
        boolean hasName = reading.header().names().anyMatch(column -> cells.stream()
                .anyMatch(cell -> cell.at().column() == column && !OfficialForms.isClosing(List.of(cell))));
        return !hasName && OfficialForms.isClosing(cells);
    }

    private boolean isOtherTable(Grid grid, int row) {
        List<RawCell> cells = grid.row(row);
        return cells.size() > 1 && headers.isOrdinal(cells.get(0));
    }

    /** A table whose names or other columns are figures is no list of names. */
    private boolean holdsNames(Grid grid, ListHeader header, List<Integer> body) {
        RowReading reading = new RowReading(dictionary, awards, grid, header);
        List<Integer> names = body.stream()
                .filter(row -> reading.kind(row) == RowReading.Kind.NAME)
                .toList();
        long words = names.stream()
                .filter(row -> header.names().anyMatch(column -> reading.value(row, column)
                        .filter(cell -> !isCount(cell))
                        .isPresent()))
                .count();
        boolean counts = header.heads().entrySet().stream()
                .filter(head -> !head.getValue().isUnderstood())
                .anyMatch(head -> names.stream().anyMatch(row -> isFigure(reading, row, head.getKey())));
        boolean understood = isAsked || header.heads().values().stream().allMatch(Head::isUnderstood);
        return words > 0
                && 2 * words >= names.size()
                && understood
                && !counts
                && !isOfFigures(header, names, reading)
                && !isOfCounts(header, names, reading);
    }

    /** Of units, "Nam | Nữ" over numbers counts their people, and a text may tell figures; beside people's names they are of birth. */
    private boolean isOfCounts(ListHeader header, List<Integer> names, RowReading reading) {
        return names.stream()
                        .flatMap(row -> header.names().flatMap(column -> reading.value(row, column).stream()))
                        .allMatch(this::namesUnit)
                && header.heads().entrySet().stream()
                        .filter(head -> head.getValue().is(ListColumn.NOTE))
                        .anyMatch(head -> names.stream()
                                .flatMap(row -> reading.value(row, head.getKey()).stream())
                                .anyMatch(cell -> isCount(cell) || ToldFigures.areIn(dictionary.read(cell.text()))));
    }

    private boolean isCount(RawCell cell) {
        return figures.read(cell).isFigure() || reader.isCount(cell.text());
    }

    private boolean namesUnit(RawCell name) {
        Scan scan = dictionary.read(name.text());
        return scan.isCovered() && (scan.has(Concept.UnitName.class) || scan.has(Concept.PlaceName.class));
    }

    /** Marks of awards are no figures: "x", or 1. Under "Số" alone numbers are no decisions. */
    private boolean isOfFigures(ListHeader header, List<Integer> names, RowReading reading) {
        return header.heads().entrySet().stream()
                .filter(head -> !head.getValue().award().isEmpty()
                        || !head.getValue().recipient().isEmpty()
                        || head.getValue().is(ListColumn.UNIT)
                        || isBareNumber(head.getValue()))
                .anyMatch(head -> names.stream()
                        .flatMap(row -> reading.value(row, head.getKey()).stream())
                        .anyMatch(cell -> cell.number() != null && !"1".equals(cell.text())));
    }

    private static boolean isBareNumber(Head head) {
        return head.is(ListColumn.DECISION) && ListWords.keys(head.title()).size() == 1;
    }

    private boolean isFigure(RowReading reading, int row, int column) {
        return reading.value(row, column)
                .map(figures::read)
                .filter(value -> value.isFigure() || value instanceof CellValue.Place)
                .isPresent();
    }
}
