package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure.Remark;
import tonghop.definition.Appendix.Column;
import tonghop.definition.JobDefinition;
import tonghop.definition.Tenure.Predecessor;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Observation;
import tonghop.model.Observation.Status;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.wording.Wording;

/** Years beside each other over the real mergers of Cao Bằng. */
class MergedUnitsTest {
    private static final String REST = """
            indicators:
              - {code: houses, name: Số nhà, unit-of-measure: nhà, aggregation: sum}
              - {code: income, name: Thu nhập, unit-of-measure: triệu đồng, decimals: 1, kind: money, aggregation: mean, weight: people}
              - {code: people, name: Dân số, unit-of-measure: người, aggregation: sum}
              - {code: growth, name: Tăng trưởng, unit-of-measure: "%%", decimals: 1, kind: rate}
              - code: poor
                name: Hộ nghèo
                unit-of-measure: hộ
                aggregation: sum
                series-break: [{on: 2022-01-01, reason: chuẩn nghèo mới}]
            appendices:
              - code: I
                title: So sánh
                columns:
                  - {}
                  - {period: %1$s}
                  - {role: difference, period: %1$s}
                  - {role: growth, period: %1$s}
                sections: [{title: Kinh tế, rows: [houses, income, growth, poor]}]
            """;

    @TempDir
    Path jobs;

    private final List<Observation> told = new ArrayList<>();

    @BeforeEach
    void registers() throws IOException {
        Files.createDirectories(jobs.resolve("registers"));
        Files.copy(Path.of("jobs/registers/cao-bang.yaml"), jobs.resolve("registers/cao-bang.yaml"));
    }

    private JobDefinition job(String period, String register, String earlier) throws IOException {
        Path folder = Files.createDirectories(jobs.resolve("that"));
        Files.writeString(
                folder.resolve("job.yaml"),
                "job: {title: So sánh, authority: UBND tỉnh, period: " + period + "}\n" + register + "\n"
                        + REST.formatted(earlier));
        return new DefinitionReader().read(folder);
    }

    private void tell(String unit, String indicator, int year, String value) {
        tell(unit, indicator, LocalDate.of(year, 12, 31), value, Status.FINAL);
    }

    private void tell(String unit, String indicator, LocalDate asOf, String value, Status status) {
        ObservationKey key = new ObservationKey(
                unit, indicator, new TreeMap<>(), Role.ACTUAL, ReportingPeriod.year(asOf.getYear()), asOf);
        CellRef cell = new CellRef("a.xlsx", "Biểu", new CellAddress(told.size(), 1));
        told.add(new Observation(key, PrintedNumber.exact(value), null, "", status, cell, value));
    }

