package tonghop.reckon.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Scale;
import tonghop.reckon.Figure;

/**
 * The standings that a member may have while points are open: an open part gives anything from none to its maximum.
 *
 * @param sheet the points
 * @param doubtful figures on which nothing can be built until a person has answered
 */
record Possible(ScoreSheet sheet, Set<Figure> doubtful) {
    /** Beyond that many only the ends of each open part are looked at: the best and the worst do not lie between them. */
    private static final int MOST = 20_000;

    /** Where a scale names no maximum. */
    private static final BigDecimal ANY = BigDecimal.valueOf(100);

    /** The points of the parts so far: of the group at hand, in total, and of each tie-break. */
    private record State(BigDecimal group, BigDecimal total, List<BigDecimal> ties) {
        State in(BigDecimal points, List<Integer> ties) {
            return new State(plain(group.add(points)), total, told(points, ties));
        }

        private List<BigDecimal> told(BigDecimal points, List<Integer> at) {
            List<BigDecimal> all = new ArrayList<>(ties);
            at.forEach(place -> all.set(place, points));
            return List.copyOf(all);
        }

        /** The group as a whole, in its limit. */
        State closed(Scale.Group of, List<Integer> ties) {
            BigDecimal limited = of.maximum() == null ? group : group.min(of.maximum());
            BigDecimal signed = of.kind() == Scale.Kind.PENALTY ? limited.negate() : limited;
            return new State(BigDecimal.ZERO, plain(total.add(signed)), told(limited, ties));
        }

        private static BigDecimal plain(BigDecimal points) {
            return points.stripTrailingZeros();
        }
    }

    NavigableSet<Standing> standings(String unit) {
        Scale scale = sheet.scale();
        Points total = sheet.total(unit);
        List<BigDecimal> none = Collections.nCopies(scale.tieBreak().size(), BigDecimal.ZERO);
        Set<State> states = Set.of(new State(BigDecimal.ZERO, BigDecimal.ZERO, none));
        for (Scale.Group group : scale.groups()) {
            states = group(unit, group, states);
        }
        NavigableSet<Standing> standings = new TreeSet<>();
        boolean isGiven = isSure(total) && isGivenAsAWhole(unit, total);
        states.forEach(state ->
                standings.add(new Standing(isGiven ? total.value().orElseThrow() : state.total(), state.ties())));
        return standings;
    }

    private boolean isSure(Points points) {
        return !points.isOpen() && points.from().stream().noneMatch(doubtful::contains);
    }

    /** Whether the total is one that somebody states, whatever its parts are. */
    private boolean isGivenAsAWhole(String unit, Points total) {
        return sheet.isStated(unit, sheet.scale().total(), total);
    }

    private Set<State> group(String unit, Scale.Group group, Set<State> before) {
        List<Integer> ties = ties(group.code());
        Points whole = sheet.points(unit, group);
        boolean isWhole = group.criteria().isEmpty() || (isSure(whole) && sheet.isStated(unit, group.code(), whole));
        Set<State> states = before;
        for (Scale.Criterion criterion : group.criteria()) {
            Points points = sheet.points(unit, criterion);
            boolean isNone = group.kind() != Scale.Kind.SECTION
                    && points.isOpen()
                    && points.from().isEmpty();
            states = fold(
                    states,
                    isNone ? List.of(BigDecimal.ZERO) : choices(points, criterion.maximum()),
                    ties(criterion.code()));
        }
        Set<State> closed = new LinkedHashSet<>();
        for (State state : states) {
            for (BigDecimal points : isWhole ? choices(whole, group.maximum()) : List.of(state.group())) {
                closed.add(new State(points, state.total(), state.ties()).closed(group, ties));
            }
        }
        return closed;
    }

    private List<Integer> ties(String code) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < sheet.scale().tieBreak().size(); at++) {
            if (sheet.scale().tieBreak().get(at).equals(code)) {
                places.add(at);
            }
        }
        return places;
    }

    private Set<State> fold(Set<State> states, List<BigDecimal> choices, List<Integer> ties) {
        boolean isTooMany = (long) states.size() * choices.size() > MOST;
        List<BigDecimal> kept = isTooMany ? List.of(choices.get(0), choices.get(choices.size() - 1)) : choices;
        Set<State> folded = new LinkedHashSet<>();
        states.forEach(state -> kept.forEach(points -> folded.add(state.in(points, ties))));
        return folded;
    }

    /** The points where they are known, else every step from none to the maximum, the least first. */
    private List<BigDecimal> choices(Points points, @Nullable BigDecimal maximum) {
        if (isSure(points)) {
            return List.of(points.value().orElseThrow().stripTrailingZeros().abs());
        }
        BigDecimal most = Objects.requireNonNullElse(maximum, ANY);
        BigDecimal step = BigDecimal.ONE.movePointLeft(sheet.scale().decimals());
        List<BigDecimal> choices = new ArrayList<>();
        for (BigDecimal at = BigDecimal.ZERO; at.compareTo(most) < 0; at = at.add(step)) {
            choices.add(at.stripTrailingZeros());
        }
        choices.add(most.stripTrailingZeros());
        return choices;
    }
}
