package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.RawCell;
import tonghop.model.format.NumberFormat;

/**
 * Sums that leave out a figure which belongs to them: one that stands between the summed cells and the sum and is marked as they
 * are, or one that the sums beside this one take in.
 */
record ShortSums(SheetCells sheet) {
    /** A longer stretch between a list and its sum is another list. */
    private static final int LONGEST_GAP = 20;

    /** The place and direction that sums must share to be compared: the row of sums over columns, the column of sums over rows. */
    private record Side(boolean vertical, int line) {}

    private record Span(int first, int last) {
        static Span of(SummedRun run) {
            return new Span(run.first(), run.last());
        }

        int length() {
            return last - first + 1;
        }

        boolean holds(Span other) {
            return first <= other.first && other.last <= last;
        }

        /** The places of this span just before and just behind the other. */
        IntStream without(Span other) {
            return IntStream.concat(
                    IntStream.range(Math.max(first, other.first - LONGEST_GAP), other.first),
                    IntStream.rangeClosed(other.last + 1, Math.min(last, other.last + LONGEST_GAP)));
        }
    }

    Stream<Doubt> doubts() {
        Map<Side, List<SummedRun>> sides = sheet.cells().stream()
                .filter(cell -> cell.number() != null)
                .flatMap(cell -> sheet.formula(cell.at()).flatMap(formula -> SummedRun.of(formula, cell.at())).stream())
                .collect(Collectors.groupingBy(ShortSums::side, LinkedHashMap::new, Collectors.toList()));
        return sides.values().stream().flatMap(this::doubts);
    }

    private static Side side(SummedRun run) {
        return new Side(
                run.vertical(),
                run.vertical() ? run.formula().row() : run.formula().column());
    }

    private Stream<Doubt> doubts(List<SummedRun> runs) {
        Map<Span, Long> spans =
                runs.stream().collect(Collectors.groupingBy(Span::of, LinkedHashMap::new, Collectors.counting()));
        Optional<Span> usual = spans.entrySet().stream()
                .max(Map.Entry.<Span, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getKey);
        return runs.stream()
                .flatMap(run -> doubt(run, missed(run, usual.filter(span -> isOdd(run, span, spans)))).stream());
    }

    /** Whether a sum is an exception among the sums beside it; sums over columns often stop short on purpose, row after row. */
    private static boolean isOdd(SummedRun run, Span usual, Map<Span, Long> spans) {
        long own = spans.getOrDefault(Span.of(run), 0L);
        long others = spans.getOrDefault(usual, 0L);
        return usual.holds(Span.of(run)) && (run.vertical() ? own == 1 || 2 * own <= others : 3 * own <= others);
    }

    private List<RawCell> missed(SummedRun run, Optional<Span> usual) {
        IntStream beside = usual.map(span -> span.without(Span.of(run)))
                .orElse(IntStream.empty())
                .filter(place -> place != run.place(run.formula()));
        Stream<RawCell> between = run.vertical() ? between(run) : Stream.empty();
        return Stream.concat(figures(run, beside), between)
                .distinct()
                .filter(cell -> !restsOn(cell, run.area()))
                .sorted(Comparator.comparing(RawCell::at))
                .toList();
    }

    /** Figures between the summed rows and their sum, without a blank between, that are marked as the summed rows are. */
    private Stream<RawCell> between(SummedRun run) {
        int end = run.place(run.nearEnd());
        int formula = run.place(run.formula());
        if (Math.abs(formula - end) > LONGEST_GAP) {
            return Stream.empty();
        }
        int step = Integer.signum(formula - end);
        IntStream gap = IntStream.iterate(end + step, place -> place != formula, place -> place + step);
        BigDecimal subtotal = sheet.totals(run.area()).sum();
        return gap.mapToObj(place -> figure(run.at(place)))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .filter(cell -> isAlike(cell, run.nearEnd()) && subtotal.compareTo(number(cell)) != 0);
    }

    private Stream<RawCell> figures(SummedRun run, IntStream places) {
        return places.mapToObj(place -> figure(run.at(place))).flatMap(Optional::stream);
    }

    private Optional<RawCell> figure(CellAddress at) {
        return sheet.at(at).filter(cell -> cell.number() != null);
    }

    private boolean isAlike(RawCell cell, CellAddress summed) {
        boolean rowsAlike = RowShape.of(sheet.leftOf(cell.at())).equals(RowShape.of(sheet.leftOf(summed)));
        return rowsAlike
                && sheet.at(summed)
                        .filter(other -> other.number() != null && isPercent(other) == isPercent(cell))
                        .isPresent();
    }

    private static boolean isPercent(RawCell cell) {
        return NumberFormat.of(cell.style().format()).section(number(cell)).percents() > 0;
    }

    /** Whether a cell computes something from the area, such as its subtotal or mean; of a formula left alone nobody knows. */
    private boolean restsOn(RawCell cell, CellRange area) {
        return cell.formula() != null
                && sheet.formula(cell.at())
                        .map(formula -> formula.references()
                                .flatMap(reference -> reference.from(cell.at()).stream())
                                .anyMatch(named -> touches(named, area)))
                        .orElse(true);
    }

    private static boolean touches(CellRange one, CellRange other) {
        return one.first().row() <= other.last().row()
                && other.first().row() <= one.last().row()
                && one.first().column() <= other.last().column()
                && other.first().column() <= one.last().column();
    }

    private Optional<Doubt> doubt(SummedRun run, List<RawCell> missed) {
        BigDecimal left = missed.stream().map(ShortSums::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return missed.isEmpty()
                ? Optional.empty()
                : sheet.at(run.formula())
                        .map(cell -> new Doubt(
                                "short-sum",
                                "short-sum",
                                missed.stream().allMatch(one -> number(one).signum() == 0)
                                        ? Severity.WARNING
                                        : Severity.ERROR,
                                cell,
                                number(cell).add(left),
                                "left-out",
                                arguments(run, cell, missed, left),
                                missed.stream().map(RawCell::at).toList()));
    }

    private static Map<String, String> arguments(SummedRun run, RawCell cell, List<RawCell> missed, BigDecimal left) {
        return Map.of(
                "formula", String.valueOf(cell.formula()),
                "range", run.area().toString(),
                "missed", missed.stream().map(one -> one.at().toString()).collect(Collectors.joining(", ")),
                "left", left.toPlainString());
    }

    private static BigDecimal number(RawCell cell) {
        return Objects.requireNonNull(cell.number(), "only figures are summed");
    }
}
