package tonghop.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.JobDefinition;
import tonghop.model.Observation;
import tonghop.model.ReportingPeriod;
import tonghop.publish.SamplePublication;

class SdmxCsvTest {
    private static final JobDefinition DEFINITION = SamplePublication.definition();
    private static final List<Observation> OBSERVATIONS = SamplePublication.observations();

    @TempDir
    Path folder;

    @Test
    void the_columns_stand_in_the_order_that_sdmx_asks_for() throws IOException {
        List<String> header = records().get(0).getParser().getHeaderNames();
        assertThat(header).startsWith("STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR", "D_COMMUNE");
        assertThat(header)
                .containsSubsequence(
                        "D_COMMUNE", "ROLE", "STATEMENT", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS");
        assertThat(header).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Z][A-Z0-9_]*"));
    }

    @Test
    void each_figure_is_a_line_that_leads_back_to_its_cell() throws IOException {
        List<CSVRecord> records = records();
        assertThat(records).hasSameSizeAs(OBSERVATIONS);
        for (int at = 0; at < records.size(); at++) {
            CSVRecord line = records.get(at);
            Observation observation = OBSERVATIONS.get(at);
            assertThat(line.get("STRUCTURE_ID")).isEqualTo("TONGHOP:cum-mien-dong-2022(1.0.0)");
            assertThat(line.get("REF_AREA")).isEqualTo(observation.key().unit());
            assertThat(line.get("SOURCE_CELL"))
                    .isEqualTo(observation.cell().at().toString());
            if (observation.number() != null) {
                assertThat(new BigDecimal(line.get("OBS_VALUE")))
                        .isEqualTo(observation.number().value());
            }
        }
    }

    @Test
    void no_two_lines_have_the_same_key_not_even_where_a_fact_is_told_twice() throws IOException {
        List<CSVRecord> records = records();
        List<String> header = records.get(0).getParser().getHeaderNames();
        List<String> key = header.subList(3, header.indexOf("TIME_PERIOD") + 1);
        Set<String> keys = records.stream()
                .map(line -> key.stream().map(line::get).collect(Collectors.joining("|")))
                .collect(Collectors.toSet());
        assertThat(keys).hasSameSizeAs(records);
        assertThat(records.stream()
                        .filter(line -> line.get("REF_AREA").equals("049")
                                && line.get("INDICATOR").equals("houses-done")
                                && line.get("ROLE").equals("ACTUAL")
                                && line.get("D_WORK").equals("_T")
                                && line.get("D_SUPPORT").equals("_T"))
                        .map(line -> line.get("STATEMENT") + ": " + line.get("OBS_VALUE")))
                .containsExactlyInAnyOrder("1: 488", "2: 486");
    }

    @Test
    void money_is_told_in_its_base_unit_and_a_power_of_ten() throws IOException {
        CSVRecord revenue = records().get(0);
        assertThat(revenue.get("INDICATOR")).isEqualTo("budget-revenue");
        assertThat(List.of(revenue.get("OBS_VALUE"), revenue.get("UNIT_MEASURE"), revenue.get("UNIT_MULT")))
                .containsExactly("19.45", "đồng", "9");
        SdmxMeasures measures = new SdmxMeasures(DEFINITION.vocabulary().unitsOfMeasure());
        assertThat(measures.of("nhà")).isEqualTo(new SdmxMeasures.Measure("nhà", 0));
        assertThat(measures.of("chưa biết")).isEqualTo(new SdmxMeasures.Measure("chưa biết", 0));
        assertThat(measures.of("triệu đồng/ha")).isEqualTo(new SdmxMeasures.Measure("triệu đồng/ha", 0));
    }

    @Test
    void periods_are_years_months_or_a_start_with_a_duration() {
        assertThat(SdmxTime.period(ReportingPeriod.year(2022))).isEqualTo("2022");
        assertThat(SdmxTime.period(ReportingPeriod.month(2022, 11))).isEqualTo("2022-11");
        assertThat(SdmxTime.period(ReportingPeriod.years(2021, 2022))).isEqualTo("2021-01-01/P2Y");
        assertThat(SdmxTime.period(ReportingPeriod.parse("2022-01-01/2022-11-30")))
                .isEqualTo("2022-01-01/P11M");
        assertThat(SdmxTime.period(ReportingPeriod.parse("2021-12-15/2022-12-14")))
                .isEqualTo("2021-12-15/P1Y");
        assertThat(SdmxTime.period(ReportingPeriod.parse("2022-01-05/2022-01-14")))
                .isEqualTo("2022-01-05/P10D");
    }

    private List<CSVRecord> records() throws IOException {
        Path file = folder.resolve("observations.sdmx.csv");
        new SdmxCsv(DEFINITION).write(file, OBSERVATIONS);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(Files.newBufferedReader(file)).getRecords();
    }
}
