package tonghop.benchmark;

import tonghop.definition.Indicator;

/**
 * An indicator of a generated job, and of what size its figures are.
 *
 * @param number its place among the indicators
 * @param indicator its definition
 * @param shape which figures a unit tells of it
 * @param level what a unit of size one thousand comes to
 */
record IndicatorPlan(int number, Indicator indicator, Shape shape, int level) {
    int decimals() {
        return indicator.decimals();
    }

    boolean isCount() {
        return indicator.kind() == Indicator.Kind.COUNT;
    }

    /** Whether the head states it as a total over the members. */
    boolean isTotalled() {
        return indicator.aggregation() == Indicator.Aggregation.SUM;
    }
}
