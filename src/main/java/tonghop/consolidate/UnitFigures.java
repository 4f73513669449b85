package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.consolidate.Figure.Basis;
import tonghop.consolidate.Figure.Remark;
import tonghop.consolidate.Figure.Status;
import tonghop.definition.Appendix;
import tonghop.definition.Indicator;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Facts;
import tonghop.reckon.Item;
import tonghop.reckon.Parts;
import tonghop.reckon.PercentConvention;
import tonghop.reckon.Vintage;
import tonghop.reckon.Vintages;

/** The figures of one unit in one row: what it states, and what follows from that. */
final class UnitFigures {
    private final Facts facts;
    private final SeriesTable series;
    private final Vintages vintages;
    private final Statement statement;
    private final FindingIndex findings;

    UnitFigures(Facts facts, SeriesTable series, FindingIndex findings) {
        this.facts = facts;
        this.series = series;
        this.vintages = new Vintages(facts.definition());
        this.statement = new Statement(facts, findings);
        this.findings = findings;
    }

    /** Role to figure, for the roles in which something is told or follows. */
    Map<Role, Figure> of(String unit, Appendix.Row row, Indicator indicator) {
        SortedMap<String, String> ofPlan = new TreeMap<>(row.dimensions());
        SortedMap<String, String> ofAny = ObservationKey.withoutPlan(ofPlan);
        Map<Role, Figure> figures = new EnumMap<>(Role.class);
        Optional<Vintage> ofActual =
                vintages.best(series.observations(series(unit, indicator, ofAny, Role.ACTUAL)), indicator);
        for (Role role : Role.values()) {
            Predicate<Vintage> fits = vintage ->
                    role == Role.TARGET || ofActual.map(vintage::equals).orElse(true);
            boolean isOfPlan = role == Role.TARGET || role == Role.PERCENT;
            stated(series(unit, indicator, isOfPlan ? ofPlan : ofAny, role), indicator, fits)
                    .ifPresent(figure -> figures.put(role, figure));
        }
        if (!figures.containsKey(Role.ACTUAL)) {
            fromParts(unit, Item.of(indicator.code(), ofAny, Role.ACTUAL), indicator)
                    .ifPresent(sum -> figures.put(Role.ACTUAL, sum));
        }
        new YearFigures(facts, findings, indicator)
                .of(ofPeriod(unit, indicator, ofAny))
                .forEach(figures::putIfAbsent);
        if (!figures.containsKey(Role.PERCENT)) {
            percent(figures, indicator).ifPresent(percent -> figures.put(Role.PERCENT, percent));
        }
        if (!ofAny.equals(ofPlan) && !figures.containsKey(Role.TARGET)) {
            implied(figures, indicator).ifPresent(target -> figures.put(Role.TARGET, target));
        }
        return figures;
    }

    private ObservationKey ofPeriod(String unit, Indicator indicator, SortedMap<String, String> members) {
        ReportingPeriod period = facts.definition().period();
        return new ObservationKey(unit, indicator.code(), members, Role.ACTUAL, period, period.end());
    }

    private static Series series(String unit, Indicator indicator, SortedMap<String, String> members, Role role) {
        return new Series(unit, indicator.code(), Series.dimensionText(members), role);
    }

    /** The plan that follows from what was reached and the percent of it, where one of several plans is told by its percent alone. */
    private Optional<Figure> implied(Map<Role, Figure> figures, Indicator indicator) {
        Figure actual = figures.getOrDefault(Role.ACTUAL, Figure.NOT_REPORTED);
        Figure percent = figures.getOrDefault(Role.PERCENT, Figure.NOT_REPORTED);
        if (!PercentConvention.of(indicator, 1).isPlain() || percent.status() != Status.STATED) {
            return Optional.empty();
        }
        return actual.summand()
                .flatMap(reached -> percent.summand()
                        .flatMap(ratio -> PercentConvention.planned(reached, ratio, indicator.decimals())))
                .map(plan -> computed(
                        Optional.of(plan),
                        new Basis(Basis.Kind.PARTS, List.of()),
                        List.of(Remark.of("implied-plan")),
                        List.of(actual, percent)));
    }

