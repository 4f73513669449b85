package tonghop.reckon.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.reckon.Figure;

/**
 * The points of a member in a part of a scale, or why there are none yet.
 *
 * @param value the points; empty while they are open
 * @param origin how they came about
 * @param from the figures that they rest on
 * @param reason where they are open, a key of the message bundle under {@code points.open.}; empty otherwise
 * @param lacking code of the indicator that an open point waits for; empty where it is none
 */
public record Points(Optional<BigDecimal> value, Origin origin, List<Figure> from, String reason, String lacking) {
    public Points {
        from = List.copyOf(from);
    }

    /** Where points come from, the one that decides first. */
    public enum Origin {
        /** Given by the standing body. */
        STANDING,
        /** Stated without saying by whom. */
        STATED,
        /** Given in the cross-check. */
        CROSS,
        /** Follow from figures. */
        COMPUTED,
        /** Given by the unit to itself. */
        SELF,
        /** A bonus or penalty that nobody tells. */
        NONE
    }

    static Points of(BigDecimal value, Origin origin, List<Figure> from) {
        return new Points(Optional.of(value), origin, from, "", "");
    }

    static Points open(String reason, String lacking, List<Figure> from) {
        return new Points(Optional.empty(), Origin.NONE, from, reason, lacking);
    }

    public boolean isOpen() {
        return value.isEmpty();
    }

    /** Whether somebody gives these, so that they do not follow from figures. */
    public boolean isGiven() {
        return origin != Origin.COMPUTED && origin != Origin.NONE;
    }

    /** Whether these were given by somebody who decides before who gave the others. */
    boolean goesBefore(Points other) {
        return origin.compareTo(other.origin) < 0;
    }

    /** The sum, as far as each of the weakest that went in. */
    static Points sum(List<Points> parts, BigDecimal sum) {
        Origin weakest = parts.stream()
                .map(Points::origin)
                .filter(origin -> origin != Origin.NONE)
                .max(Origin::compareTo)
                .orElse(Origin.NONE);
        return of(sum, weakest, figures(parts.stream()));
    }

    static List<Figure> figures(Stream<Points> parts) {
        return parts.flatMap(part -> part.from().stream()).distinct().toList();
    }
}
