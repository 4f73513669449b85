package tonghop.reckon.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tonghop.definition.Indicator;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Tenure.Predecessor;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.reckon.Composition;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Item;
import tonghop.reckon.Values;
import tonghop.reckon.series.Obstacle.Kind;

/**
 * What a unit has of an earlier time from the units that it was made of: the sum of theirs, where the indicator may be summed over
 * units, all of them came whole, and all tell figures of one day and one status; of a mean the mean weighed
 * by the indicator that the definition names, where all tell that too. A unit that was only named anew has its one predecessor's
 * figure, whatever it is.
 */
public record Heritage(Facts facts) {
    /** Empty where the unit was what it is at that time, or none of those units tells anything. */
    public Optional<Inherited> of(String unit, Item item, ReportingPeriod period) {
        Optional<ReportingUnit> successor = facts.unit(unit).filter(later -> isMadeAfter(later, period));
        Origins origins = new Origins(item, period);
        successor.ifPresent(origins::gather);
        Map<String, List<Figure>> parts = origins.parts;
        Map<String, BigDecimal> weights = parts.size() > 1 ? weights(origins) : Map.of();
        return parts.values().stream().allMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new Inherited(
                        parts, weights, origins.divided.stream().findFirst().or(() -> obstacle(parts, weights, item))));
    }

    /** By what the parts of a mean count: what each of them tells of the indicator that weighs it, where all of them do. */
    private Map<String, BigDecimal> weights(Origins origins) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        indicator(origins.item)
                .filter(indicator -> indicator.aggregation() == Indicator.Aggregation.MEAN
                        && Composition.isAdditive(indicator, origins.item.role()))
                .flatMap(indicator -> Optional.ofNullable(indicator.weight()))
                .map(weight -> Item.of(weight, Map.of(), Role.ACTUAL))
                .ifPresent(weight -> origins.parts.keySet().forEach(unit -> told(unit, weight, origins.period).stream()
                        .flatMap(figure -> Values.STATED.quantity(figure).stream())
                        .findFirst()
                        .ifPresent(amount -> weights.put(unit, amount.value()))));
        return weights.size() == origins.parts.size() ? weights : Map.of();
    }

    private Optional<Indicator> indicator(Item item) {
        return facts.definition().indicator(item.indicator());
    }

    /** What a unit itself tells of a time, up to the last day that it tells of. */
    public List<Figure> told(String unit, Item item, ReportingPeriod period) {
        ObservationKey key =
                new ObservationKey(unit, item.indicator(), item.members(), item.role(), period, period.end());
        List<Figure> told = facts.series(key).stream()
                .filter(figure -> figure.key().period().equals(period))
                .toList();
        Optional<LocalDate> last =
                told.stream().map(figure -> figure.key().asOf()).max(Comparator.naturalOrder());
        return told.stream()
                .filter(figure -> last.filter(figure.key().asOf()::equals).isPresent())
                .toList();
    }

    private static boolean isMadeAfter(ReportingUnit unit, ReportingPeriod period) {
        LocalDate from = unit.tenure().from();
        return from != null && period.end().isBefore(from);
    }

    /** What the units tell that a unit was made of, or those that they were made of; and which of them did not come whole. */
    private final class Origins {
        private final Item item;
        private final ReportingPeriod period;
        private final Map<String, List<Figure>> parts = new LinkedHashMap<>();
        private final List<Obstacle> divided = new ArrayList<>();

        private Origins(Item item, ReportingPeriod period) {
            this.item = item;
            this.period = period;
        }

        private void gather(ReportingUnit unit) {
            for (Predecessor of : unit.tenure().predecessors()) {
                if (!of.isWhole()) {
                    divided.add(divided(unit, of));
                }
                List<Figure> told = told(of.unit(), item, period);
                facts.unit(of.unit())
                        .filter(older -> told.isEmpty()
                                && isMadeAfter(older, period)
                                && !older.tenure().predecessors().isEmpty())
                        .ifPresentOrElse(this::gather, () -> parts.put(of.unit(), told));
            }
        }
    }

    private Obstacle divided(ReportingUnit successor, Predecessor of) {
        return Obstacle.of(Kind.DIVIDED)
                .with("unit", facts.names().unit(of.unit()))
                .with("part", of.part())
                .with("successor", successor.fullName())
                .with("act", successor.tenure().act());
    }

    private Optional<Obstacle> obstacle(Map<String, List<Figure>> parts, Map<String, BigDecimal> weights, Item item) {
        if (parts.size() == 1) {
            return Optional.empty();
        }
        Optional<Obstacle> kind = weights.isEmpty() ? additive(item) : Optional.empty();
        return kind.or(() -> missing(parts)).or(() -> days(parts)).or(() -> statuses(parts));
    }

    private Optional<Obstacle> additive(Item item) {
        return indicator(item)
                .filter(indicator -> indicator.aggregation() != Indicator.Aggregation.SUM
                        || !Composition.isAdditive(indicator, item.role()))
                .map(indicator -> Obstacle.of(
                        indicator.aggregation() == Indicator.Aggregation.MEAN ? Kind.MEAN : Kind.NOT_ADDITIVE));
    }

    private Optional<Obstacle> missing(Map<String, List<Figure>> parts) {
        List<String> silent = parts.keySet().stream()
                .filter(unit -> parts.getOrDefault(unit, List.of()).isEmpty())
                .toList();
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Obstacle.of(Kind.MISSING).with("units", facts.names().units(silent)));
    }

    private Optional<Obstacle> days(Map<String, List<Figure>> parts) {
        SortedMap<LocalDate, List<String>> byDay = new TreeMap<>();
        parts.forEach((unit, told) -> byDay.computeIfAbsent(told.get(0).key().asOf(), day -> new ArrayList<>())
                .add(unit));
        String days = byDay.entrySet().stream()
                .map(day -> day.getKey() + ": " + facts.names().units(day.getValue()))
                .collect(Collectors.joining("; "));
        return byDay.size() == 1
                ? Optional.empty()
                : Optional.of(Obstacle.of(Kind.DAYS).with("days", days));
    }

    private Optional<Obstacle> statuses(Map<String, List<Figure>> parts) {
        Map<Boolean, List<String>> byFinal = parts.keySet().stream()
                .collect(Collectors.partitioningBy(unit -> isFinal(parts.getOrDefault(unit, List.of()))));
        return byFinal.values().stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(Obstacle.of(Kind.STATUSES)
                        .with("final", facts.names().units(byFinal.getOrDefault(true, List.of())))
                        .with("preliminary", facts.names().units(byFinal.getOrDefault(false, List.of()))));
    }

    private static boolean isFinal(List<Figure> told) {
        return told.stream().anyMatch(figure -> figure.observation().status() == Observation.Status.FINAL);
    }
}
