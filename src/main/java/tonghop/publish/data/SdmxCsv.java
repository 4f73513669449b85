package tonghop.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Dimension;
import tonghop.definition.JobDefinition;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.Reading;

/**
 * {@code observations.sdmx.csv}: the figures as an SDMX-CSV 2.0 data message, for exchange with statistical systems.
 *
 * <p>The columns, in the order that SDMX asks for:
 *
 * <ul>
 *   <li>{@code STRUCTURE} is {@code dataflow}, {@code STRUCTURE_ID} is {@code TONGHOP:<job>(1.0.0)}, {@code ACTION} is {@code R}:
 *       a message replaces what an earlier one said of the same keys.
 *   <li>Dimensions: {@code REF_AREA} is the unit's code, {@code INDICATOR} the indicator's; {@code D_<DIMENSION>} is the member
 *       for each dimension of the definition, {@code _T} for the total; {@code ROLE} is target, actual, percent …;
 *       {@code STATEMENT} counts the cells that tell one and the same fact, by file, sheet and cell, so that a key is unique and a
 *       figure that is stated in two ways keeps both; {@code AS_OF} is the day up to which is counted; {@code TIME_PERIOD} is a
 *       year, a month, or a start with a duration as ISO 8601 writes it. Members and areas are not coded lists of a registry.
 *   <li>Measures: {@code OBS_VALUE} is the number with a decimal point, of a range its lower end; {@code OBS_UPPER} the upper end
 *       of a range; {@code OBS_TEXT} a value in words.
 *   <li>Attributes: {@code UNIT_MEASURE} and {@code UNIT_MULT}: the figure counts in UNIT_MEASURE times ten to the power of
 *       UNIT_MULT, so that "29,65 tỷ đồng" is 29.65, đồng, 9; {@code DECIMALS} as printed, 0 where zeros were rounded away;
 *       {@code OBS_STATUS} is A (normal), E (estimated) or P (provisional); {@code BOUND} tells how a number limits its value;
 *       {@code PRINTED} is the cell's text; {@code SOURCE_FILE}, {@code SOURCE_SHEET} and {@code SOURCE_CELL} lead back to it.
 * </ul>
 */
public final class SdmxCsv {
    private static final String TOTAL = "_T";
    private static final List<String> IDENTITY =
            List.of("STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR");
    private static final List<String> MEASURED = List.of(
            "ROLE",
            "STATEMENT",
            "AS_OF",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_UPPER",
            "OBS_TEXT",
            "UNIT_MEASURE",
            "UNIT_MULT",
            "DECIMALS",
            "OBS_STATUS",
            "BOUND",
            "PRINTED",
            "SOURCE_FILE",
            "SOURCE_SHEET",
            "SOURCE_CELL");

    private final JobDefinition definition;
    private final String structure;
    private final SdmxMeasures measures;

    public SdmxCsv(JobDefinition definition) {
        this.definition = definition;
        this.structure = "TONGHOP:" + definition.code().replaceAll("[^A-Za-z0-9_-]", "_") + "(1.0.0)";
        this.measures = new SdmxMeasures(definition.vocabulary().unitsOfMeasure());
    }

    /** Writes the figures in the order in which they are given. */
    public void write(Path file, List<Observation> observations) throws IOException {
        List<String> header = new ArrayList<>(IDENTITY);
        definition.dimensions().forEach(dimension -> header.add(component(dimension)));
        header.addAll(MEASURED);
        Map<ObservationKey, Integer> told = new HashMap<>();
        CsvFile.write(
                file,
                header,
                observations.stream()
                        .map(observation -> line(observation, told.merge(observation.key(), 1, Integer::sum))));
    }

    /** The names of SDMX components hold letters, digits and underscores. */
    private static String component(Dimension dimension) {
        return "D_" + dimension.code().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private List<String> line(Observation observation, int statement) {
        ObservationKey key = observation.key();
        List<String> line = new ArrayList<>(List.of("dataflow", structure, "R", key.unit(), key.indicator()));
        definition.dimensions().forEach(dimension -> line.add(key.dimensions().getOrDefault(dimension.code(), TOTAL)));
        line.addAll(List.of(
                key.role().name(), String.valueOf(statement), key.asOf().toString(), SdmxTime.period(key.period())));
        line.addAll(measured(observation));
        return line;
    }

    private List<String> measured(Observation observation) {
        @Nullable
        Reading reading =
                observation.number() == null ? null : observation.number().reading();
        SdmxMeasures.Measure measure = measures.of(observation.unitOfMeasure());
        return List.of(
                reading == null ? "" : reading.value().toPlainString(),
                reading == null || reading.bound() != Bound.RANGE
                        ? ""
                        : reading.upper().toPlainString(),
                reading == null ? String.valueOf(observation.text()) : "",
                measure.unit(),
                String.valueOf(measure.power()),
                reading == null ? "" : String.valueOf(Math.max(0, reading.decimals())),
                status(observation.status()),
                reading == null ? "" : reading.bound().name(),
                observation.printed(),
                observation.cell().file(),
                observation.cell().sheet(),
                observation.cell().at().toString());
    }

    private static String status(Observation.Status status) {
        return switch (status) {
            case FINAL -> "A";
            case ESTIMATE -> "E";
            case PROVISIONAL -> "P";
        };
    }
}
