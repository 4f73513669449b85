package tonghop.consolidate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure.Basis;
import tonghop.consolidate.Figure.Remark;
import tonghop.consolidate.Figure.Status;
import tonghop.definition.Indicator;
import tonghop.definition.Indicator.Aggregation;
import tonghop.definition.ReportingUnit;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.model.cell.CellRef;
import tonghop.reckon.PercentConvention;
import tonghop.reckon.Sum;

/** The totals of one row over the members that tell something, as the indicator's aggregation allows. */
record Totals(
        Indicator indicator,
        List<ReportingUnit> members,
        Map<String, Map<Role, Figure>> figures,
        FindingIndex findings) {
    Map<Role, Figure> byRole() {
        Map<Role, Figure> totals = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            totals.put(role, total(role));
        }
        return totals;
    }

    private Figure total(Role role) {
        List<ReportingUnit> told = members.stream()
                .filter(member -> figure(member, role).isReported())
                .toList();
        if (told.isEmpty()) {
            return Figure.NOT_REPORTED;
        }
        if (indicator.aggregation() == Aggregation.NONE
                || Set.of(Role.SHARE, Role.GROWTH, Role.DIFFERENCE, Role.AVERAGE_GROWTH)
                        .contains(role)) {
            return notAdditive();
        }
        return role == Role.PERCENT ? ratio() : overMembers(role);
    }

    private Figure overMembers(Role role) {
        List<ReportingUnit> counted = members.stream()
                .filter(member -> figure(member, role).isAddend())
                .toList();
        if (counted.isEmpty()) {
            return notAdditive();
        }
        boolean mean = indicator.aggregation() == Aggregation.MEAN;
        Optional<Reading> value = Figure.readings(figures(counted, role)).map(mean ? Sum::mean : Sum::of);
        return computed(value, mean ? Basis.Kind.MEAN : Basis.Kind.SUM, counted, List.of(role));
    }

    private Figure ratio() {
        List<ReportingUnit> both = members.stream()
                .filter(member -> figure(member, Role.ACTUAL).isAddend()
                        && figure(member, Role.TARGET).isAddend())
                .toList();
        if (both.isEmpty() || !PercentConvention.of(indicator, 1).isPlain()) {
            return notAdditive();
        }
        Optional<Reading> actual = Figure.sum(figures(both, Role.ACTUAL));
        Optional<Reading> target = Figure.sum(figures(both, Role.TARGET));
        Optional<Reading> value = actual.flatMap(reached -> target.flatMap(planned -> percent(reached, planned)));
        return actual.isPresent() && target.isPresent() && value.isEmpty()
                ? notAdditive()
                : computed(value, Basis.Kind.RATIO_OF_SUMS, both, List.of(Role.ACTUAL, Role.TARGET));
    }

    /** Nothing follows from a range. */
    private static Optional<Reading> percent(Reading reached, Reading planned) {
        boolean isRange = reached.bound() == Bound.RANGE || planned.bound() == Bound.RANGE;
        return isRange ? Optional.empty() : PercentConvention.percent(reached.value(), planned.value());
    }

    private Figure figure(ReportingUnit member, Role role) {
        return figures.getOrDefault(member.code(), Map.of()).getOrDefault(role, Figure.NOT_REPORTED);
    }

    private List<Figure> figures(List<ReportingUnit> units, Role role) {
        return units.stream().map(unit -> figure(unit, role)).toList();
    }

    private static Figure notAdditive() {
        return new Figure(
                Status.NOT_ADDITIVE,
                List.of(),
                "",
                Basis.STATEMENT,
                List.of(Remark.NOT_ADDITIVE),
                List.of(),
                List.of());
    }

    private Figure computed(Optional<Reading> value, Basis.Kind kind, List<ReportingUnit> counted, List<Role> roles) {
        List<CellRef> cells = roles.stream()
                .flatMap(role -> figures(counted, role).stream())
                .flatMap(figure -> figure.cells().stream())
                .distinct()
                .sorted()
                .toList();
        return new Figure(
                value.isPresent() ? Status.COMPUTED : Status.UNDECIDED,
                value.stream().toList(),
                "",
                new Basis(kind, counted.stream().map(ReportingUnit::code).toList()),
                remarks(counted, roles),
                cells,
                findings.on(cells));
    }

    /** Of a total that is open nothing else is worth saying. */
    private List<Remark> remarks(List<ReportingUnit> counted, List<Role> roles) {
        return undecided(counted, roles).map(List::of).orElseGet(() -> Stream.of(
                        coverage(counted), inQuestion(counted, roles))
                .flatMap(Optional::stream)
                .toList());
    }

    /** Who tells something in the row, but not what this total is made of. */
    private Optional<Remark> coverage(List<ReportingUnit> counted) {
        List<ReportingUnit> telling = telling();
        return named(telling.stream().filter(member -> !counted.contains(member)))
                .map(missing -> Remark.of("coverage", "missing", missing)
                        .with("counted", String.valueOf(counted.size()))
                        .with("all", String.valueOf(telling.size())));
    }

    private Optional<Remark> undecided(List<ReportingUnit> counted, List<Role> roles) {
        return named(counted.stream().filter(member -> roles.stream()
                        .anyMatch(role -> figure(member, role).number().isEmpty())))
                .map(units -> Remark.of("total-undecided", "units", units));
    }

    private Optional<Remark> inQuestion(List<ReportingUnit> counted, List<Role> roles) {
        return named(counted.stream().filter(member -> roles.stream()
                        .map(role -> figure(member, role))
                        .anyMatch(figure -> figure.number().isPresent() && findings.anyOpen(figure.findings()))))
                .map(units -> Remark.of("total-in-question", "units", units));
    }

    private List<ReportingUnit> telling() {
        return members.stream()
                .filter(member -> Row.isTold(figures.getOrDefault(member.code(), Map.of())))
                .toList();
    }

    private static Optional<String> named(Stream<ReportingUnit> units) {
        return units.map(ReportingUnit::name).reduce((one, other) -> one + ", " + other);
    }
}
