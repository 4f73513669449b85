package tonghop.consolidate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DateColumn;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.definition.Chart;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.Observation;
import tonghop.reckon.Facts;
import tonghop.reckon.Vintage;

/** An indicator of each member from date to date: a row for each day up to which somebody counted, named by its ISO date. */
final class PeriodTable {
    /** Of two figures up to one day the final one, then that of the shorter time. */
    private static final Comparator<Observation> BEST = Comparator.comparing(Observation::status)
            .thenComparing(observation -> observation.key().period().start(), Comparator.reverseOrder());

    private final JobDefinition definition;
    private final List<Observation> observations;
    private final Statement statement;

    PeriodTable(Facts facts, List<Observation> observations, FindingIndex findings) {
        this.definition = facts.definition();
        this.observations = observations;
        this.statement = new Statement(facts, findings);
    }

    List<Row> rows(Chart chart, Indicator indicator) {
        List<Observation> told = observations.stream()
                .filter(observation -> observation.key().indicator().equals(indicator.code()))
                .filter(observation -> observation.key().role() == chart.role()
                        && observation.key().dimensions().isEmpty())
                .toList();
        // a column, not a table: the first table of a process searches all jars for its readers and writers
        DateColumn days = DateColumn.create(
                        "as-of",
                        told.stream().map(observation -> observation.key().asOf()))
                .unique();
        days.sortAscending();
        return days.asList().stream()
                .map(day -> row(day, told, chart, indicator))
                .toList();
    }

    private Row row(LocalDate day, List<Observation> told, Chart chart, Indicator indicator) {
        Map<String, Map<tonghop.model.Role, Figure>> figures = new LinkedHashMap<>();
        for (ReportingUnit member : definition.members()) {
            List<Observation> own = told.stream()
                    .filter(observation -> observation.key().unit().equals(member.code())
                            && observation.key().asOf().equals(day))
                    .toList();
            own.stream().min(BEST).map(Vintage::of).ifPresent(best -> {
                List<Observation> same = own.stream()
                        .filter(observation -> Vintage.of(observation).equals(best))
                        .toList();
                figures.put(member.code(), Map.of(chart.role(), statement.figure(same, indicator)));
            });
        }
        return new Row(indicator, Map.of(), day.toString(), false, figures, Map.of(), Map.of());
    }
}
