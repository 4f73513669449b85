package tonghop.reckon.score;

import java.math.BigDecimal;
import java.util.List;

/**
 * What decides a member's place: its total, then the points by which equal totals are parted. The better one is the greater.
 *
 * @param total the total
 * @param ties the points that part equal totals, the first first; of all members as many
 */
public record Standing(BigDecimal total, List<BigDecimal> ties) implements Comparable<Standing> {
    public Standing {
        total = total.stripTrailingZeros();
        ties = ties.stream().map(BigDecimal::stripTrailingZeros).toList();
    }

    public static Standing of(BigDecimal total) {
        return new Standing(total, List.of());
    }

    @Override
    public int compareTo(Standing other) {
        int order = total.compareTo(other.total);
        for (int at = 0; order == 0 && at < ties.size(); at++) {
            order = ties.get(at).compareTo(other.ties.get(at));
        }
        return order;
    }
}
