package tonghop.reconcile.score;

import java.math.BigDecimal;
import java.util.Optional;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.score.Points;
import tonghop.reckon.score.ScoreSheet;

/**
 * The points that two give for the same thing. Those that are taken off are told with a sign or without.
 *
 * @param one what is looked at
 * @param other what counts, or counts as well
 */
record TwoScores(Figure one, Figure other) {

    /** The number by which somebody tells the points; empty where he tells none. */
    static Optional<Figure> told(ScoreSheet sheet, String unit, String part, Points.Origin judge) {
        return sheet.tellings(unit, part, judge).stream()
                .filter(figure -> figure.reading().isPresent())
                .findFirst();
    }

    boolean isSame(Values values) {
        return difference(values).signum() == 0;
    }

    BigDecimal difference(Values values) {
        return points(one, values).abs().subtract(points(other, values).abs());
    }

    private static BigDecimal points(Figure figure, Values values) {
        return values.quantity(figure).orElse(Quantity.ZERO).value();
    }
}
