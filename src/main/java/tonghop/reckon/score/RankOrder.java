package tonghop.reckon.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Scale.Scheme;

/** The two ways in which offices number places when units share one: 1, 2, 2, 4 leaves a place out, 1, 2, 2, 3 does not. */
public final class RankOrder {
    private RankOrder() {}

    /** Whether these are all places of so many units, in the way that is asked for or, where none is, in either. */
    public static boolean isWhole(List<BigDecimal> ranks, @Nullable Scheme scheme) {
        return (scheme != Scheme.DENSE && isWithGaps(ranks)) || (scheme != Scheme.COMPETITION && isDense(ranks));
    }

    /** The way in which stated places are numbered; dense where they fit both ways or neither. */
    public static Scheme schemeOf(List<BigDecimal> ranks) {
        return isWithGaps(ranks) && !isDense(ranks) ? Scheme.COMPETITION : Scheme.DENSE;
    }

    private static int better(Standing own, List<Standing> standings, Scheme scheme) {
        Stream<Standing> better = standings.stream().filter(other -> other.compareTo(own) > 0);
        return (int) (scheme == Scheme.DENSE ? new TreeSet<>(better.toList()).size() : better.count());
    }

    private static boolean isWithGaps(List<BigDecimal> ranks) {
        return ranks.stream()
                .allMatch(rank -> rank.compareTo(BigDecimal.valueOf(1
                                + ranks.stream()
                                        .filter(other -> other.compareTo(rank) < 0)
                                        .count()))
                        == 0);
    }

    private static boolean isDense(List<BigDecimal> ranks) {
        List<BigDecimal> distinct = List.copyOf(new TreeSet<>(ranks));
        return IntStream.range(0, distinct.size())
                .allMatch(place -> distinct.get(place).compareTo(BigDecimal.valueOf(place + 1L)) == 0);
    }

    /** The places that would make the ranks whole in the stead of one of them. */
    public static List<Integer> instead(List<BigDecimal> ranks, int at, @Nullable Scheme scheme) {
        return IntStream.rangeClosed(1, ranks.size())
                .filter(place -> ranks.get(at).compareTo(BigDecimal.valueOf(place)) != 0)
                .filter(place -> isWhole(with(ranks, at, place), scheme))
                .boxed()
                .toList();
    }

    private static List<BigDecimal> with(List<BigDecimal> ranks, int at, int place) {
        List<BigDecimal> changed = new ArrayList<>(ranks);
        changed.set(at, BigDecimal.valueOf(place));
        return changed;
    }

    /**
     * The places that a standing may hold, the first and the last.
     *
     * @param first the first, counted from the best
     * @param last the last, where a vote or another criterion may part equal ones
     */
    public record Span(int first, int last) {
        public static Span at(int place) {
            return new Span(place, place);
        }

        public boolean holds(BigDecimal rank) {
            return rank.compareTo(BigDecimal.valueOf(first)) >= 0 && rank.compareTo(BigDecimal.valueOf(last)) <= 0;
        }
    }

    /** The places that each may hold; where the way is not told and places may be left out, a vote may part equal ones. */
    public static List<Span> spans(List<Standing> standings, Scheme scheme, boolean isTold) {
        return standings.stream()
                .map(own -> {
                    int place = 1 + better(own, standings, scheme);
                    boolean mayBeParted = scheme == Scheme.COMPETITION && !isTold;
                    return new Span(place, mayBeParted ? place - 1 + equals(own, standings) : place);
                })
                .toList();
    }

    private static int equals(Standing own, List<Standing> standings) {
        return (int)
                standings.stream().filter(other -> other.compareTo(own) == 0).count();
    }
}
