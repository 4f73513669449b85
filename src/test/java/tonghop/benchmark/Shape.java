package tonghop.benchmark;

import java.util.List;
import java.util.Optional;
import tonghop.benchmark.Relation.Base;
import tonghop.definition.Indicator;

/**
 * Which figures a unit tells of an indicator.
 *
 * @see Draw#facts how they are drawn
 */
enum Shape {
    /** Money against a target. */
    MONEY(10, Indicator.Kind.MONEY, Indicator.Accrual.FLOW, Indicator.TargetConvention.POINT),
    /** Money against a target, told once more by the head for each member. */
    RETOLD(4, Indicator.Kind.MONEY, Indicator.Accrual.FLOW, Indicator.TargetConvention.POINT),
    /** A count against a target, with its three parts. */
    PARTS(10, Indicator.Kind.COUNT, Indicator.Accrual.FLOW, Indicator.TargetConvention.POINT),
    /** A count from the start of the year against a target, told at two days. */
    GATHERING(8, Indicator.Kind.COUNT, Indicator.Accrual.CUMULATIVE, Indicator.TargetConvention.POINT),
    /** A part of a whole and its share. */
    SHARE(8, Indicator.Kind.COUNT, Indicator.Accrual.STOCK, Indicator.TargetConvention.POINT),
    /** The places of a unit by class. */
    CLASSES(2, Indicator.Kind.COUNT, Indicator.Accrual.STOCK, Indicator.TargetConvention.POINT),
    /** A number of gifts; the next indicator is their value. */
    GIFTS(3, Indicator.Kind.COUNT, Indicator.Accrual.FLOW, Indicator.TargetConvention.POINT),
    /** The value of the gifts of the indicator before. */
    GIFT_VALUE(3, Indicator.Kind.MONEY, Indicator.Accrual.FLOW, Indicator.TargetConvention.POINT),
    /** A quantity against a range, by its upper end. */
    RANGE(3, Indicator.Kind.LEVEL, Indicator.Accrual.FLOW, Indicator.TargetConvention.RANGE_UPPER),
    /** A count over the term against a target for each of its years. */
    PER_YEAR(3, Indicator.Kind.COUNT, Indicator.Accrual.FLOW, Indicator.TargetConvention.PER_YEAR),
    /** A rate that is to be low, against a target. */
    LOWER(3, Indicator.Kind.RATE, Indicator.Accrual.STOCK, Indicator.TargetConvention.POINT),
    /** A count without a target, told at two days. */
    STOCK(3, Indicator.Kind.COUNT, Indicator.Accrual.STOCK, Indicator.TargetConvention.POINT);

    static final List<String> MEMBERS = List.of("a", "b", "c");
    static final List<String> BRACKETS = List.of("19", "15-18", "10-14", "<10");

    private final int number;
    private final Indicator.Kind kind;
    private final Indicator.Accrual accrual;
    private final Indicator.TargetConvention convention;

    Shape(int number, Indicator.Kind kind, Indicator.Accrual accrual, Indicator.TargetConvention convention) {
        this.number = number;
        this.kind = kind;
        this.accrual = accrual;
        this.convention = convention;
    }

    /** How many of sixty indicators have this shape. */
    int number() {
        return number;
    }

    Indicator.Kind kind() {
        return kind;
    }

    Indicator.Accrual accrual() {
        return accrual;
    }

    Indicator.TargetConvention convention() {
        return convention;
    }

    Indicator.Direction direction() {
        return this == LOWER ? Indicator.Direction.LOWER : Indicator.Direction.HIGHER;
    }

    Indicator.Aggregation aggregation() {
        return this == LOWER ? Indicator.Aggregation.NONE : Indicator.Aggregation.SUM;
    }

    /** The dimension along which it is broken down. */
    Optional<String> dimension() {
        return switch (this) {
            case PARTS -> Optional.of("part");
            case CLASSES -> Optional.of("criteria");
            default -> Optional.empty();
        };
    }

    Base base() {
        return switch (this) {
            case RANGE -> Base.UPPER_END;
            case PER_YEAR -> Base.FIVE_YEARS;
            case LOWER -> Base.LOWER_IS_BETTER;
            default -> Base.TARGET;
        };
    }
}
