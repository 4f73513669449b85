package tonghop.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the units of a data set lie in one another. The head is unit zero, the members follow from one, then the provinces.
 *
 * @param members how many units report figures of their own
 * @param provinceCount how many units between them and the head add these up; zero where the members report to the head
 */
record Country(int members, int provinceCount) {
    private static final int HEAD = 0;

    /** A cluster whose members report to its head. */
    static Country flat(int members) {
        return new Country(members, 0);
    }

    List<Integer> provinces() {
        return IntStream.rangeClosed(members + 1, members + provinceCount)
                .boxed()
                .toList();
    }

    /** The units that are totals over others, the lowest first. */
    List<Integer> wholes() {
        return IntStream.concat(provinces().stream().mapToInt(province -> province), IntStream.of(HEAD))
                .boxed()
                .toList();
    }

    /** The unit that adds up what a unit tells. */
    int wholeOf(int unit) {
        boolean isMemberOfProvince = unit <= members && provinceCount > 0;
        return isMemberOfProvince ? members + 1 + (unit - 1) * provinceCount / members : HEAD;
    }

    boolean isWhole(int unit) {
        return unit == HEAD || unit > members;
    }

    /** The units that a unit is the total over. */
    List<Integer> membersOf(int whole) {
        return IntStream.rangeClosed(1, members + provinceCount)
                .filter(unit -> wholeOf(unit) == whole)
                .boxed()
                .toList();
    }
}
