package tonghop.benchmark;

import java.math.BigDecimal;
import java.util.Random;

/**
 * A unit of a generated data set and its habits.
 *
 * @param number its place, zero for the head
 * @param size its inhabitants
 * @param places its subordinate units
 * @param sender how it prints
 * @param percentDecimals the decimals of its percents
 * @param hidesDecimals whether it computes percents from more decimals than it prints
 */
record Member(int number, int size, int places, Sender sender, int percentDecimals, boolean hidesDecimals) {
    private static final int[] PERCENT_DECIMALS = {0, 1, 1, 1, 1, 1, 1, 2, 2, 2};

    static Member drawn(int number, Random random) {
        int size = (800 + random.nextInt(4200)) * (1 + random.nextInt(3));
        Sender sender = random.nextInt(3) == 0 ? Sender.STORED : Sender.COMMA_TEXT;
        int decimals = PERCENT_DECIMALS[random.nextInt(PERCENT_DECIMALS.length)];
        return new Member(number, size, 5 + random.nextInt(21), sender, decimals, random.nextInt(8) == 0);
    }

    /** A unit that adds up what others tell. */
    static Member whole(int number) {
        return new Member(number, 0, 0, Sender.COMMA_TEXT, 1, false);
    }

    Told percent(BigDecimal part, BigDecimal whole) {
        return Told.rounded(Relation.percent(part, whole), percentDecimals);
    }
}
