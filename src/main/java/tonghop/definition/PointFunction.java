package tonghop.definition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.definition.RuleDeclaration.Term;

/** How the points of a criterion follow from figures. */
public sealed interface PointFunction {
    /** Points that people give, in a workbook. */
    record Stated() implements PointFunction {}

    /** Points that follow from a figure. */
    sealed interface Computed extends PointFunction {
        /** The figure that it looks at. */
        Term of();
    }

    /** The maximum times the percent reached, up to the maximum. */
    record Share(Term of) implements Computed {}

    /** The points of the highest step that is reached; below the lowest none. */
    record Steps(Term of, List<Step> steps) implements Computed {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** From that number on so many points. */
    record Step(BigDecimal from, BigDecimal points) {}

    /**
     * The maximum less what is taken off for each so many short of 100.
     *
     * @param of the figure, a percent
     * @param per how many short cost once
     * @param less the points that they cost
     * @param floor below it no points are left; null where there is no floor
     * @param isProRata whether a part of {@code per} costs its part; else only whole ones cost
     */
    record Deduction(
            Term of,
            BigDecimal per,
            BigDecimal less,
            @Nullable BigDecimal floor,
            boolean isProRata) implements Computed {}

    /** The maximum times the mean over a unit's places in parts of what is full, up to the maximum. */
    record Mean(Term of, BigDecimal full) implements Computed {}

    /** The maximum where a figure says yes or reaches a number, else none. */
    record YesNo(Term of, BigDecimal from) implements Computed {}

    /** Points by the place among the members, the first first; for further places none. */
    record Places(Term of, List<BigDecimal> points) implements Computed {
        public Places {
            points = List.copyOf(points);
        }
    }
}
