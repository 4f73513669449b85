package tonghop.consolidate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.ConsolidatedTable.Section;
import tonghop.definition.Appendix;
import tonghop.definition.Appendix.Column;
import tonghop.definition.Appendix.Cut;
import tonghop.definition.Chart;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RomanNumeral;
import tonghop.definition.Scale;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.Role;
import tonghop.reckon.Facts;

/** Puts the units' figures side by side and adds the totals, for each table that the definition asks for. */
public final class Consolidator {
    private final JobDefinition definition;
    private final Names names;

    public Consolidator(JobDefinition definition) {
        this.definition = definition;
        this.names = new Names(definition);
    }

    /** The tables of the definition, filled, where nothing has been decided. */
    public Consolidation consolidate(List<Observation> observations, List<Finding> findings) {
        return consolidate(observations, findings, finding -> true);
    }

    /**
     * The tables of the definition, filled.
     *
     * @param observations what the units state, or what was decided in its place
     * @param findings what is known to disagree, so that each figure can name what touches it
     * @param open tells of a finding whether no decision has settled it
     */
    public Consolidation consolidate(List<Observation> observations, List<Finding> findings, Predicate<Finding> open) {
        FindingIndex index = new FindingIndex(findings, open);
        Facts facts = new Facts(definition, observations);
        UnitFigures figures = new UnitFigures(facts, new SeriesTable(observations), index);
        Rows rows = new Rows(facts, figures, index, observations);
        return new Consolidation(
                Stream.concat(
                                definition.appendices().stream().map(appendix -> table(appendix, rows)),
                                scores(rows, findings, open))
                        .toList(),
                definition.charts().stream().map(chart -> table(chart, rows)).toList());
    }

    /** The scoring tables are numbered behind the appendices of the definition. */
    private Stream<ConsolidatedTable> scores(Rows rows, List<Finding> findings, Predicate<Finding> open) {
        List<Scale> scales = definition.scales();
        if (scales.isEmpty()) {
            return Stream.empty();
        }
        ScoreQuestions asked = new ScoreQuestions(rows.facts(), findings, open);
        Map<String, Finding> byId =
                findings.stream().collect(Collectors.toMap(Finding::id, each -> each, (one, same) -> one));
        int last = lastAppendix();
        return IntStream.range(0, scales.size())
                .mapToObj(at -> new ScoreTable(rows.facts(), rows.figures(), rows.findings(), scales.get(at))
                        .table(RomanNumeral.of(last + at + 1), asked, byId));
    }

    private int lastAppendix() {
        return definition.appendices().stream()
                .mapToInt(appendix -> RomanNumeral.number(appendix.code()))
                .max()
                .orElse(0);
    }

    private record Rows(Facts facts, UnitFigures figures, FindingIndex findings, List<Observation> observations) {}

    private ConsolidatedTable table(Chart chart, Rows from) {
        ConsolidatedTable bars = table(layout(chart), from);
        List<Row> rows =
                switch (chart.type()) {
                    case BARS, HEAT -> bars.rows().toList();
                    case CLASSES ->
                        new ClassTable(definition, from.observations(), from.figures(), from.findings()).rows(chart);
                    case PERIODS ->
                        new PeriodTable(from.facts(), from.observations(), from.findings())
                                .rows(
                                        chart,
                                        bars.rows().findFirst().orElseThrow().indicator());
                };
        return new ConsolidatedTable(
                bars.code(),
                bars.title(),
                bars.layout(),
                bars.columns(),
                bars.members(),
                bars.head(),
                List.of(new Section("", rows)));
    }

    private ConsolidatedTable table(Appendix appendix, Rows rows) {
        List<Section> sections = appendix.sections().stream()
                .map(section -> new Section(
                        section.title(),
                        section.rows().stream()
                                .flatMap(row -> each(row, rows.observations()))
                                .map(row -> row(row, appendix.columns(), rows))
                                .toList()))
                .toList();
        return new ConsolidatedTable(
                appendix.code(),
                appendix.title(),
                appendix.layout(),
                appendix.columns(),
                definition.members(),
                definition.head(),
                sections);
    }

    /** A row for each member that a unit tells where the row is to be one of each. */
    private Stream<Appendix.Row> each(Appendix.Row layout, List<Observation> observations) {
        return definition
                .dimension(layout.each())
                .map(known -> told(layout, known, observations))
                .orElse(Stream.of(layout));
    }

    private Stream<Appendix.Row> told(Appendix.Row layout, Dimension dimension, List<Observation> observations) {
        Set<String> told = observations.stream()
                .map(Observation::key)
                .filter(key -> key.indicator().equals(layout.indicator())
                        && key.period().equals(definition.period()))
                .flatMap(key -> Stream.ofNullable(key.dimensions().get(dimension.code())))
                .collect(Collectors.toSet());
        return dimension.members().stream()
                .filter(member -> told.contains(member.code()))
                .map(member -> layout.of(dimension.code(), member));
    }

    private Row row(Appendix.Row layout, List<Column> columns, Rows rows) {
        Map<Cut, Row> broken = new LinkedHashMap<>();
        columns.stream()
                .map(Column::cut)
                .filter(cut -> !cut.isWhole())
                .distinct()
                .forEach(cut -> broken.put(cut, row(layout, cut, rows)));
        // a unit that tells one of them has said what it has to say in the row
        Map<Cut, Row> siblings = Map.copyOf(broken);
        broken.replaceAll((cut, row) -> row.beside(siblings));
        return row(layout, rows).beside(broken);
    }

    private Row row(Appendix.Row layout, Cut cut, Rows rows) {
        Row now = row(layout.with(cut.dimensions()), rows);
        return cut.period() == null ? now : new EarlierRow(now, cut.period(), rows.facts(), rows.findings()).row();
    }

    private Row row(Appendix.Row layout, Rows rows) {
        Indicator indicator = definition
                .indicator(layout.indicator())
                .orElseThrow(() -> new IllegalStateException("a table names no indicator: " + layout.indicator()));
        List<ReportingUnit> members = definition.members();
        Map<String, Map<Role, Figure>> figures = new LinkedHashMap<>();
        // what lies within a member is told of by the member: a country's tables have its provinces alone
        Stream.concat(definition.head().stream(), members.stream())
                .forEach(unit -> figures.put(unit.code(), rows.figures().of(unit.code(), layout, indicator)));
        Totals totals = new Totals(indicator, members, figures, rows.findings());
        return new Row(
                indicator,
                layout.dimensions(),
                label(layout, indicator),
                layout.child(),
                figures,
                totals.byRole(),
                Map.of());
    }

    private String label(Appendix.Row layout, Indicator indicator) {
        return layout.label().isEmpty() ? names.indicator(indicator.code(), layout.dimensions()) : layout.label();
    }

    private Appendix layout(Chart chart) {
        Set<Role> roles = new LinkedHashSet<>(List.of(Role.TARGET, Role.ACTUAL, chart.role()));
        Map<String, String> plan = chart.plan().isEmpty() ? Map.of() : Map.of(ObservationKey.PLAN, chart.plan());
        List<Appendix.Row> rows = chart.indicators().stream()
                .map(code -> Appendix.Row.of(code).with(plan))
                .toList();
        return new Appendix(
                chart.code(),
                chart.title(),
                Appendix.Layout.of(definition.members().size()),
                roles.stream().map(Column::of).toList(),
                List.of(new Appendix.Section("", rows)));
    }
}
