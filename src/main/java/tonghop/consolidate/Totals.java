package tonghop.consolidate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.consolidate.Figure.Basis;
import tonghop.consolidate.Figure.Remark;
import tonghop.consolidate.Figure.Status;
import tonghop.definition.Indicator;
import tonghop.definition.Indicator.Aggregation;
import tonghop.definition.ReportingUnit;
import tonghop.model.CellRef;
import tonghop.model.Reading;
import tonghop.model.Role;

/** The total over the members, as the indicator's aggregation allows, with a remark on who is missing. */
final class Totals {
    private final List<ReportingUnit> members;
    private final FindingIndex findings;

    Totals(List<ReportingUnit> members, FindingIndex findings) {
        this.members = members;
        this.findings = findings;
    }

    Map<Role, Figure> of(Indicator indicator, Map<String, Map<Role, Figure>> figures) {
        Map<Role, Figure> totals = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            totals.put(role, total(indicator, role, figures));
        }
        return totals;
    }

    private Figure total(Indicator indicator, Role role, Map<String, Map<Role, Figure>> figures) {
        List<ReportingUnit> telling = members.stream()
                .filter(member -> figure(figures, member, role).isReported())
                .toList();
        if (telling.isEmpty()) {
            return Figure.NOT_REPORTED;
        }
        if (indicator.aggregation() == Aggregation.NONE || role == Role.SHARE || role == Role.GROWTH) {
            return notAdditive();
        }
        return role == Role.PERCENT ? ratio(indicator, figures) : overMembers(indicator, role, figures, telling);
    }

    private Figure overMembers(
            Indicator indicator, Role role, Map<String, Map<Role, Figure>> figures, List<ReportingUnit> telling) {
        List<ReportingUnit> counted = telling.stream()
                .filter(member -> figure(figures, member, role).status() != Status.NOT_COMPARABLE)
                .toList();
        if (counted.isEmpty()) {
            return notAdditive();
        }
        List<Figure> summands =
                counted.stream().map(member -> figure(figures, member, role)).toList();
        boolean mean = indicator.aggregation() == Aggregation.MEAN;
        Optional<Reading> value = Sum.of(summands).map(sum -> mean ? divided(sum, counted.size()) : sum);
        Basis basis = new Basis(mean ? Basis.Kind.MEAN : Basis.Kind.SUM, codes(counted));
        return computed(value, basis, remarks(counted, role, figures), cells(summands));
    }

    private Figure ratio(Indicator indicator, Map<String, Map<Role, Figure>> figures) {
        List<ReportingUnit> both = members.stream()
                .filter(member -> isUsable(figure(figures, member, Role.ACTUAL))
                        && isUsable(figure(figures, member, Role.TARGET)))
                .toList();
        if (both.isEmpty() || !PercentOfTarget.follows(indicator)) {
            return notAdditive();
        }
        List<Figure> actuals = both.stream()
                .map(member -> figure(figures, member, Role.ACTUAL))
                .toList();
        List<Figure> targets = both.stream()
                .map(member -> figure(figures, member, Role.TARGET))
                .toList();
        Optional<Reading> value = Sum.of(actuals).flatMap(actual -> Sum.of(targets)
                .flatMap(target -> PercentOfTarget.reading(actual.value(), target.value())));
        Basis basis = new Basis(Basis.Kind.RATIO_OF_SUMS, codes(both));
        List<Figure> all = new ArrayList<>(actuals);
        all.addAll(targets);
        return computed(value, basis, remarks(both, Role.ACTUAL, figures), cells(all));
    }

    /** Said by a unit in the indicator's own unit of measure, be it disputed. */
    private static boolean isUsable(Figure figure) {
        return figure.isReported() && figure.status() != Status.NOT_COMPARABLE;
    }

    private static Figure figure(Map<String, Map<Role, Figure>> figures, ReportingUnit member, Role role) {
        return figures.getOrDefault(member.code(), Map.of()).getOrDefault(role, Figure.NOT_REPORTED);
    }

    private Figure computed(Optional<Reading> value, Basis basis, List<Remark> remarks, List<CellRef> cells) {
        return new Figure(
                value.isPresent() ? Status.COMPUTED : Status.UNDECIDED,
                value.stream().toList(),
                "",
                basis,
                remarks,
                cells,
                findings.on(cells));
    }

    private static Figure notAdditive() {
        return new Figure(
                Status.NOT_ADDITIVE,
                List.of(),
                "",
                Basis.STATEMENT,
                List.of(Remark.of("not-additive")),
                List.of(),
                List.of());
    }

    private List<Remark> remarks(List<ReportingUnit> counted, Role role, Map<String, Map<Role, Figure>> figures) {
        List<Remark> remarks = new ArrayList<>();
        if (counted.size() < members.size()) {
            remarks.add(coverage(counted));
        }
        named(counted.stream()
                        .filter(member -> figure(figures, member, role).number().isEmpty())
                        .toList())
                .ifPresent(names -> remarks.add(Remark.of("total-undecided", "units", names)));
        named(counted.stream()
                        .filter(member ->
                                findings.anyOpen(figure(figures, member, role).findings()))
                        .filter(member -> figure(figures, member, role).number().isPresent())
                        .toList())
                .ifPresent(names -> remarks.add(Remark.of("total-in-question", "units", names)));
        return remarks;
    }

    private Remark coverage(List<ReportingUnit> counted) {
        String missing = named(members.stream()
                        .filter(member -> !counted.contains(member))
                        .toList())
                .orElse("");
        return Remark.of("coverage", "missing", missing)
                .with("counted", String.valueOf(counted.size()))
                .with("all", String.valueOf(members.size()));
    }

    private static Optional<String> named(List<ReportingUnit> units) {
        return units.stream().map(ReportingUnit::name).reduce((one, other) -> one + ", " + other);
    }

    private static List<String> codes(List<ReportingUnit> units) {
        return units.stream().map(ReportingUnit::code).toList();
    }

    private static List<CellRef> cells(List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> figure.cells().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Reading divided(Reading sum, int count) {
        BigDecimal mean = sum.value().divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
        return new Reading(mean, mean, sum.decimals(), sum.bound(), sum.sign());
    }
}
