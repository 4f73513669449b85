package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.Optional;
import tonghop.definition.Vocabulary;
import tonghop.model.Reading;

/**
 * Readings in another unit of measure of the same family.
 *
 * @param vocabulary the units of measure
 */
record Conversion(Vocabulary vocabulary) {

    /** The reading in the other unit of measure; empty across families. A figure without a unit of measure stays as it is. */
    Optional<Reading> convert(Reading reading, String from, String to) {
        if (from.isEmpty()) {
            return Optional.of(reading);
        }
        return vocabulary.factor(from, to).map(factor -> multiplied(reading, factor.stripTrailingZeros()));
    }

    private static Reading multiplied(Reading reading, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return reading;
        }
        boolean powerOfTen = factor.unscaledValue().equals(java.math.BigInteger.ONE);
        return new Reading(
                product(reading.value(), factor),
                product(reading.upper(), factor),
                powerOfTen ? reading.decimals() + factor.scale() : reading.decimals(),
                reading.bound(),
                reading.sign());
    }

    private static BigDecimal product(BigDecimal value, BigDecimal factor) {
        BigDecimal product = value.multiply(factor).stripTrailingZeros();
        return product.scale() < 0 ? product.setScale(0) : product;
    }
}
