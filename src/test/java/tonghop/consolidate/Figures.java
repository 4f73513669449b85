package tonghop.consolidate;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Bound;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Observation.Status;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;

/** Figures that units state, put together one by one, and the sample job's first appendix over them. */
final class Figures {
    static final String TRUNG_KHANH = "047";
    static final String QUANG_HOA = "049";
    static final String HA_LANG = "048";
    static final String CAO_BANG = "040";
    static final String HEAD = "mien-dong";
    static final LocalDate YEAR_END = LocalDate.of(2022, 12, 31);
    static final LocalDate NOVEMBER = LocalDate.of(2022, 11, 30);
    private static final JobDefinition DEFINITION = new DefinitionReader().read(Path.of("jobs/cum-mien-dong-2022"));

    private final List<Observation> stated = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private ReportingPeriod period = ReportingPeriod.year(2022);
    private LocalDate asOf = YEAR_END;
    private Status status = Status.FINAL;
    private Bound bound = Bound.EXACT;

    /** The time of the figures that follow. */
    Figures during(ReportingPeriod covered, LocalDate upTo) {
        period = covered;
        asOf = upTo;
        return this;
    }

    Figures asOf(LocalDate upTo) {
        return during(ReportingPeriod.year(2022), upTo);
    }

    Figures estimated() {
        status = Status.ESTIMATE;
        return this;
    }

    Figures bounded(Bound limit) {
        bound = limit;
        return this;
    }

    Figures actual(String unit, String indicator, String value, String unitOfMeasure) {
        return add(unit, indicator, Map.of(), Role.ACTUAL, value, unitOfMeasure);
    }

    Figures part(String unit, String indicator, Map<String, String> dimensions, String value, String unitOfMeasure) {
        return add(unit, indicator, dimensions, Role.ACTUAL, value, unitOfMeasure);
    }

    Figures target(String unit, String indicator, String value, String unitOfMeasure) {
        return add(unit, indicator, Map.of(), Role.TARGET, value, unitOfMeasure);
    }

    Figures percent(String unit, String indicator, String value) {
        return add(unit, indicator, Map.of(), Role.PERCENT, value, "%");
    }

    /** A question about the figure that was stated last. */
    Figures inQuestion(String id) {
        CellRef cell = stated.get(stated.size() - 1).cell();
        findings.add(Finding.of(id, "same-fact", Severity.ERROR, "same-fact").withCells(List.of(cell)));
        return this;
    }

    private Figures add(
            String unit,
            String indicator,
            Map<String, String> dimensions,
            Role role,
            String value,
            String unitOfMeasure) {
        BigDecimal number = new BigDecimal(value);
        Reading reading = new Reading(number, number, number.scale(), bound, "plain");
        CellRef cell = new CellRef("tệp.xlsx", "Sheet1", new CellAddress(stated.size(), 3));
        stated.add(new Observation(
                new ObservationKey(unit, indicator, new TreeMap<>(dimensions), role, period, asOf),
                new PrintedNumber(value, reading, List.of()),
                null,
                unitOfMeasure,
                status,
                cell,
                value));
        return this;
    }

    Row row(String indicator) {
        return rows(indicator, "");
    }

    /** The row of the sample appendix with that indicator and label; an empty label means the first row of the indicator. */
    Row rows(String indicator, String label) {
        ConsolidatedTable table = new Consolidator(DEFINITION)
                .consolidate(stated, findings)
                .appendices()
                .get(0);
        return table.rows()
                .filter(row -> row.indicator().code().equals(indicator))
                .filter(row -> label.isEmpty() || row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
