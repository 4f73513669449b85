package tonghop.normalise.words;

import java.math.BigDecimal;
import java.util.List;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;

/**
 * A number in a cell with the unit of measure that stands beside it.
 *
 * @param number the number with its print
 * @param unitOfMeasure code of the unit of measure written with the number; empty when none is
 * @param scaling what makes more or less of the digits
 */
public record Figure(PrintedNumber number, String unitOfMeasure, Scaling scaling) {
    public Figure(PrintedNumber number, String unitOfMeasure) {
        this(number, unitOfMeasure, Scaling.NONE);
    }

    Figure negated() {
        Reading stated = number.reading();
        BigDecimal value = stated.value().negate();
        Reading reading = new Reading(value, value, stated.decimals(), stated.bound(), stated.sign());
        return new Figure(new PrintedNumber(number.printed(), reading, List.of()), unitOfMeasure, scaling);
    }

    /**
     * What makes more or less of a number than its digits say; both are in the number's value already.
     *
     * @param byFormat by how many thousands the number format divides what is stored before it is shown
     * @param byWord the power of ten that a word without a unit of measure stands for: 3 for "nghìn"
     */
    public record Scaling(int byFormat, int byWord) {
        public static final Scaling NONE = new Scaling(0, 0);
    }
}
