package tonghop.model;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether a consolidation can be signed, and what stands in the way. It is derived once a run; whatever is published repeats it.
 *
 * @param questions the open questions by the code of their rule, those about units that have sent nothing left out
 * @param expected how many units are expected to send
 * @param missing codes of the units that have sent nothing, those left out without which a person decided to sign
 * @param without the units without whose figures a person decided to sign
 * @param isNothingRead whether no figure was read at all
 */
public record Verdict(
        SortedMap<String, Integer> questions,
        int expected,
        List<String> missing,
        List<Without> without,
        boolean isNothingRead) {
    public Verdict {
        questions = Collections.unmodifiableSortedMap(new TreeMap<>(questions));
        missing = List.copyOf(missing);
        without = List.copyOf(without);
    }

    /** How things stand. */
    public enum State {
        /** It can be signed. */
        SIGNABLE,
        /** Only units are missing. */
        INCOMPLETE,
        /** Questions have to be answered. */
        OPEN,
        /** There is nothing to sign. */
        NOTHING_READ;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A unit without whose figures a person signs, and why. */
    public record Without(String unit, String person, String reason) {}

    public State state() {
        if (isNothingRead) {
            return State.NOTHING_READ;
        }
        if (!questions.isEmpty()) {
            return State.OPEN;
        }
        return missing.isEmpty() ? State.SIGNABLE : State.INCOMPLETE;
    }

    public boolean isSignable() {
        return state() == State.SIGNABLE;
    }

    /** How many questions a person has to answer before anything can be signed. */
    public int open() {
        return missing.size()
                + questions.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Codes of the units whose figures are not in it, whether somebody signs without them or not. */
    public List<String> absent() {
        return Stream.concat(missing.stream(), without.stream().map(Without::unit))
                .toList();
    }

    /** How many of the expected units have sent. */
    public int sent() {
        return expected - absent().size();
    }
}
