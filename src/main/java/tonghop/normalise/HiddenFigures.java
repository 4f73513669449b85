package tonghop.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Observation;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.format.Marks;
import tonghop.model.format.NumberFormat;
import tonghop.normalise.cell.ReadingFindings;

/**
 * Asks whether figures count that a person who looks at the sheet cannot see. They are read like all others: a list that was left
 * filtered is no less complete, while a column that was hidden may be a draft.
 */
record HiddenFigures(RawSheet sheet, Names names) {
    private static final String RULE = "hidden-cells";

    /** One question about all hidden figures that were read of the sheet; a hidden sheet that was left out is named. */
    List<Finding> questions(SheetReader.Result read) {
        Set<CellAddress> hidden =
                sheet.cells().stream().filter(this::isHidden).map(RawCell::at).collect(Collectors.toSet());
        List<Observation> unseen = read.observations().stream()
                .filter(figure -> hidden.contains(figure.cell().at()))
                .toList();
        if (unseen.isEmpty()) {
            return sheet.hidden()
                    ? read.ledger().stream().limit(1).map(this::leftOut).toList()
                    : List.of();
        }
        return List.of(question(unseen, unseen.get(0).cell()));
    }

    private Finding leftOut(LedgerEntry first) {
        ReadingFindings.Subject about =
                new ReadingFindings.Subject("hidden-sheet", Severity.INFO, sheet.name(), first.cell());
        Map<String, String> arguments =
                Map.of("count", String.valueOf(sheet.cells().size()));
        return ReadingFindings.about(about, arguments, List.of());
    }

    private Finding question(List<Observation> unseen, CellRef first) {
        List<CellRef> cells =
                unseen.stream().map(Observation::cell).distinct().sorted().toList();
        ReadingFindings.Subject about = new ReadingFindings.Subject(RULE, Severity.ERROR, sheet.name(), first);
        Map<String, String> arguments = Map.of(
                "count",
                String.valueOf(cells.size()),
                "where",
                String.join(", ", where(cells)),
                "units",
                units(unseen));
        return ReadingFindings.about(about, RULE + "-" + how(cells), arguments, List.of())
                .withId(id(unseen))
                .withCells(cells);
    }

    private String units(List<Observation> unseen) {
        return names.units(
                unseen.stream().map(figure -> figure.key().unit()).distinct().toList());
    }

    /** The question stays the same as long as it is about the same facts, wherever they stand. */
    private String id(List<Observation> unseen) {
        Stream<String> facts = unseen.stream()
                .map(Observation::key)
                .sorted()
                .map(key -> key.unit() + " " + key.indicator() + " " + key.dimensionText() + " " + key.role());
        return FindingId.of(
                Stream.concat(Stream.of(RULE, sheet.name()), facts.distinct()).toArray(String[]::new));
    }

    private boolean isHidden(RawCell cell) {
        return sheet.hidden()
                || sheet.hiddenRows().containsKey(cell.at().row())
                || sheet.hiddenColumns().containsKey(cell.at().column())
                || showsNothing(cell);
    }

    /** A format hides all numbers, or some of them; zeros that are left blank are a custom and hide nothing. */
    private static boolean showsNothing(RawCell cell) {
        NumberFormat format = NumberFormat.of(cell.style().format());
        BigDecimal number = cell.number();
        return format.showsNothing()
                || (number != null
                        && number.signum() != 0
                        && format.shown(number, Marks.VIETNAMESE).isBlank());
    }

    /** How the cells are hidden where all are hidden in one way. */
    private String how(List<CellRef> cells) {
        if (sheet.hidden()) {
            return "sheet";
        }
        Set<String> ways = cells.stream().map(cell -> how(cell.at())).collect(Collectors.toSet());
        return ways.size() == 1 ? ways.iterator().next() : "several";
    }

    private String how(CellAddress at) {
        RawSheet.Hiding row = sheet.hiddenRows().get(at.row());
        RawSheet.Hiding way = row == null ? sheet.hiddenColumns().get(at.column()) : row;
        return way == null ? "format" : way.name().toLowerCase(Locale.ROOT);
    }

    /** "5–7, 9, D": the rows, else the columns, else the cells. */
    private List<String> where(List<CellRef> cells) {
        TreeSet<Integer> rows = new TreeSet<>();
        TreeSet<Integer> columns = new TreeSet<>();
        TreeSet<CellAddress> alone = new TreeSet<>();
        for (CellRef cell : cells) {
            CellAddress at = cell.at();
            if (sheet.hidden() || sheet.hiddenRows().containsKey(at.row())) {
                rows.add(at.row());
            } else if (sheet.hiddenColumns().containsKey(at.column())) {
                columns.add(at.column());
            } else {
                alone.add(at);
            }
        }
        List<String> where = new ArrayList<>(runs(rows, row -> String.valueOf(row + 1)));
        where.addAll(runs(columns, CellAddress::letters));
        alone.forEach(at -> where.add(at.toString()));
        return where;
    }

    private static List<String> runs(TreeSet<Integer> places, IntFunction<String> name) {
        List<String> runs = new ArrayList<>();
        while (!places.isEmpty()) {
            int first = places.first();
            int last = first;
            while (places.remove(last)) {
                last++;
            }
            runs.add(first == last - 1 ? name.apply(first) : name.apply(first) + "–" + name.apply(last - 1));
        }
        return runs;
    }
}
