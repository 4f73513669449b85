package tonghop.benchmark.yearbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds between cells of consistent yearbooks: a sum, or a quotient that is rounded.
 *
 * @param derived the cell that follows
 * @param plus the cells that are added, or the one that is divided
 * @param minus the cells that are taken off, or the one that is divided by
 * @param scale what a quotient is multiplied by; zero for a sum
 * @param decimals the decimals of the derived cell
 * @param isFormula whether a live workbook holds the derived cell as a formula of these
 */
record Law(int derived, List<Integer> plus, List<Integer> minus, int scale, int decimals, boolean isFormula) {
    Stream<Integer> cells() {
        return Stream.of(Stream.of(derived), plus.stream(), minus.stream()).flatMap(cells -> cells);
    }

    /** What follows; null where nothing does. */
    @Nullable
    BigDecimal value(Map<Integer, BigDecimal> told) {
        BigDecimal added = sum(plus, told);
        BigDecimal taken = sum(minus, told);
        if (scale == 0) {
            return added.subtract(taken);
        }
        return taken.signum() == 0
                ? null
                : added.multiply(BigDecimal.valueOf(scale))
                        .divide(taken, MathContext.DECIMAL128)
                        .setScale(decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Integer> cells, Map<Integer, BigDecimal> told) {
        return cells.stream()
                .map(cell -> told.getOrDefault(cell, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether it can be seen not to hold. */
    boolean isBroken(Map<Integer, BigDecimal> told) {
        BigDecimal stated = told.get(derived);
        BigDecimal follows = value(told);
        boolean isTold = cells().allMatch(told::containsKey);
        return isTold && stated != null && follows != null && stated.compareTo(follows) != 0;
    }
}
