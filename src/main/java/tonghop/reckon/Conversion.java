package tonghop.reckon;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import tonghop.definition.Indicator;
import tonghop.definition.Vocabulary;
import tonghop.model.Observation;
import tonghop.model.Reading;

/**
 * Figures in another unit of measure of the same family.
 *
 * @param vocabulary the units of measure
 */
public record Conversion(Vocabulary vocabulary) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * From the unit of measure in which a figure is stated into its indicator's own; empty across families. Percents stay as they are,
     * and so does what names no unit of measure.
     */
    public Optional<BigDecimal> factor(Observation observation, Indicator indicator) {
        String stated = observation.unitOfMeasure();
        if (stated.isEmpty() || observation.key().role().isRatio()) {
            return Optional.of(BigDecimal.ONE);
        }
        Optional<BigDecimal> factor = vocabulary.factor(stated, indicator.unitOfMeasure());
        // another noun for what is counted leaves the count as it is; the rule on units of measure asks about the noun
        return factor.isEmpty() && indicator.kind() == Indicator.Kind.COUNT ? Optional.of(BigDecimal.ONE) : factor;
    }

    /** From the unit of measure of one figure into that of another of the same indicator; empty across families. */
    public Optional<BigDecimal> factor(Observation from, Observation to, Indicator indicator) {
        return factor(from, indicator)
                .flatMap(own -> factor(to, indicator).map(other -> own.divide(other, MathContext.DECIMAL128)));
    }

    /**
     * What one of a part for each of a whole comes to in the unit of measure of a rate: tấn on one ha are 10 tạ/ha. Empty where the
     * rate's unit of measure is not that of the part per something that the whole is counted in.
     */
    public Optional<BigDecimal> rate(String rate, String part, String whole) {
        int stroke = rate.indexOf('/');
        if (stroke < 0) {
            return between(part, whole)
                    .flatMap(factor ->
                            vocabulary.factor("%", rate).map(HUNDRED::multiply).map(factor::multiply));
        }
        int next = rate.indexOf('/', stroke + 1);
        String each = rate.substring(stroke + 1, next < 0 ? rate.length() : next);
        return between(part, rate.substring(0, stroke))
                .flatMap(above -> between(whole, each).map(below -> above.divide(below, MathContext.DECIMAL128)));
    }

    /** Another noun for what is counted leaves the count as it is. */
    private Optional<BigDecimal> between(String from, String to) {
        return vocabulary.factor(from, to).or(() -> Optional.of(BigDecimal.ONE)
                .filter(one -> vocabulary.isNoun(from) && vocabulary.isNoun(to)));
    }

    /** A reading times a factor; by a power of ten the printed decimals move along. */
    public static Reading scaled(Reading reading, BigDecimal factor) {
        BigDecimal plain = factor.stripTrailingZeros();
        if (plain.compareTo(BigDecimal.ONE) == 0) {
            return reading;
        }
        boolean isPowerOfTen = plain.unscaledValue().equals(BigInteger.ONE);
        return new Reading(
                product(reading.value(), plain),
                product(reading.upper(), plain),
                isPowerOfTen ? reading.decimals() + plain.scale() : reading.decimals(),
                reading.bound(),
                reading.sign());
    }

    private static BigDecimal product(BigDecimal value, BigDecimal factor) {
        BigDecimal product = value.multiply(factor).stripTrailingZeros();
        return product.scale() < 0 ? product.setScale(0) : product;
    }
}
