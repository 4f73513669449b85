package tonghop.benchmark.yearbook;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The units: the head is zero, the provinces follow from one, then the communes.
 *
 * @param provinces how many lie between the communes and the head
 * @param communes how many report figures of their own
 */
record Office(int provinces, int communes) {
    static final int HEAD = 0;

    int size() {
        return 1 + provinces + communes;
    }

    boolean isCommune(int unit) {
        return unit > provinces;
    }

    /** The unit that adds up what a unit tells; itself for the head. */
    int above(int unit) {
        return isCommune(unit) ? 1 + (unit - provinces - 1) * provinces / communes : HEAD;
    }

    List<Integer> below(int whole) {
        return IntStream.range(1, size())
                .filter(unit -> above(unit) == whole)
                .boxed()
                .toList();
    }

    /** Communes first, the head last: each is told after those that it adds up. */
    List<Integer> upwards() {
        return IntStream.range(0, size()).map(unit -> size() - 1 - unit).boxed().toList();
    }

    String code(int unit) {
        return unit == HEAD ? "head" : (isCommune(unit) ? "c" : "p") + unit;
    }
}
