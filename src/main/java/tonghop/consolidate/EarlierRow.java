package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure.Basis;
import tonghop.consolidate.Figure.Remark;
import tonghop.consolidate.Figure.Status;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Tenure;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Facts;
import tonghop.reckon.Item;
import tonghop.reckon.series.Comparison;
import tonghop.reckon.series.Heritage;
import tonghop.reckon.series.Inherited;
import tonghop.reckon.series.Obstacle;

/** A row at another time, and how the row of the job's period differs from it. What must not be reckoned is open, with a reason. */
final class EarlierRow {
    private static final Basis RECKONED = new Basis(Basis.Kind.PARTS, List.of());

    private final Row now;
    private final ReportingPeriod period;
    private final Facts facts;
    private final FindingIndex findings;
    private final Heritage heritage;
    private final Statement statement;

    EarlierRow(Row now, ReportingPeriod period, Facts facts, FindingIndex findings) {
        this.now = now;
        this.period = period;
        this.facts = facts;
        this.findings = findings;
        this.heritage = new Heritage(facts);
        this.statement = new Statement(facts, findings, period);
    }

    Row row() {
        Map<String, Map<Role, Figure>> figures = new LinkedHashMap<>();
        now.figures().keySet().forEach(unit -> figures.put(unit, of(unit)));
        Map<Role, Figure> totals =
                new Totals(now.indicator(), facts.definition().members(), figures, findings).byRole();
        Figure total = totals.getOrDefault(Role.ACTUAL, Figure.NOT_REPORTED);
        totals.putAll(
                isOfSameUnits(total) || !total.isReported()
                        ? compared(now.total(Role.ACTUAL), total)
                        : open(Remark.of("compared-units")));
        return new Row(now.indicator(), now.dimensions(), now.label(), now.child(), figures, totals, Map.of());
    }

    private boolean isOfSameUnits(Figure total) {
        return Set.copyOf(total.basis().units())
                .equals(Set.copyOf(now.total(Role.ACTUAL).basis().units()));
    }

    private Map<Role, Figure> of(String unit) {
        Map<Role, Figure> then = new EnumMap<>(Role.class);
        for (Role role : List.of(Role.TARGET, Role.ACTUAL, Role.PERCENT, Role.SHARE, Role.TOTAL)) {
            Item item = Item.of(now.indicator().code(), now.dimensions(), role);
            told(heritage.told(unit, item, period))
                    .or(() -> heritage.of(unit, item, period).map(inherited -> inherited(unit, inherited)))
                    .ifPresent(figure -> then.put(role, figure));
        }
        then.putAll(compared(now.figure(unit, Role.ACTUAL), then.getOrDefault(Role.ACTUAL, Figure.NOT_REPORTED)));
        Figure stated = now.figure(unit, Role.DIFFERENCE);
        if (stated.isReported() && period.equals(facts.definition().period().yearBefore())) {
            then.putIfAbsent(Role.DIFFERENCE, stated);
        }
        return then;
    }

    private Optional<Figure> told(List<tonghop.reckon.Figure> told) {
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(statement.figure(
                        told.stream().map(tonghop.reckon.Figure::observation).toList(), now.indicator()));
    }

    private Figure inherited(String unit, Inherited inherited) {
        List<Figure> parts = inherited.parts().values().stream()
                .flatMap(figures -> told(figures).stream())
                .toList();
        List<CellRef> cells = cells(parts.stream());
        if (inherited.obstacle().isPresent()) {
            return open(remark("merged", inherited.obstacle().get()), cells);
        }
        Optional<Reading> sum = inherited.weights().isEmpty() ? Figure.sum(parts) : mean(parts, inherited);
        return new Figure(
                sum.isPresent() ? Status.COMPUTED : Status.UNDECIDED,
                sum.stream().toList(),
                "",
                RECKONED,
                Stream.concat(
                                Stream.of(merged(unit, inherited)),
                                parts.stream().flatMap(part -> part.remarks().stream()))
                        .distinct()
                        .toList(),
                cells,
                findings.on(cells));
    }

    private Optional<Reading> mean(List<Figure> parts, Inherited inherited) {
        List<BigDecimal> numbers =
                parts.stream().flatMap(part -> part.summand().stream()).toList();
        return numbers.size() == parts.size()
                ? inherited.mean(numbers, now.indicator().decimals())
                : Optional.empty();
    }

    private Remark merged(String unit, Inherited inherited) {
        Optional<Tenure> tenure = facts.unit(unit).map(ReportingUnit::tenure);
        return Remark.of(
                        inherited.weights().isEmpty() ? "merged" : "merged-weighed",
                        "units",
                        facts.names().units(inherited.parts().keySet()))
                .with(
                        "act",
                        tenure.map(Tenure::act).filter(act -> !act.isEmpty()).orElse("…"))
                .with("day", tenure.map(Tenure::from).map(String::valueOf).orElse(""))
                .with(
                        "weight",
                        now.indicator().weight() == null
                                ? ""
                                : facts.names().indicator(now.indicator().weight(), Map.of()));
    }

    /** Nothing where one of the two is not told. */
    private Map<Role, Figure> compared(Figure later, Figure earlier) {
        if (!later.isReported() || earlier.status() == Status.NOT_REPORTED) {
            return Map.of();
        }
        Optional<Obstacle> across =
                Comparison.across(now.indicator(), period, facts.definition().period());
        if (across.isPresent()) {
            return open(remark("compared", across.get()));
        }
        return later.summand()
                .flatMap(after -> earlier.summand().map(before -> new Comparison(now.indicator(), after, before)))
                .map(comparison -> changes(comparison, cells(Stream.of(later, earlier))))
                .orElseGet(() -> open(Remark.of("compared-open")));
    }

    private Map<Role, Figure> changes(Comparison comparison, List<CellRef> cells) {
        return Map.of(
                Role.DIFFERENCE,
                reckoned(comparison.difference(), cells),
                Role.GROWTH,
                comparison.growth().map(growth -> reckoned(growth, cells)).orElseGet(() -> comparison
                        .withoutGrowth()
                        .map(obstacle -> open(remark("compared", obstacle), cells))
                        .orElse(Figure.NOT_REPORTED)));
    }

    private Figure reckoned(Reading value, List<CellRef> cells) {
        return new Figure(Status.COMPUTED, List.of(value), "", RECKONED, List.of(), cells, findings.on(cells));
    }

    private static Map<Role, Figure> open(Remark why) {
        return Map.of(Role.DIFFERENCE, open(why, List.of()), Role.GROWTH, open(why, List.of()));
    }

    private static Figure open(Remark why, List<CellRef> cells) {
        return new Figure(Status.NOT_ADDITIVE, List.of(), "", Basis.STATEMENT, List.of(why), cells, List.of());
    }

    private static Remark remark(String prefix, Obstacle obstacle) {
        String kind = obstacle.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Remark(prefix + "-" + kind, obstacle.arguments());
    }

    private static List<CellRef> cells(Stream<Figure> figures) {
        return figures.flatMap(figure -> figure.cells().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
