package tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Bound;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.Severity;

class DefinitionReaderTest {
    private static final String FULL = """
            job: {title: Tổng kết cụm, authority: Cụm thi đua, period: 2022-01-01/2022-11-30, as-of: 2022-12-14}
            units:
              - {code: mien-dong, name: các huyện miền Đông, level: cụm, head: true, aliases: [toàn cụm]}
              - code: 047
                name: Trùng Khánh
                level: huyện
                places:
                  - {level: xã, names: [Đàm Thủy, {name: Ngọc Côn, code: 01234, aliases: [Ngọc Khê]}]}
                  - {level: thị trấn, names: [Trà Lĩnh]}
            dimensions:
              - {code: dose, name: Mũi tiêm, partition: true, members: [{code: 1, name: Mũi 1, aliases: [mũi 01]}]}
              - {code: criteria, name: Số tiêu chí, kind: interval, nouns: [tiêu chí]}
              - {code: commune, name: Xã, kind: place}
            indicators:
              - code: doses
                name: Tiêm vắc xin
                subject: health
                aliases: [Số mũi tiêm]
                unit-of-measure: mũi
                kind: count
                direction: higher
                aggregation: sum
                accrual: cumulative
                target: range-lower
                pair: total
                dimensions: [dose, criteria, commune]
                minimum: 0
                maximum: 1.5
              - {code: first-doses, name: Tiêm mũi đầu, within: doses, unit-of-measure: mũi}
            rules:
              - rule: parts-total
                code: doses-2022
                total: {indicator: doses, unit: 047}
                parts:
                  - {indicator: first-doses, role: target, count: true}
                  - {indicator: doses, dimensions: {dose: 1, criteria: 10-14, commune: 01234}, optional: true}
                minimum: 0.1
                levels: [xã]
                severity: warning
                source: Quy chế cụm
            appendices:
              - code: I
                title: Biểu tổng hợp
                roles: [target, percent]
                sections:
                  - title: Y tế
                    rows: [doses, {indicator: doses, dimensions: {dose: 1}, label: Mũi một, child: true}]
            charts:
              - {code: percent, title: Tỷ lệ, indicators: [doses]}
            vocabulary:
              noise: [thuộc diện]
              units-of-measure:
                - {code: triệu đồng, family: money, factor: 1000000, aliases: [triệu VNĐ]}
                - {code: bao}
            """;

    @TempDir
    Path jobs;

    private JobFolder job() {
        return new JobFolder(jobs.resolve("cum"));
    }

