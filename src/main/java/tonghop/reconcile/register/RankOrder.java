package tonghop.reconcile.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The two ways in which offices number places when units share one: 1, 2, 2, 4 leaves a place out, 1, 2, 2, 3 does not. */
final class RankOrder {
    private RankOrder() {}

    /** Whether these are all places of so many units, in either way. */
    static boolean isWhole(List<BigDecimal> ranks) {
        return isWithGaps(ranks) || isDense(ranks);
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
    static List<Integer> instead(List<BigDecimal> ranks, int at) {
        return IntStream.rangeClosed(1, ranks.size())
                .filter(place -> ranks.get(at).compareTo(BigDecimal.valueOf(place)) != 0)
                .filter(place -> isWhole(with(ranks, at, place)))
                .boxed()
                .toList();
    }

    private static List<BigDecimal> with(List<BigDecimal> ranks, int at, int place) {
        List<BigDecimal> changed = new ArrayList<>(ranks);
        changed.set(at, BigDecimal.valueOf(place));
        return changed;
    }

    /**
     * The places that a score may hold, the first and the last.
     *
     * @param first the first, counted from the best score
     * @param last the last, where a vote or another criterion parts equal scores
     */
    record Span(int first, int last) {
        static Span of(BigDecimal score, List<BigDecimal> scores) {
            return new Span(1 + count(score, scores, 1), count(score, scores, 0));
        }

        /** Where units of equal score share their place and leave none out. */
        static Span dense(BigDecimal score, List<BigDecimal> scores) {
            int place = 1
                    + (int) scores.stream()
                            .filter(other -> other.compareTo(score) > 0)
                            .map(BigDecimal::stripTrailingZeros)
                            .distinct()
                            .count();
            return new Span(place, place);
        }

        private static int count(BigDecimal score, List<BigDecimal> scores, int least) {
            return (int) scores.stream()
                    .filter(other -> Integer.signum(other.compareTo(score)) >= least)
                    .count();
        }

        boolean holds(BigDecimal rank) {
            return rank.compareTo(BigDecimal.valueOf(first)) >= 0 && rank.compareTo(BigDecimal.valueOf(last)) <= 0;
        }
    }
}
