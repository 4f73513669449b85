package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.RawCell;

/**
 * Sums over numbers that were typed as text: Excel passes them over in silence, so that the total lacks them.
 *
 * @param typed reads a number that was typed as text; empty when the text is none
 */
record TextInSums(SheetCells sheet, Function<String, Optional<BigDecimal>> typed) {
    private static final Pattern SUM = Pattern.compile("^\\+?SUM\\(([^()!]+)\\)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern AREA = Pattern.compile("\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?");
    private static final Pattern SEPARATOR = Pattern.compile("[,;]");

    Stream<Doubt> doubts() {
        return sheet.cells().stream()
                .filter(cell -> cell.formula() != null && cell.number() != null)
                .flatMap(cell -> doubt(cell).stream());
    }

    private Optional<Doubt> doubt(RawCell cell) {
        List<RawCell> passedOver = areas(String.valueOf(cell.formula()))
                .flatMap(sheet::in)
                .filter(TextInSums::isText)
                .filter(text -> typed.apply(text.text()).isPresent())
                .distinct()
                .toList();
        return passedOver.isEmpty() ? Optional.empty() : Optional.of(doubt(cell, passedOver));
    }

    private static Stream<CellRange> areas(String formula) {
        return SUM.matcher(formula.replace(" ", ""))
                .results()
                .flatMap(sum -> SEPARATOR.splitAsStream(sum.group(1)))
                .map(area -> area.replace("$", ""))
                .filter(area -> AREA.matcher(area).matches())
                .map(CellRange::parse);
    }

    private static boolean isText(RawCell cell) {
        return cell.kind() == RawCell.Kind.TEXT;
    }

    private Doubt doubt(RawCell sum, List<RawCell> passedOver) {
        BigDecimal lacking = passedOver.stream()
                .flatMap(cell -> typed.apply(cell.text()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal stated = Optional.ofNullable(sum.number()).orElse(BigDecimal.ZERO);
        List<CellAddress> places = passedOver.stream().map(RawCell::at).toList();
        return new Doubt(
                "text-in-sum",
                "text-in-sum",
                Severity.ERROR,
                sum,
                stated.add(lacking),
                "text-counted",
                Map.of(
                        "formula", String.valueOf(sum.formula()),
                        "missed",
                                String.join(
                                        ", ",
                                        places.stream()
                                                .map(CellAddress::toString)
                                                .toList())),
                places);
    }
}
