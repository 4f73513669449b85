package tonghop.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Names;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Observation;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.format.Marks;
import tonghop.model.format.NumberFormat;
import tonghop.normalise.cell.ReadingFindings;

/**
 * Asks whether figures count that a person who looks at the sheet cannot see or sees struck through. They are read like all others: a list that was left
 * filtered is no less complete, while a column that was hidden may be a draft.
 */
record HiddenFigures(RawSheet sheet, Names names) {
    private static final String RULE = "hidden-cells";

    /** One question about all hidden figures that were read of the sheet; a hidden sheet that was left out is named. */
    List<Finding> questions(SheetReader.Result read) {
        Map<String, NumberFormat> formats = new HashMap<>();
        List<Observation> unseen = in(
                places(cell -> isHidden(cell)
                        || showsNothing(
                                formats.computeIfAbsent(cell.style().format(), NumberFormat::of), cell.number())),
                read);
        if (unseen.isEmpty() && sheet.hidden()) {
            return read.ledger().stream().limit(1).map(this::leftOut).toList();
        }
        List<Observation> struck = in(places(cell -> cell.style().ink() == CellStyle.Ink.STRUCK), read);
        return Stream.of(
                        question(unseen, RULE, cells -> new Shown(RULE + "-" + how(cells), where(cells))),
                        question(
                                struck,
                                "struck-figures",
                                cells -> new Shown("struck-figures", ReadingFindings.where(cells))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Set<CellAddress> places(Predicate<RawCell> test) {
        return sheet.cells().stream().filter(test).map(RawCell::at).collect(Collectors.toSet());
    }

    private static List<Observation> in(Set<CellAddress> places, SheetReader.Result read) {
        return read.observations().stream()
                .filter(figure -> places.contains(figure.cell().at()))
                .toList();
    }

    private Finding leftOut(LedgerEntry first) {
        ReadingFindings.Subject about =
                new ReadingFindings.Subject("hidden-sheet", Severity.INFO, sheet.name(), first.cell());
        Map<String, String> arguments =
                Map.of("count", String.valueOf(sheet.cells().size()));
        return ReadingFindings.about(about, arguments, List.of());
    }

    /** The sentence about figures and how it names their places. */
    private record Shown(String message, String where) {}

    private Optional<Finding> question(List<Observation> figures, String rule, Function<List<CellRef>, Shown> shown) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        List<CellRef> cells =
                figures.stream().map(Observation::cell).distinct().sorted().toList();
        ReadingFindings.Subject about = new ReadingFindings.Subject(
                rule, Severity.ERROR, sheet.name(), figures.get(0).cell());
        Shown named = shown.apply(cells);
        Map<String, String> arguments = Map.of(
                "count", String.valueOf(cells.size()), ReadingFindings.WHERE, named.where(), "units", units(figures));
        return Optional.of(ReadingFindings.about(about, named.message(), arguments, List.of())
                .withId(id(rule, figures))
                .withCells(cells));
    }

    private String units(List<Observation> unseen) {
        return names.units(
                unseen.stream().map(figure -> figure.key().unit()).distinct().toList());
    }

    /** The question stays the same as long as it is about the same facts, wherever they stand. */
    private String id(String rule, List<Observation> figures) {
        Stream<String> facts = figures.stream()
                .map(Observation::key)
                .sorted()
                .map(key -> key.unit() + " " + key.indicator() + " " + key.dimensionText() + " " + key.role());
        return FindingId.of(
                Stream.concat(Stream.of(rule, sheet.name()), facts.distinct()).toArray(String[]::new));
    }

    private boolean isHidden(RawCell cell) {
        return sheet.hidden()
                || sheet.hiddenRows().containsKey(cell.at().row())
                || sheet.hiddenColumns().containsKey(cell.at().column())
                || cell.style().ink() == CellStyle.Ink.UNSEEN;
    }

    /** A format hides all numbers, or some of them; zeros that are left blank are a custom and hide nothing. */
    private static boolean showsNothing(NumberFormat format, @Nullable BigDecimal number) {
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
        Set<CellAddress> white = places(cell -> cell.style().ink() == CellStyle.Ink.UNSEEN);
        Set<String> ways = cells.stream()
                .map(cell -> hiding(cell.at())
                        .map(way -> way.name().toLowerCase(Locale.ROOT))
                        .orElse(white.contains(cell.at()) ? "colour" : "format"))
                .collect(Collectors.toSet());
        return ways.size() == 1 ? ways.iterator().next() : "several";
    }

    private Optional<RawSheet.Hiding> hiding(CellAddress at) {
        return Optional.ofNullable(sheet.hiddenRows().get(at.row()))
                .or(() -> Optional.ofNullable(sheet.hiddenColumns().get(at.column())));
    }

    /** "5–7, 9, D": the rows, else the columns, else the cells. */
    private String where(List<CellRef> cells) {
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
        return String.join(", ", where);
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