    /** A ratio of an earlier report must not stand beside a later actual, so its vintage has to fit. */
    private Optional<Figure> stated(Series wanted, Indicator indicator, Predicate<Vintage> fits) {
        List<Observation> all = series.observations(wanted);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Observation> told = all.stream()
                .filter(observation -> fits.test(Vintage.of(observation)))
                .toList();
        return vintages.best(told, indicator)
                .map(best -> statement.figure(
                        told.stream()
                                .filter(observation -> Vintage.of(observation).equals(best))
                                .toList(),
                        indicator));
    }

    private Optional<Figure> fromParts(String unit, Item total, Indicator indicator) {
        return facts.unit(unit).stream()
                .flatMap(reporting -> facts.composition().overMembers(total, reporting))
                .flatMap(parts -> fromParts(unit, parts, indicator).stream())
                .findFirst();
    }

    private Optional<Figure> fromParts(String unit, Parts parts, Indicator indicator) {
        Optional<Vintage> best = vintages.best(
                parts.items().stream()
                        .flatMap(item -> series.observations(Series.of(unit, item)).stream())
                        .toList(),
                indicator);
        Map<Item, Figure> told = new LinkedHashMap<>();
        for (Item item : parts.items()) {
            stated(Series.of(unit, item), indicator, vintage -> best.filter(vintage::equals)
                            .isPresent())
                    .filter(figure -> figure.isAddend() || figure.status() == Status.NOT_COMPARABLE)
                    .ifPresent(figure -> told.put(item, figure));
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(sumOfParts(parts.origin(), told));
    }

    private Figure sumOfParts(String dimension, Map<Item, Figure> told) {
        List<Figure> parts = List.copyOf(told.values());
        String names = told.keySet().stream()
                .map(item -> facts.names().member(dimension, item.members().getOrDefault(dimension, "")))
                .collect(Collectors.joining(", "));
        List<Remark> remarks = new ArrayList<>(List.of(Remark.of("parts", "parts", names)));
        parts.stream().flatMap(part -> part.remarks().stream()).distinct().forEach(remarks::add);
        return computed(Figure.sum(parts), new Basis(Basis.Kind.PARTS, List.of()), remarks, parts);
    }

    private Optional<Figure> percent(Map<Role, Figure> figures, Indicator indicator) {
        Figure actual = figures.getOrDefault(Role.ACTUAL, Figure.NOT_REPORTED);
        Figure target = figures.getOrDefault(Role.TARGET, Figure.NOT_REPORTED);
        if (!PercentConvention.of(indicator, 1).isPlain() || !actual.isReported() || !target.isReported()) {
            return Optional.empty();
        }
        Basis ratio = new Basis(Basis.Kind.RATIO, List.of());
        if (actual.status() == Status.DISPUTED || target.status() == Status.DISPUTED) {
            return Optional.of(
                    computed(Optional.empty(), ratio, List.of(Remark.of("rests-on-dispute")), List.of(actual, target)));
        }
        Optional<BigDecimal> reached = actual.summand();
        Optional<BigDecimal> planned = target.summand();
        if (reached.isEmpty() || planned.isEmpty()) {
            return Optional.empty();
        }
        return PercentConvention.percent(reached.get(), planned.get())
                .map(percent -> computed(Optional.of(percent), ratio, List.of(), List.of(actual, target)));
    }

    private Figure computed(Optional<Reading> value, Basis basis, List<Remark> remarks, List<Figure> from) {
        List<CellRef> cells = from.stream()
                .flatMap(figure -> figure.cells().stream())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        return new Figure(
                value.isPresent() ? Status.COMPUTED : Status.UNDECIDED,
                value.stream().toList(),
                "",
                basis,
                remarks,
                cells,
                findings.on(cells));
    }
}
