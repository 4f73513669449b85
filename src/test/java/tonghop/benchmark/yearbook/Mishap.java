package tonghop.benchmark.yearbook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What befalls yearbooks, each with how often of a hundred and fifteen times. */
enum Mishap {
    WRONG_DIGIT(12, place -> place.retyped(Fingers::wrong)),
    SWAPPED_DIGITS(8, place -> place.retyped(Fingers::swapped)),
    MISSING_DIGIT(6, place -> place.retyped(Fingers::missing)),
    EXTRA_DIGIT(5, place -> place.retyped(Fingers::extra)),
    ZERO_LOST(4, place -> place.shifted(-1, value -> isRound(value, 10))),
    /** The comma stands a place too far right, or left: 8,7 becomes 87. */
    COMMA_SHIFTED(4, place -> place.decimals() == 0 ? Optional.empty() : place.shifted(1, value -> true)),
    THOUSANDFOLD(3, place -> place.shifted(place.toss() ? 3 : -3, value -> isRound(value, 1000) || place.toss())),
    /** 24.450 typed where a dot is a decimal mark: 24,45. */
    ZEROS_LOST(3, place -> place.decimals() > 0 ? Optional.empty() : place.shifted(-3, value -> isRound(value, 10))),
    SIGN(1, place -> place.changed(BigDecimal::negate)),
    ZERO_FOR_FIGURE(3, place -> place.changed(value -> BigDecimal.ZERO)),
    TRUNCATED(4, Place::truncated),
    PER_MILLE(1, place -> place.column().isRatio() ? place.shifted(1, value -> true) : Optional.empty()),
    LAST_YEAR(6, place -> place.pasted(place.beside(Column.LAST))),
    OTHER_UNIT(3, place -> place.pasted(place.ofSister())),
    PART_OMITTED(4, place -> place.moved(place.part(), BigDecimal.ONE.negate())),
    PART_DOUBLED(4, place -> place.moved(place.part(), BigDecimal.ONE)),
    MEMBER_OMITTED(3, place -> place.moved(place.member(), BigDecimal.ONE.negate())),
    /** A part was mended after the total had been typed. */
    STALE_TOTAL(3, place -> place.moved(place.part(), place.little())),
    MISSING(7, Place::blank),
    PLAN_AND_RESULT_SWAPPED(4, place -> place.swapped(place.beside(Column.TARGET))),
    COLUMNS_SWAPPED(4, Place::columnsSwapped),
    ROWS_SWAPPED(5, Place::rowsSwapped),
    BLOCK_SHIFTED(3, Place::blockShifted),
    COLUMN_OF_OTHER_UNIT(3, Place::columnOfSister),
    COLUMN_OF_LAST_YEAR(2, Place::columnOfLastYear),
    /** A slip in an entry that live totals carry up to the head. */
    CARRIED_UP(10, place -> place.isCarriedUp() ? place.retyped(Fingers::wrong) : Optional.empty());

    private final int weight;
    private final Way way;

    Mishap(int weight, Way way) {
        this.weight = weight;
        this.way = way;
    }

    /** How it comes about at a place; empty where it cannot, or nothing would change. */
    @FunctionalInterface
    interface Way {
        Optional<Map<Integer, Optional<BigDecimal>>> at(Place place);
    }

    int weight() {
        return weight;
    }

    Optional<Event> at(Place place) {
        return way.at(place).filter(changes -> !changes.isEmpty()).map(changes -> new Event(this, changes));
    }

    private static boolean isRound(BigDecimal value, int unit) {
        return value.remainder(BigDecimal.valueOf(unit)).signum() == 0 && value.signum() != 0;
    }
}
