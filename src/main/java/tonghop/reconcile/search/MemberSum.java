package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tonghop.model.Reading;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Edit;

/**
 * A total over members as an equation in numbers.
 *
 * @param number the number of the edit
 * @param edit the edit
 * @param figures its figures
 * @param tellings how many of them are the same number
 * @param difference what the total states beyond the sum of its parts
 * @param slack how much of that the rounding of each may explain
 */
record MemberSum(
        int number,
        Edit edit,
        Set<Figure> figures,
        Map<BigDecimal, Integer> tellings,
        BigDecimal difference,
        BigDecimal slack) {
    static final String RULE = "total-over-members";

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static MemberSum of(int number, Edit edit) {
        BigDecimal slack = edit.figures().stream().map(MemberSum::slack).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new MemberSum(
                number,
                edit,
                new HashSet<>(edit.figures()),
                Solutions.tellings(edit),
                edit.difference(Values.STATED).orElse(BigDecimal.ZERO),
                slack);
    }

    private static BigDecimal slack(Figure figure) {
        return Values.STATED
                .quantity(figure)
                .map(MemberSum::width)
                .orElse(BigDecimal.ZERO)
                .multiply(HALF);
    }

    private static BigDecimal width(Quantity quantity) {
        BigDecimal low = quantity.low();
        BigDecimal high = quantity.high();
        return low == null || high == null ? BigDecimal.ZERO : high.subtract(low);
    }

    Figure total() {
        return edit.figures().get(0);
    }

    /** By how much a change lessens the difference. */
    BigDecimal effect(Values values) {
        BigDecimal effect = BigDecimal.ZERO;
        for (Map.Entry<Figure, Reading> change : values.changed().entrySet()) {
            Figure figure = change.getKey();
            if (figures.contains(figure)) {
                BigDecimal more = amount(values, figure).subtract(amount(Values.STATED, figure));
                effect = figure.equals(total()) ? effect.subtract(more) : effect.add(more);
            }
        }
        return effect.signum() == 0 ? BigDecimal.ZERO : effect.stripTrailingZeros();
    }

    private static BigDecimal amount(Values values, Figure figure) {
        return values.quantity(figure).map(Quantity::value).orElse(BigDecimal.ZERO);
    }

    /** The value of a figure that lessens the difference by an amount, where the figure stands in the indicator's own measure. */
    BigDecimal value(Figure figure, BigDecimal effect) {
        BigDecimal stated = amount(Values.STATED, figure);
        return figure.equals(total()) ? stated.subtract(effect) : stated.add(effect);
    }
}
