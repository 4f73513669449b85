package tonghop.benchmark;

import java.util.Comparator;
import tonghop.model.Role;

/**
 * Which of the figures that a unit tells of an indicator.
 *
 * @param role the part that it plays
 * @param member the part of a partition or the class that it counts; empty for the total
 * @param earlier whether the report of the month before tells it
 */
record Spot(Role role, String member, boolean earlier) implements Comparable<Spot> {
    private static final Comparator<Spot> ORDER =
            Comparator.comparing(Spot::role).thenComparing(Spot::member).thenComparing(Spot::earlier);

    static final Spot ACTUAL = of(Role.ACTUAL);
    static final Spot TARGET = of(Role.TARGET);
    static final Spot PERCENT = of(Role.PERCENT);
    static final Spot SHARE = of(Role.SHARE);
    static final Spot TOTAL = of(Role.TOTAL);

    static Spot of(Role role) {
        return new Spot(role, "", false);
    }

    static Spot part(String member) {
        return new Spot(Role.ACTUAL, member, false);
    }

    Spot before() {
        return new Spot(role, member, true);
    }

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }
}
