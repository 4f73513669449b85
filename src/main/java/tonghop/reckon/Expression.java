package tonghop.reckon;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a figure is computed by, as a spreadsheet says it.
 *
 * @param <T> what the terms are
 */
public sealed interface Expression<T> {
    /** Without the sign of equality. */
    String formula(Cells<T> cells);

    static <T> Expression<T> sum(List<T> terms) {
        return new Over<>("SUM", terms);
    }

    static <T> Expression<T> mean(List<T> terms) {
        return new Over<>("AVERAGE", terms);
    }

    /** The sum of the parts in percent of the sum of the wholes. */
    static <T> Expression<T> percent(List<T> parts, List<T> wholes) {
        return new Ratio<>(sum(parts), sum(wholes), BigDecimal.valueOf(100));
    }

    /**
     * A function over terms; one term alone is what it is.
     *
     * @param function its name in a spreadsheet
     * @param terms the terms, at least one
     */
    record Over<T>(String function, List<T> terms) implements Expression<T> {
        public Over {
            terms = List.copyOf(terms);
        }

        @Override
        public String formula(Cells<T> cells) {
            return terms.size() == 1 ? cells.at(terms.get(0)) : function + "(" + cells.area(terms) + ")";
        }
    }

    /**
     * One expression divided by another.
     *
     * @param scale what one by one comes to: 100 in percents
     */
    record Ratio<T>(Expression<T> part, Expression<T> whole, BigDecimal scale) implements Expression<T> {
        @Override
        public String formula(Cells<T> cells) {
            return part.formula(cells) + "/" + whole.formula(cells) + "*" + Values.digits(scale);
        }
    }
}
