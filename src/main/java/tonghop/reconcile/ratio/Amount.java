package tonghop.reconcile.ratio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.UnitOfMeasure;
import tonghop.definition.Vocabulary;
import tonghop.reckon.Values;

/**
 * What one thing comes to, in the unit of measure that shows it best: "2.571 nghìn đồng" rather than "0.002571 triệu đồng".
 *
 * @param digits plain digits, four of them significant
 * @param measure code of the unit of measure
 */
record Amount(String digits, String measure) {
    private static final MathContext SHOWN = new MathContext(4);

    /** The amount for each of a count; the count is not zero. */
    static Amount each(BigDecimal amount, BigDecimal count, String measure, Vocabulary vocabulary) {
        BigDecimal each = amount.divide(count, MathContext.DECIMAL64);
        return Stream.concat(Stream.of(measure), smaller(measure, vocabulary))
                .flatMap(unit -> converted(each, measure, unit, vocabulary).stream())
                .filter(converted -> converted.value().abs().compareTo(BigDecimal.ONE) >= 0)
                .findFirst()
                .orElse(new Converted(each, measure))
                .shown();
    }

    /** The units of the same family below a unit, the largest first. */
    private static Stream<String> smaller(String measure, Vocabulary vocabulary) {
        return vocabulary.unitsOfMeasure().stream()
                .filter(unit -> vocabulary
                        .factor(measure, unit.code())
                        .filter(factor -> factor.compareTo(BigDecimal.ONE) > 0)
                        .isPresent())
                .sorted(Comparator.comparing(UnitOfMeasure::factor).reversed())
                .map(UnitOfMeasure::code);
    }

    private static Optional<Converted> converted(BigDecimal each, String from, String to, Vocabulary vocabulary) {
        return vocabulary.factor(from, to).map(factor -> new Converted(each.multiply(factor), to));
    }

    private record Converted(BigDecimal value, String measure) {
        Amount shown() {
            return new Amount(Values.digits(value.round(SHOWN)), measure);
        }
    }
}