    private Row row(JobDefinition definition, String indicator, Role role) {
        ConsolidatedTable table = new Consolidator(definition)
                .consolidate(told, List.of())
                .appendices()
                .get(0);
        Column column = table.columns().stream()
                .filter(each -> each.period() != null && each.role() == role)
                .findFirst()
                .orElseThrow();
        return table.rows()
                .filter(row -> row.indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow()
                .in(column);
    }

    private static String words(Figure figure) {
        Remark why = figure.remarks().get(0);
        return new Wording("vi").text("remark." + why.key(), why.arguments());
    }

    @Test
    void a_mean_is_weighed_where_the_definition_names_the_weight_and_all_parts_tell_it() throws IOException {
        tell("044", "income", 2019, "10");
        tell("045.2020-01-31", "income", 2019, "16");
        tell("044", "people", 2019, "1000");
        tell("045", "income", 2021, "20");
        JobDefinition job = job("2021", "register: {files: [cao-bang], members: ['045']}", "2019");
        assertThat(row(job, "income", Role.ACTUAL).figure("045", Role.ACTUAL).summand())
                .isEmpty();

        tell("045.2020-01-31", "people", 2019, "2000");

        Figure weighed = row(job, "income", Role.ACTUAL).figure("045", Role.ACTUAL);
        assertThat(weighed.summand()).contains(new BigDecimal("14.0"));
        assertThat(words(weighed)).contains("Bình quân có quyền số (Dân số) của huyện Hà Quảng cũ, huyện Thông Nông");
    }

    @Test
    void a_year_of_a_term_is_what_its_years_are_on_average() throws IOException {
        for (int year = 0; year < 3; year++) {
            tell("048", "houses", 2011 + year, List.of("800", "840", "882").get(year));
            tell("048", "growth", 2011 + year, List.of("8", "9", "9.5").get(year));
        }
        tell("048", "poor", 2011, "500");
        JobDefinition job = job("2011-2013", "register: {files: [cao-bang], members: ['048']}", "2011");
        Map<String, Row> rows = new Consolidator(job)
                .consolidate(told, List.of())
                .appendices()
                .get(0)
                .rows()
                .collect(Collectors.toMap(row -> row.indicator().code(), row -> row));

        assertThat(rows.get("houses").figure("048", Role.AVERAGE).summand()).contains(new BigDecimal("840.67"));
        assertThat(rows.get("houses").figure("048", Role.AVERAGE_GROWTH).summand())
                .contains(new BigDecimal("5.0"));
        assertThat(rows.get("growth").figure("048", Role.AVERAGE).summand()).contains(new BigDecimal("8.83"));
        assertThat(rows.get("growth").figure("048", Role.AVERAGE_GROWTH).isReported())
                .isFalse();
        assertThat(rows.get("poor").figure("048", Role.AVERAGE).isReported()).isFalse();
    }

    private static final String HA_QUANG = "register: {files: [cao-bang], members: ['045', '048']}";

    @Test
    void a_merged_unit_has_the_sum_of_its_parts_and_a_change_since() throws IOException {
        tell("044", "houses", 2019, "120");
        tell("045.2020-01-31", "houses", 2019, "300");
        tell("048", "houses", 2019, "10");
        tell("045", "houses", 2021, "450");
        tell("048", "houses", 2021, "12");
        Row row = row(job("2021", HA_QUANG, "2019"), "houses", Role.ACTUAL);

        assertThat(row.figure("045", Role.ACTUAL).summand()).contains(new BigDecimal("420"));
        assertThat(words(row.figure("045", Role.ACTUAL)))
                .isEqualTo(
                        "Cộng số của huyện Hà Quảng cũ, huyện Thông Nông, các đơn vị nhập thành đơn vị này từ 01/02/2020 (864/NQ-UBTVQH14).");
        assertThat(row.figure("045", Role.DIFFERENCE).summand()).contains(new BigDecimal("30"));
        assertThat(row.figure("045", Role.GROWTH).summand().orElseThrow())
                .isEqualByComparingTo("7.142857142857142857142857142857143");
        assertThat(row.total(Role.ACTUAL).summand()).contains(new BigDecimal("430"));
        assertThat(row.total(Role.DIFFERENCE).summand()).contains(new BigDecimal("32"));
    }

    @Test
    void what_must_not_be_summed_is_open_with_its_reason() throws IOException {
        for (String indicator : List.of("income", "growth")) {
            tell("044", indicator, 2019, "10");
            tell("045.2020-01-31", indicator, 2019, "30");
            tell("045", indicator, 2021, "33");
        }
        JobDefinition definition = job("2021", HA_QUANG, "2019");

        assertThat(words(row(definition, "income", Role.ACTUAL).figure("045", Role.ACTUAL)))
                .contains("số bình quân", "quyền số");
        assertThat(words(row(definition, "growth", Role.ACTUAL).figure("045", Role.ACTUAL)))
                .contains("không cộng được");
        assertThat(words(row(definition, "income", Role.ACTUAL).figure("045", Role.DIFFERENCE)))
                .contains("Chưa so sánh được");
    }

    @Test
    void actual_figures_and_estimates_or_other_days_make_no_sum() throws IOException {
        tell("044", "houses", 2019, "120");
        tell("045.2020-01-31", "houses", LocalDate.of(2019, 12, 31), "300", Status.ESTIMATE);
        tell("045", "houses", 2021, "450");
        JobDefinition definition = job("2021", HA_QUANG, "2019");
        assertThat(words(row(definition, "houses", Role.ACTUAL).figure("045", Role.ACTUAL)))
                .contains("huyện Thông Nông có số thực hiện, còn huyện Hà Quảng cũ mới có số ước");

        told.remove(1);
        assertThat(words(row(definition, "houses", Role.ACTUAL).figure("045", Role.ACTUAL)))
                .contains("thiếu số của huyện Hà Quảng cũ");

        tell("045.2020-01-31", "houses", LocalDate.of(2019, 12, 14), "300", Status.FINAL);
        assertThat(words(row(definition, "houses", Role.ACTUAL).figure("045", Role.ACTUAL)))
                .contains("14/12/2019: huyện Hà Quảng cũ; 31/12/2019: huyện Thông Nông");
    }

    @Test
    void of_a_divided_unit_no_figure_is_made_up() throws IOException {
        tell("046", "houses", 2019, "120");
        tell("047.2020-02-29", "houses", 2019, "300");
        tell("047", "houses", 2021, "450");
        Figure earlier = row(
                        job("2021", "register: {files: [cao-bang], members: ['047', '049']}", "2019"),
                        "houses",
                        Role.ACTUAL)
                .figure("047", Role.ACTUAL);

        assertThat(earlier.readings()).isEmpty();
        assertThat(words(earlier))
                .contains(
                        "huyện Trà Lĩnh không nhập trọn vào huyện Trùng Khánh (không gồm xã Quốc Toản; 897/NQ-UBTVQH14)");
    }

    @Test
    void across_a_break_both_figures_stand_and_no_change_is_reckoned() throws IOException {
        tell("048", "poor", 2021, "900");
        tell("048", "poor", 2022, "1400");
        Row row = row(job("2022", HA_QUANG, "year-before"), "poor", Role.ACTUAL);

        assertThat(row.figure("048", Role.ACTUAL).summand()).contains(new BigDecimal("900"));
        assertThat(row.figure("048", Role.DIFFERENCE).readings()).isEmpty();
        assertThat(words(row.figure("048", Role.GROWTH)))
                .isEqualTo("Không so sánh được: từ 01/01/2022 chỉ tiêu được tính theo cách khác (chuẩn nghèo mới).");
    }

    @Test
    void nothing_is_lost_between_a_hundred_and_sixty_one_communes_and_fifty_six() throws IOException {
        JobDefinition definition =
                job("2026", "register: {files: [cao-bang], within: '04', levels: [xã, phường]}", "2024");
        Random random = new Random(18);
        BigDecimal before = BigDecimal.ZERO;
        for (Predecessor commune : definition.members().stream()
                .flatMap(unit -> unit.tenure().predecessors().stream())
                .toList()) {
            int houses = random.nextInt(500);
            before = before.add(BigDecimal.valueOf(houses));
            tell(commune.unit(), "houses", 2024, String.valueOf(houses));
        }
        definition.members().forEach(unit -> tell(unit.code(), "houses", 2026, "1"));
        Row row = row(definition, "houses", Role.ACTUAL);

        assertThat(told).hasSize(161 + 56);
        assertThat(row.total(Role.ACTUAL).summand()).contains(before);
        assertThat(row.total(Role.DIFFERENCE).summand())
                .contains(BigDecimal.valueOf(56).subtract(before));
    }

    @Test
    void the_first_of_five_years_is_not_the_figure_of_all() throws IOException {
        for (int year = 2016; year <= 2020; year++) {
            tell("048", "income", year, String.valueOf(year - 2000));
        }
        JobDefinition definition = job("2016-2020", HA_QUANG, "2017");
        Row first = new Consolidator(definition)
                .consolidate(told, List.of())
                .appendices()
                .get(0)
                .rows()
                .filter(row -> row.indicator().code().equals("income"))
                .findFirst()
                .orElseThrow();

        assertThat(first.figure("048", Role.ACTUAL)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(row(definition, "income", Role.ACTUAL)
                        .figure("048", Role.ACTUAL)
                        .summand())
                .contains(new BigDecimal("17"));
    }

    @Test
    void a_unit_that_was_only_named_anew_keeps_every_figure() throws IOException {
        Files.copy(Path.of("jobs/registers/viet-nam.yaml"), jobs.resolve("registers/viet-nam.yaml"));
        tell("46.2024-12-31", "income", 2024, "61.5");
        tell("46", "income", 2025, "66");
        Row row = row(
                job("2025", "register: {files: [viet-nam], members: ['46']}", "year-before"), "income", Role.ACTUAL);

        assertThat(row.figure("46", Role.ACTUAL).summand()).contains(new BigDecimal("61.5"));
        assertThat(row.figure("46", Role.DIFFERENCE).summand()).contains(new BigDecimal("4.5"));
    }
}
