package tonghop.reckon.series;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why no figure follows from those of other units or times.
 *
 * @param kind what stands in the way
 * @param arguments what a sentence about it names: names of units, ISO days, acts
 */
public record Obstacle(Kind kind, SortedMap<String, String> arguments) {
    public Obstacle {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    static Obstacle of(Kind kind) {
        return new Obstacle(kind, new TreeMap<>());
    }

    Obstacle with(String name, String text) {
        SortedMap<String, String> more = new TreeMap<>(arguments);
        more.put(name, text);
        return new Obstacle(kind, more);
    }

    /** What stands in the way. */
    public enum Kind {
        /** Only a part of a unit came to the other one. */
        DIVIDED,
        /** The figures of several units must not be put together. */
        NOT_ADDITIVE,
        /** They are means, whose weights are not told. */
        MEAN,
        /** One of the units tells nothing of that time. */
        MISSING,
        /** The units count up to different days. */
        DAYS,
        /** Some have reached it, others estimate it. */
        STATUSES,
        /** It is measured otherwise since. */
        SERIES_BREAK,
        /** A ratio changes by points, not by percents. */
        RATE,
        /** Nothing grows from nothing. */
        ZERO
    }
}
