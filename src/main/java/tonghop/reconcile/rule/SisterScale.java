package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Candidate;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;

/**
 * Whether a figure that is about a thousand times its sisters', or a thousandth, was typed in another unit of measure: the sisters agree
 * well, the figure fits among them once it is shifted, and what its unit plans, or told at another time, bears the shift out.
 */
record SisterScale(Facts facts) {
    private static final int FEWEST_SISTERS = 3;
    private static final BigDecimal WIDEST = BigDecimal.TEN;
    private static final BigDecimal NEAR = BigDecimal.valueOf(3);

    /** What would have stood in the odd figure's cell; empty where nothing but its size speaks for it. */
    Optional<Candidate> meant(Figure odd, List<Figure> oddOnes) {
        List<BigDecimal> sisters = facts.of(odd.key().indicator()).stream()
                .filter(figure -> figure.key().withUnit("").equals(odd.key().withUnit("")))
                .filter(figure -> !oddOnes.contains(figure)
                        && !figure.key().unit().equals(odd.key().unit()))
                .flatMap(figure -> amount(figure).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return sisters.size() < FEWEST_SISTERS || !agree(sisters)
                ? Optional.empty()
                : Stream.of(-3, 3)
                        .flatMap(places -> meant(odd, places, sisters).stream())
                        .findFirst();
    }

    private static boolean agree(List<BigDecimal> sisters) {
        return sisters.get(sisters.size() - 1).compareTo(sisters.get(0).multiply(WIDEST)) <= 0;
    }

    private Optional<Candidate> meant(Figure odd, int places, List<BigDecimal> sisters) {
        Optional<BigDecimal> shifted = amount(odd).map(amount -> amount.movePointRight(places));
        boolean fits = shifted.filter(amount -> isNear(amount, sisters.get(0), sisters.get(sisters.size() - 1)))
                .isPresent();
        boolean isBorneOut = shifted.filter(amount -> others(odd).anyMatch(other -> isNear(amount, other, other)))
                .isPresent();
        return fits && isBorneOut
                ? odd.reading()
                        .map(reading -> new Candidate(
                                odd.cell(),
                                Values.STATED.digits(odd),
                                Values.digits(reading.value().movePointRight(places)),
                                places < 0 ? "thousandfold-too-large" : "thousandfold-too-small",
                                1))
                : Optional.empty();
    }

    private static boolean isNear(BigDecimal amount, BigDecimal low, BigDecimal high) {
        return amount.multiply(NEAR).compareTo(low) >= 0 && amount.compareTo(high.multiply(NEAR)) <= 0;
    }

    /** The unit's plan, and what it told of the same thing at other times. */
    private Stream<BigDecimal> others(Figure odd) {
        return Stream.concat(
                        facts.at(odd.key().withRole(Role.TARGET)).stream(),
                        facts.series(odd.key()).stream()
                                .filter(other -> !other.key().equals(odd.key())))
                .flatMap(other -> amount(other).stream());
    }

    private static Optional<BigDecimal> amount(Figure figure) {
        return Values.STATED.quantity(figure).map(Quantity::value).filter(amount -> amount.signum() > 0);
    }
}
