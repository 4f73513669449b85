package tonghop.reconcile.search;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The ways in which a figure comes to stand wrong, and how far-fetched each is: of several that explain the same failed edits the
 * cheapest counts. What a slip's surroundings say for or against it is added to this, see {@link SearchBounds}.
 */
public enum SlipKind {
    /** Nothing slipped. */
    NONE(0),

    /** Another cell tells the same fact so: nothing has to be invented. */
    OTHER_TELLING(1),
    /** The print itself allows another reading. */
    OTHER_READING(1),
    /** Zeros lost behind the mark of thousands, as spreadsheets lose them. */
    LOST_ZEROS(1),
    /** A sign lost or typed too much. */
    SIGN(1),

    /** Two neighbours in the wrong order lead to one value for each place. */
    SWAPPED_DIGITS(1),
    /** One digit mistyped leads to nine values for each place, so that one of them fits by chance sooner. */
    WRONG_DIGIT(2),
    /** As many values as a wrong digit. */
    MISSING_DIGIT(2),
    EXTRA_DIGIT(2),

    /** A final zero lost. */
    ZERO_LOST(2),
    /** A final zero too many is typed less often than one is lost. */
    TENFOLD_TOO_LARGE(3),
    /** The unit of measure is that of the neighbouring column. */
    THOUSANDFOLD_TOO_SMALL(2),
    THOUSANDFOLD_TOO_LARGE(2),
    /** The decimal mark lost before as many decimals as are usual. */
    MARK_LOST(2),
    /** Of a percent a shift by one place has a cause of its own. */
    PER_MILLE(1),

    /** One year's figure for several; any factor from 2 to 6 fits sooner by chance. */
    PER_YEAR(3),
    CUMULATIVE(3),
    /** The other end of a stated range, or its middle. */
    OTHER_BOUND(1),

    /** Two neighbouring columns exchanged. */
    SWAPPED_WITH_TARGET(1),
    /** Part and whole mostly stand in different rows. */
    SWAPPED_WITH_WHOLE(2),

    /** Whole columns or rows of a form exchanged, or its figures entered a row too low. */
    SWAPPED_COLUMNS(2),
    SWAPPED_ROWS(2),
    SHIFTED_ROWS(2),

    /** The difference of a sum is one of its parts. */
    OMITTED_MEMBER(1),
    DOUBLED_MEMBER(1),
    OMITTED_PART(1),
    DOUBLED_PART(1),
    /** A copied figure may stand in place of any: what solves the sum need not be right. */
    LAST_PERIOD(3),
    OTHER_MEMBER(3),
    OTHER_PART(3),

    /** What follows from the other figures of an equation. */
    COMPUTED(1),
    IMPLIED(1),
    TRUNCATED(1),
    /** A small slip of a term makes a percent as far off as to round it up. */
    CEILED(1),
    /** A zero that was left where a total belongs. */
    NOT_ENTERED(1),
    /** A value that solves an equation, without a slip to explain it. */
    OTHER_VALUE(8),

    /** What a rule or the reading proposes of its own, whatever it calls it. */
    PROPOSED(1);

    private final int cost;

    SlipKind(int cost) {
        this.cost = cost;
    }

    int cost() {
        return cost;
    }

    /** Whether it befalls many cells of a form at once. */
    boolean isOfBlock() {
        return this == SWAPPED_COLUMNS || this == SWAPPED_ROWS || this == SHIFTED_ROWS;
    }

    /** What repairs fewer edits is not looked at further. */
    int fewestRepaired() {
        return isOfBlock() ? SearchBounds.FEWEST_FOR_A_BLOCK : 1;
    }

    /** Key of the slip under {@code slip.} in the message bundle, such as "swapped-digits". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that a candidate names; one that the search does not know by itself was proposed. */
    static SlipKind of(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(PROPOSED);
    }
}
