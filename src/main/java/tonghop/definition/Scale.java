package tonghop.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Severity;

/**
 * A scale by which the members are scored and ranked. Each criterion, group, the total, the rank and the grade is an indicator of the
 * job, so that points are read, asked about and traced like any figure.
 *
 * @param code its key, with which the codes of its indicators begin
 * @param title what the scoring table is called; of an example it says that it is one
 * @param subtotal what the column of a section's subtotal is called
 * @param decimals the decimals to which computed points are rounded, half up
 * @param selfScore how much it weighs that a unit gives itself other points than others gave it
 * @param scheme how equal scores are numbered; null where the stated ranks tell it
 * @param tieBreak codes of the criteria and groups by which equal totals are parted, the first first
 * @param groups sections, bonuses and penalties in the order of the table
 * @param disqualifiers what takes a member out of the ranking
 */
public record Scale(
        String code,
        String title,
        String subtotal,
        int decimals,
        Severity selfScore,
        @Nullable Scheme scheme,
        List<String> tieBreak,
        List<Group> groups,
        List<Disqualifier> disqualifiers) {
    /** Code of the dimension that tells who gave the points. */
    public static final String JUDGE = "judge";

    public Scale {
        tieBreak = List.copyOf(tieBreak);
        groups = List.copyOf(groups);
        disqualifiers = List.copyOf(disqualifiers);
    }

    /** DENSE: 1, 2, 2, 3. COMPETITION: 1, 2, 2, 4. */
    public enum Scheme {
        DENSE,
        COMPETITION
    }

    /** What the points of a group do to the total. */
    public enum Kind {
        SECTION,
        BONUS,
        PENALTY
    }

    /**
     * Criteria whose points are added up.
     *
     * @param code code of the indicator that is its subtotal
     * @param title its heading
     * @param kind what its points do to the total
     * @param maximum the most that it counts; null where nothing limits it
     * @param criteria its criteria; empty where points are given to the group as a whole
     */
    public record Group(
            String code, String title, Kind kind, @Nullable BigDecimal maximum, List<Criterion> criteria) {
        public Group {
            criteria = List.copyOf(criteria);
        }

        /** Whether its criteria can give more than it counts. */
        public boolean isCapped() {
            BigDecimal most = most(criteria);
            return maximum != null && most != null && most.compareTo(maximum) > 0;
        }

        /** The most that criteria give together; null where one of them has no limit, or there are none. */
        public static @Nullable BigDecimal most(List<Criterion> criteria) {
            boolean isLimited = criteria.stream().allMatch(criterion -> criterion.maximum() != null);
            return criteria.stream()
                    .flatMap(criterion -> Stream.ofNullable(criterion.maximum()))
                    .reduce(BigDecimal::add)
                    .filter(sum -> isLimited)
                    .orElse(null);
        }
    }

    /**
     * What points are given for.
     *
     * @param code code of the indicator that holds its points
     * @param name its name
     * @param maximum the most that it gives; null where nothing limits it
     * @param points how they follow from figures
     */
    public record Criterion(
            String code, String name, @Nullable BigDecimal maximum, PointFunction points) {}

    /**
     * What takes a member out of the ranking: a figure that says yes, or reaches a number.
     *
     * @param name what is said of the member
     * @param when the figure
     * @param from the least number that counts as a yes
     */
    public record Disqualifier(String name, RuleDeclaration.Term when, BigDecimal from) {}

    /** The code of the indicator that holds the points of a part of a scale. */
    public static String code(String scale, String part) {
        return scale + "." + part;
    }

    public String total() {
        return code(code, "total");
    }

    public String rank() {
        return code(code, "rank");
    }

    public String grade() {
        return code(code, "grade");
    }

    /** Whether the points of a criterion are taken off. */
    public boolean isPenalty(Criterion criterion) {
        return groups.stream().filter(group -> group.kind() == Kind.PENALTY).anyMatch(group -> group.criteria()
                .contains(criterion));
    }

    public Stream<Criterion> criteria() {
        return groups.stream().flatMap(group -> group.criteria().stream());
    }

    /** The most that the sections give together; null where one of them has no limit. */
    public @Nullable BigDecimal maximum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Group group : groups) {
            if (group.kind() == Kind.SECTION && group.maximum() == null) {
                return null;
            }
            sum = group.kind() == Kind.SECTION && group.maximum() != null ? sum.add(group.maximum()) : sum;
        }
        return sum;
    }
}
