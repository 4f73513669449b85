package tonghop.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a figure is about; two figures with one key tell the same fact.
 *
 * @param unit code of the reporting unit that the figure describes
 * @param indicator code of the indicator
 * @param dimensions dimension code to member code, for the dimensions that are told; no entry means the total
 * @param role the part it plays
 * @param period the time it covers
 * @param asOf the day up to which it is counted
 */
public record ObservationKey(
        String unit,
        String indicator,
        SortedMap<String, String> dimensions,
        Role role,
        ReportingPeriod period,
        LocalDate asOf)
        implements Comparable<ObservationKey> {
    /** The dimension that tells whose plan a target is, and a percent of it; what was reached is the same whoever planned it. */
    public static final String PLAN = "plan";

    private static final Comparator<ObservationKey> ORDER = Comparator.comparing(ObservationKey::unit)
            .thenComparing(ObservationKey::indicator)
            .thenComparing(ObservationKey::dimensionText)
            .thenComparing(ObservationKey::role)
            .thenComparing(ObservationKey::period)
            .thenComparing(ObservationKey::asOf);

    public ObservationKey {
        dimensions = dimensions.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    public ObservationKey withUnit(String other) {
        return new ObservationKey(other, indicator, dimensions, role, period, asOf);
    }

    public ObservationKey withRole(Role other) {
        boolean isOfPlan = other == Role.TARGET || other == Role.PERCENT;
        return new ObservationKey(
                unit, indicator, isOfPlan ? dimensions : withoutPlan(dimensions), other, period, asOf);
    }

    /** The members that a figure has which is of no plan. */
    public static SortedMap<String, String> withoutPlan(SortedMap<String, String> members) {
        if (!members.containsKey(PLAN)) {
            return members;
        }
        SortedMap<String, String> others = new TreeMap<>(members);
        others.remove(PLAN);
        return others;
    }

    public ObservationKey withIndicator(String other) {
        return new ObservationKey(unit, other, dimensions, role, period, asOf);
    }

    public ObservationKey withDimensions(SortedMap<String, String> other) {
        return new ObservationKey(unit, indicator, other, role, period, asOf);
    }

    /** "dose=1; house=new", sorted by dimension; empty for the total. */
    public String dimensionText() {
        return dimensions.isEmpty()
                ? ""
                : dimensions.entrySet().stream()
                        .map(member -> member.getKey() + "=" + member.getValue())
                        .collect(Collectors.joining("; "));
    }

    @Override
    public int compareTo(ObservationKey other) {
        return ORDER.compare(this, other);
    }
}
