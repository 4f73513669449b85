package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure.Basis;
import tonghop.consolidate.Figure.Remark;
import tonghop.consolidate.Figure.Status;
import tonghop.definition.Appendix;
import tonghop.definition.Chart;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.Observation;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.reckon.Bracket;

/**
 * How many units of each member fall into each class. Members part as they like: what they tell is put into the class that holds
 * all of it; what no class holds comes last, in a row without a name.
 */
record ClassTable(
        JobDefinition definition, List<Observation> observations, UnitFigures figures, FindingIndex findings) {
    /** A count that a member tells: of which class, and the figure that says it. */
    private record Count(String code, BigDecimal units, Figure told) {}

    List<Row> rows(Chart chart) {
        Indicator indicator = indicator(chart.indicators().get(0));
        Map<String, Map<String, List<Count>>> byClass = new LinkedHashMap<>();
        chart.classes().codes().forEach(code -> byClass.put(code, new LinkedHashMap<>()));
        byClass.put("", new LinkedHashMap<>());
        for (ReportingUnit member : definition.members()) {
            for (Count count : counts(member.code(), chart)) {
                byClass.getOrDefault(home(count.code(), chart), Map.of())
                        .computeIfAbsent(member.code(), unit -> new ArrayList<>())
                        .add(count);
            }
        }
        return byClass.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() || !entry.getValue().isEmpty())
                .map(entry -> row(indicator, entry.getKey(), entry.getValue(), chart))
                .toList();
    }

    /** The class that holds all of what a code means; empty when none does. */
    private static String home(String code, Chart chart) {
        return chart.classes().codes().stream()
                .filter(known -> known.equals(code) || holds(known, code))
                .findFirst()
                .orElse("");
    }

    private static boolean holds(String known, String code) {
        return Bracket.parse(known)
                .flatMap(whole -> Bracket.parse(code).map(whole::holds))
                .orElse(false);
    }

    private List<Count> counts(String unit, Chart chart) {
        Indicator indicator = indicator(chart.indicators().get(0));
        List<Count> told = members(unit, indicator.code(), chart.classes().dimension())
                .flatMap(code -> figure(unit, indicator, Map.of(chart.classes().dimension(), code))
                        .map(figure -> new Count(code, figure.summand().orElseThrow(), figure))
                        .stream())
                .toList();
        return told.isEmpty()
                ? chart.classes().counted().stream()
                        .flatMap(counted -> places(unit, indicator(counted)))
                        .toList()
                : told;
    }

    /** Each place counts once, in the class that its own figure falls into. */
    private Stream<Count> places(String unit, Indicator counted) {
        return counted.dimensions().stream()
                .filter(code -> definition
                        .dimension(code)
                        .filter(dimension -> dimension.kind() == Dimension.Kind.PLACE)
                        .isPresent())
                .flatMap(dimension -> members(unit, counted.code(), dimension)
                        .flatMap(place -> figure(unit, counted, Map.of(dimension, place)).stream()))
                .map(figure -> new Count(figure.summand().orElseThrow().toPlainString(), BigDecimal.ONE, figure));
    }

    /** The members of the dimension that a unit tells figures of. */
    private Stream<String> members(String unit, String indicator, String dimension) {
        return observations.stream()
                .map(Observation::key)
                .filter(key -> key.unit().equals(unit) && key.indicator().equals(indicator))
                .filter(key -> key.role() == Role.ACTUAL && key.dimensions().size() == 1)
                .flatMap(key -> Stream.ofNullable(key.dimensions().get(dimension)))
                .distinct()
                .sorted();
    }

    private Optional<Figure> figure(String unit, Indicator indicator, Map<String, String> dimensions) {
        Appendix.Row row = new Appendix.Row(indicator.code(), dimensions, "", false, false, "");
        return Optional.ofNullable(figures.of(unit, row, indicator).get(Role.ACTUAL))
                .filter(figure -> figure.summand().isPresent());
    }

    private Row row(Indicator indicator, String code, Map<String, List<Count>> counts, Chart chart) {
        Map<String, Map<Role, Figure>> byUnit = new LinkedHashMap<>();
        counts.forEach((unit, of) -> byUnit.put(unit, Map.of(Role.ACTUAL, sum(of, code.isEmpty()))));
        return new Row(
                indicator,
                code.isEmpty() ? Map.of() : Map.of(chart.classes().dimension(), code),
                code.isEmpty() ? "" : label(code, chart.classes().dimension()),
                false,
                byUnit,
                Map.of(),
                Map.of());
    }

    private Figure sum(List<Count> counts, boolean homeless) {
        BigDecimal sum = counts.stream().map(Count::units).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<tonghop.model.cell.CellRef> cells = counts.stream()
                .flatMap(count -> count.told().cells().stream())
                .distinct()
                .sorted()
                .toList();
        List<Remark> remarks = homeless
                ? List.of(Remark.of(
                        "other-classes",
                        "classes",
                        String.join(", ", counts.stream().map(Count::code).toList())))
                : List.of();
        return new Figure(
                Status.COMPUTED,
                List.of(Reading.exact(sum)),
                "",
                new Basis(Basis.Kind.PARTS, List.of()),
                remarks,
                cells,
                findings.on(cells));
    }

    /** "10–14 tiêu chí", or the name of the dimension's member. */
    private String label(String code, String dimension) {
        Optional<Dimension> known = definition.dimension(dimension);
        String noun = known.map(Dimension::nouns).orElse(List.of()).stream()
                .findFirst()
                .map(word -> " " + word)
                .orElse("");
        return known.flatMap(of -> of.member(code))
                .filter(member -> !member.name().equals(code))
                .map(Dimension.Member::name)
                .orElse(code.replace('-', '–') + noun);
    }

    private Indicator indicator(String code) {
        return definition
                .indicator(code)
                .orElseThrow(() -> new IllegalStateException("a chart names no indicator: " + code));
    }
}
