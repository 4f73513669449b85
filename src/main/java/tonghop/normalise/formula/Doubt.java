package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.RawCell;

/**
 * A figure that does not fit what formulas say of it.
 *
 * @param rule the check
 * @param message the key of its sentence
 * @param severity what it asks for
 * @param cell the figure's cell
 * @param expected what it would have to be
 * @param slip what would explain it, a key under {@code slip.}
 * @param arguments what the sentence names beside the figure, its place and what is expected
 * @param related the other cells that it rests on
 */
record Doubt(
        String rule,
        String message,
        Severity severity,
        RawCell cell,
        BigDecimal expected,
        String slip,
        Map<String, String> arguments,
        List<CellAddress> related) {
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int ENOUGH_DECIMALS = 6;

    /** The figure as the workbook holds it. */
    BigDecimal stated() {
        return Objects.requireNonNull(cell.number(), "only numbers are doubted");
    }

    /** What the figure would have to be, with no more decimals than tell it from what is stated. */
    BigDecimal shownExpected() {
        BigDecimal difference = stated().subtract(expected);
        int leading = difference.precision() - difference.scale();
        int decimals = Math.max(Math.max(ENOUGH_DECIMALS, stated().scale()), 3 - leading);
        return plain(expected.round(SHOWN).setScale(decimals, RoundingMode.HALF_UP));
    }

    BigDecimal difference() {
        return plain(stated().subtract(shownExpected()));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
