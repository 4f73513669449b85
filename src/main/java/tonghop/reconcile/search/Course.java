package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;

/** The course that a figure takes over time: a change that leads back to it is likelier than one that leads away from it. */
record Course(Facts facts) {
    /** A slip with the cost that it has beside what is told of the same figure at another day. */
    Slip weighed(Slip slip) {
        return atOtherDay(slip.figure())
                .map(told -> slip.withCost(slip.cost() + weight(slip, told)))
                .orElse(slip);
    }

    /** The figure at the nearest other day for which the same period has begun to be reported. */
    private Optional<BigDecimal> atOtherDay(Figure figure) {
        return facts.series(figure.key()).stream()
                .filter(other -> !other.key().asOf().equals(figure.key().asOf()))
                .filter(other -> other.key()
                        .period()
                        .start()
                        .equals(figure.key().period().start()))
                .filter(other -> other.isScaledAs(figure))
                .flatMap(other -> other.reading().stream())
                .filter(reading -> reading.bound() == Bound.EXACT)
                .map(Reading::value)
                .min(Comparator.comparing(value ->
                        value.subtract(figure.reading().orElseThrow().value()).abs()));
    }

    /** What is nearer or farther by less than a tenth is no evidence. */
    private static int weight(Slip slip, BigDecimal told) {
        BigDecimal before =
                slip.figure().reading().orElseThrow().value().subtract(told).abs();
        BigDecimal after = slip.reading().value().subtract(told).abs();
        BigDecimal tenth = told.abs().movePointLeft(1);
        if (after.compareTo(before.add(tenth)) > 0) {
            return SearchBounds.AWAY_FROM_COURSE;
        }
        return after.add(tenth).compareTo(before) < 0 ? SearchBounds.BACK_TO_COURSE : 0;
    }
}