    @Test
    void every_key_reaches_its_record() {
        JobDefinition definition = job().with("all.yaml", FULL).read();

        assertThat(definition.code()).isEqualTo("cum");
        assertThat(definition.title()).isEqualTo("Tổng kết cụm");
        assertThat(definition.authority()).isEqualTo("Cụm thi đua");
        assertThat(definition.period())
                .isEqualTo(new ReportingPeriod(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 11, 30)));
        assertThat(definition.asOf()).isEqualTo(LocalDate.of(2022, 12, 14));
        assertThat(definition.units())
                .containsExactly(
                        new ReportingUnit(
                                "mien-dong", "các huyện miền Đông", "cụm", true, null, List.of("toàn cụm"), List.of()),
                        new ReportingUnit(
                                "047",
                                "Trùng Khánh",
                                "huyện",
                                false,
                                null,
                                List.of(),
                                List.of(
                                        new ReportingUnit.Place("Đàm Thủy", "Đàm Thủy", "xã", List.of()),
                                        new ReportingUnit.Place("01234", "Ngọc Côn", "xã", List.of("Ngọc Khê")),
                                        new ReportingUnit.Place("Trà Lĩnh", "Trà Lĩnh", "thị trấn", List.of()))));
        assertThat(definition.dimensions())
                .containsExactly(
                        new Dimension(
                                "dose",
                                "Mũi tiêm",
                                Dimension.Kind.LIST,
                                List.of(),
                                true,
                                List.of(new Dimension.Member("1", "Mũi 1", List.of("mũi 01")))),
                        new Dimension(
                                "criteria",
                                "Số tiêu chí",
                                Dimension.Kind.INTERVAL,
                                List.of("tiêu chí"),
                                false,
                                List.of()),
                        new Dimension("commune", "Xã", Dimension.Kind.PLACE, List.of(), false, List.of()));
        assertThat(definition.indicator("doses"))
                .contains(new Indicator(
                        "doses",
                        "Tiêm vắc xin",
                        "health",
                        List.of("Số mũi tiêm"),
                        null,
                        "mũi",
                        0,
                        Indicator.Kind.COUNT,
                        Indicator.Direction.HIGHER,
                        Indicator.Aggregation.SUM,
                        Indicator.Accrual.CUMULATIVE,
                        Indicator.TargetConvention.RANGE_LOWER,
                        Indicator.Pair.TOTAL,
                        List.of("dose", "criteria", "commune"),
                        new BigDecimal("0"),
                        new BigDecimal("1.5"),
                        null,
                        List.of()));
        assertThat(definition.rules())
                .containsExactly(new RuleDeclaration(
                        "parts-total",
                        "doses-2022",
                        new RuleDeclaration.Term("doses", Map.of(), Role.ACTUAL, "047", Set.of()),
                        List.of(
                                new RuleDeclaration.Term(
                                        "first-doses",
                                        Map.of(),
                                        Role.TARGET,
                                        null,
                                        Set.of(RuleDeclaration.Sense.COUNT)),
                                new RuleDeclaration.Term(
                                        "doses",
                                        Map.of("dose", "1", "criteria", "10-14", "commune", "01234"),
                                        Role.ACTUAL,
                                        null,
                                        Set.of(RuleDeclaration.Sense.OPTIONAL))),
                        new BigDecimal("0.1"),
                        null,
                        List.of("xã"),
                        Severity.WARNING,
                        "Quy chế cụm"));
        assertThat(definition.appendices())
                .containsExactly(new Appendix(
                        "I",
                        "Biểu tổng hợp",
                        new Appendix.Layout(Appendix.Form.WIDE, Appendix.Paper.A4),
                        List.of(Appendix.Column.of(Role.TARGET), Appendix.Column.of(Role.PERCENT)),
                        List.of(new Appendix.Section(
                                "Y tế",
                                List.of(
                                        new Appendix.Row("doses", Map.of(), "", false, false, ""),
                                        new Appendix.Row("doses", Map.of("dose", "1"), "Mũi một", true, false, ""))))));
        assertThat(definition.charts())
                .containsExactly(new Chart(
                        "percent", "Tỷ lệ", Chart.Type.BARS, List.of("doses"), Role.PERCENT, "", Chart.Classes.NONE));
    }

    @Test
    void keys_that_are_not_given_have_the_defaults_of_the_schema() {
        JobDefinition definition = job().complete().read();

        assertThat(definition.asOf()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(definition.indicators())
                .containsExactly(new Indicator(
                        "houses",
                        "Số nhà",
                        "",
                        List.of(),
                        null,
                        "nhà",
                        0,
                        Indicator.Kind.COUNT,
                        Indicator.Direction.NONE,
                        Indicator.Aggregation.NONE,
                        Indicator.Accrual.FLOW,
                        Indicator.TargetConvention.POINT,
                        Indicator.Pair.TARGET,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of()));
        assertThat(definition.rules()).isEmpty();
        assertThat(definition.appendices()).isEmpty();
        assertThat(definition.charts()).isEmpty();
    }

    @Test
    void what_is_printed_with_decimals_is_no_count_unless_it_is_told_to_be_something_else() {
        JobDefinition definition = job().complete().with("more.yaml", """
                                indicators:
                                  - {code: rice, name: Diện tích lúa, unit-of-measure: ha, decimals: 2}
                                  - {code: pigs, name: Đàn lợn, unit-of-measure: con, decimals: 0}
                                  - {code: poor, name: Tỷ lệ hộ nghèo, unit-of-measure: "%", decimals: 2, kind: rate}
                                """).read();

        assertThat(definition.indicators())
                .extracting(Indicator::kind)
                .containsExactly(Indicator.Kind.COUNT, Indicator.Kind.LEVEL, Indicator.Kind.COUNT, Indicator.Kind.RATE);
    }

    @Test
    void a_key_without_content_counts_as_not_given() {
        JobDefinition definition = job().complete()
                .with("more.yaml", "units:\n  - code: 048\n    name: Hạ Lang\n    aliases:\n    level: ~\n")
                .read();

        assertThat(definition.unit("048"))
                .contains(new ReportingUnit("048", "Hạ Lang", "", false, null, List.of(), List.of()));
    }

    @Test
    void codes_days_and_truth_words_are_texts_as_they_are_written() {
        JobDefinition definition = job().with("job.yaml", JobFolder.JOB)
                .with("indicators.yaml", JobFolder.INDICATORS)
                .with(
                        "units.yaml",
                        "units: [{code: 047, name: no, level: 2022-12-31, aliases: [yes, 1_000, 0x10, 1:30, ~]}]\n")
                .read();

        ReportingUnit unit = definition.units().get(0);
        assertThat(unit.code()).isEqualTo("047");
        assertThat(unit.name()).isEqualTo("no");
        assertThat(unit.level()).isEqualTo("2022-12-31");
        assertThat(unit.aliases()).containsExactly("yes", "1_000", "0x10", "1:30", "~");
    }

    @Test
    void lists_go_on_from_file_to_file_in_the_order_of_the_names() {
        JobDefinition definition = job().complete()
                .with(
                        "z.yml",
                        "indicators: [{code: later, name: Sau, unit-of-measure: hộ}]\nvocabulary: {noise: [về việc]}\n")
                .with(
                        "a.yaml",
                        "indicators: [{code: earlier, name: Trước, unit-of-measure: hộ}]\nvocabulary: {noise: [vào việc]}\n")
                .read();

        assertThat(definition.indicators()).extracting(Indicator::code).containsExactly("earlier", "houses", "later");
        assertThat(definition.vocabulary().noise()).containsSubsequence("của", "vào việc", "về việc");
    }

    @Test
    void a_job_adds_words_and_units_of_measure_to_the_built_in_ones() {
        Vocabulary vocabulary = job().with("all.yaml", FULL).read().vocabulary();

        assertThat(vocabulary.noise()).contains("của", "thuộc diện");
        assertThat(vocabulary.unitOfMeasure("bao"))
                .contains(new UnitOfMeasure("bao", "bao", BigDecimal.ONE, List.of()));
        assertThat(vocabulary.unitOfMeasure("triệu đồng").orElseThrow().aliases())
                .contains("trđ", "triệu VNĐ");
        assertThat(vocabulary.factor("tỷ đồng", "triệu đồng").orElseThrow()).isEqualByComparingTo("1000");
        assertThat(vocabulary.factor("tấn", "tạ").orElseThrow()).isEqualByComparingTo("10");
        assertThat(vocabulary.factor("ha", "m²").orElseThrow()).isEqualByComparingTo("10000");
        assertThat(vocabulary.factor("tạ/ha", "tạ")).isEmpty();
        assertThat(vocabulary.factor("triệu đồng/ha", "triệu đồng")).isEmpty();
        assertThat(vocabulary.factor("điểm %", "%")).isEmpty();
        assertThat(vocabulary.factor("hộ", "nhà")).isEmpty();
        assertThat(vocabulary.factor("lượt người", "người")).isEmpty();
    }

    @Test
    void the_built_in_words_have_a_list_for_every_constant() {
        Vocabulary vocabulary = job().complete().read().vocabulary();

        assertThat(vocabulary.roles()).containsOnlyKeys(Role.values());
        assertThat(vocabulary.roles().values())
                .allSatisfy(words -> assertThat(words).isNotEmpty());
        assertThat(vocabulary.headers()).containsOnlyKeys(Vocabulary.Header.values());
        assertThat(vocabulary.headers().values())
                .allSatisfy(words -> assertThat(words).isNotEmpty());
        assertThat(vocabulary.bounds()).containsOnlyKeys(Bound.values());
        assertThat(vocabulary.roles().get(Role.PERCENT)).contains("% so với KH", "Đạt tỷ lệ", "TH/KH (%)");
        assertThat(vocabulary.bounds().get(Bound.ABOVE)).contains("trên", ">");
    }

    @Test
    void a_unit_of_measure_has_no_spelling_in_common_with_another() {
        Set<String> seen = new java.util.HashSet<>();
        for (UnitOfMeasure unit : job().complete().read().vocabulary().unitsOfMeasure()) {
            assertThat(seen.add(unit.code())).as(unit.code()).isTrue();
            unit.aliases()
                    .forEach(alias -> assertThat(seen.add(alias)).as(alias).isTrue());
        }
    }

    @Test
    void a_byte_order_mark_and_decomposed_letters_do_not_matter() {
        String decomposed = java.text.Normalizer.normalize(JobFolder.INDICATORS, java.text.Normalizer.Form.NFD);

        JobDefinition definition =
                job().complete().with("indicators.yaml", "\uFEFF" + decomposed).read();

        assertThat(definition.indicators().get(0).name()).isEqualTo("Số nhà");
    }

    @Test
    void the_fingerprint_follows_names_and_bytes_alone() {
        String first = job().complete().read().fingerprint();
        String again = new JobFolder(jobs.resolve("other")).complete().read().fingerprint();
        String changed = job().with("units.yaml", JobFolder.UNITS + "# một chú thích\n")
                .read()
                .fingerprint();

        assertThat(first).matches("[0-9a-f]{64}").isEqualTo(again).isNotEqualTo(changed);
    }

    @Test
    void jobs_are_the_folders_with_a_yaml_file_in_order() throws Exception {
        new JobFolder(jobs.resolve("b")).complete();
        new JobFolder(jobs.resolve("a")).with("job.yml", JobFolder.JOB);
        new JobFolder(jobs.resolve("notes")).with("doc.txt", "x");
        new JobFolder(jobs.resolve("hidden")).with("._job.yaml", "x");
        java.nio.file.Files.writeString(jobs.resolve("stray.yaml"), "x");

        assertThat(new DefinitionReader().jobs(jobs)).containsExactly("a", "b");
        assertThat(new DefinitionReader().jobs(jobs.resolve("nowhere"))).isEmpty();
    }
}
