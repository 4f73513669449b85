package tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.yaml.DefinitionFiles;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.definition.yaml.SourceFile;

class DefinitionRefusalTest {
    @TempDir
    Path jobs;

    private JobFolder job() {
        return new JobFolder(jobs.resolve("cum"));
    }

    /** A complete job with one more file. */
    private JobFolder jobWith(String text) {
        return job().complete().with("more.yaml", text);
    }

    @Test
    void a_value_that_is_not_among_the_allowed_ones_is_told_with_all_of_them() {
        JobFolder job = jobWith(
                "indicators:\n  - code: budget\n    name: Thu\n    unit-of-measure: tỷ đồng\n    direction: up\n");

        assertThat(job.refusal())
                .containsExactly(
                        "more.yaml dòng 5: «direction» phải là một trong higher, lower, range, keep, none; đang ghi «up».");
        assertThat(job.refusal(Locale.ENGLISH))
                .containsExactly(
                        "more.yaml line 5: «direction» must be one of higher, lower, range, keep, none; it is «up».");
    }

    @Test
    void a_misspelt_value_is_told_with_the_one_that_was_meant() {
        assertThat(jobWith("charts:\n- {code: c, title: t, indicators: [houses], role: tagret}\n")
                        .refusal())
                .containsExactly(
                        "more.yaml dòng 2: «role» phải là một trong target, actual, percent, share, total, growth, difference, average, average-growth; đang ghi «tagret»."
                                + " Có phải «target» không?");
    }

    @Test
    void a_missing_key_is_told_at_the_mapping_that_lacks_it() {
        assertThat(jobWith("indicators:\n  - code: budget\n    name: Thu\n").refusal())
                .containsExactly("more.yaml dòng 2: thiếu «unit-of-measure» trong «indicators»; hãy ghi thêm.");
    }

    @Test
    void a_required_key_without_content_is_told_at_its_own_line() {
        assertThat(jobWith("indicators:\n  - code: budget\n    unit-of-measure: hộ\n    name:\n")
                        .refusal())
                .containsExactly("more.yaml dòng 4: thiếu «name» trong «indicators»; hãy ghi thêm.");
    }

    @Test
    void a_list_dimension_must_list_its_members() {
        assertThat(jobWith("dimensions:\n  - {code: dose, name: Mũi}\n").refusal())
                .containsExactly("more.yaml dòng 2: thiếu «members» trong «dimensions»; hãy ghi thêm.");
    }

    @Test
    void a_missing_top_level_key_is_told_of_the_folder() {
        JobFolder job = job().with("units.yaml", JobFolder.UNITS).with("indicators.yaml", JobFolder.INDICATORS);

        assertThat(job.refusal())
                .containsExactly(shown(job.path()) + ": thiếu mục «job» trong các tệp khai báo; hãy ghi thêm.");
    }

    @Test
    void a_misspelt_key_is_told_once_with_the_one_that_was_meant() {
        assertThat(jobWith("units:\n  - code: 048\n    naem: Hạ Lang\n").refusal())
                .containsExactly(
                        "more.yaml dòng 3: không có mục «naem» trong «units»;"
                                + " các mục dùng được: code, name, level, head, within, aliases, places, from, to, act, predecessors, due, former. Có phải «name» không?");
    }

    @Test
    void a_misspelt_top_level_key_is_told_with_the_one_that_was_meant() {
        assertThat(jobWith("\nindicator: []\n").refusal())
                .containsExactly("more.yaml dòng 2: không có mục «indicator» trong tệp khai báo; các mục dùng được:"
                        + " job, units, register, registry, dimensions, plans, awards, lists, indicators, rules, appendices, charts, scoring, narrative, vocabulary."
                        + " Có phải «indicators» không?");
    }

    @Test
    void a_word_in_place_of_a_number_and_a_text_in_place_of_a_list_are_told() {
        assertThat(jobWith("""
                                indicators:
                                  - code: budget
                                    name: Thu
                                    unit-of-measure: hộ
                                    decimals: hai
                                    minimum: 0,15
                                    aliases: Thu ngân sách
                                    dimensions: {dose: 1}
                                """).refusal())
                .containsExactly(
                        "more.yaml dòng 5: «decimals» phải là số nguyên; đang ghi «hai».",
                        "more.yaml dòng 6: «minimum» phải là số, viết dấu chấm thập phân như 0.15; đang ghi «0,15».",
                        "more.yaml dòng 7: «aliases» phải là danh sách, như [a, b]; đang ghi «Thu ngân sách».",
                        "more.yaml dòng 8: «dimensions» phải là danh sách, như [a, b]; đang ghi «{…}».");
    }

    @Test
    void numbers_out_of_their_limits_are_told() {
        assertThat(jobWith("""
                                indicators:
                                  - {code: a, name: A, unit-of-measure: hộ, decimals: 12}
                                  - {code: b, name: B, unit-of-measure: hộ, decimals: -1}
                                  - {code: c, name: C, unit-of-measure: hộ, minimum: 5, maximum: 1}
                                vocabulary: {units-of-measure: [{code: bao, factor: 0}]}
                                """).refusal())
                .containsExactly(
                        "more.yaml dòng 2: «decimals» không được quá 9; đang ghi «12».",
                        "more.yaml dòng 3: «decimals» phải từ 0 trở lên; đang ghi «-1».",
                        "more.yaml dòng 5: «factor» phải lớn hơn 0; đang ghi «0».");
        assertThat(jobWith("indicators:\n  - {code: c, name: C, unit-of-measure: hộ, minimum: 5, maximum: 1}\n")
                        .refusal())
                .containsExactly("more.yaml dòng 2: «minimum» phải nhỏ hơn hoặc bằng «maximum»; đang ghi 5 và 1.");
    }

    @Test
    void a_period_and_a_code_of_another_form_are_told_with_examples() {
        JobFolder job = job().complete()
                .with("job.yaml", "job:\n  title: T\n  authority: A\n  period: năm 2022\n  as-of: 31/12/2022\n")
                .with("units.yaml", "units:\n  - {code: Hạ Lang, name: Hạ Lang}\n");

        assertThat(job.refusal())
                .containsExactly(
                        "job.yaml dòng 4: «period» phải viết theo mẫu như 2022, 2021-2022, 2022-11, 2022-01-01/2022-11-30;"
                                + " đang ghi «năm 2022».",
                        "job.yaml dòng 5: «as-of» phải viết theo mẫu như 2022-12-31; đang ghi «31/12/2022».",
                        "units.yaml dòng 2: «code» phải viết theo mẫu như budget-revenue, 047; đang ghi «Hạ Lang».");
    }

    @Test
    void days_that_do_not_exist_are_told() {
        JobFolder job = job().complete()
                .with("job.yaml", "job:\n  title: T\n  authority: A\n  period: 2022-13\n  as-of: 2022-02-30\n");

        assertThat(job.refusal())
                .containsExactly(
                        "job.yaml dòng 4: «period» phải là ngày tháng có thật; đang ghi «2022-13».",
                        "job.yaml dòng 5: «as-of» phải là ngày tháng có thật; đang ghi «2022-02-30».");
    }

    @Test
    void an_empty_text_and_an_empty_list_are_told() {
        assertThat(jobWith("charts:\n  - {code: c, title: \"\", indicators: []}\n")
                        .refusal())
                .containsExactly(
                        "more.yaml dòng 2: «indicators» phải có ít nhất 1 phần tử; đang có 0.",
                        "more.yaml dòng 2: «title» không được để trống.");
    }

    @Test
    void broken_yaml_is_told_with_its_line() {
        assertThat(jobWith("units:\n  - code: 048\n    name: \"Hạ Lang\n").refusal())
                .containsExactly(
                        "more.yaml dòng 4: tệp viết sai cú pháp YAML. Hãy xem lại dấu hai chấm, dấu nháy, dấu ngoặc và độ"
                                + " thụt đầu dòng ở dòng này và dòng ngay trên. (Chi tiết: found unexpected end of stream)");
        assertThat(jobWith("units:\n  - code: 048\n   name: Hạ Lang\n").refusal())
                .containsExactly(
                        "more.yaml dòng 3: tệp viết sai cú pháp YAML. Hãy xem lại dấu hai chấm, dấu nháy, dấu ngoặc và độ"
                                + " thụt đầu dòng ở dòng này và dòng ngay trên."
                                + " (Chi tiết: expected <block end>, but found '<block mapping start>')");
    }

    @Test
    void indentation_by_a_tab_is_told_as_such() {
        assertThat(jobWith("units:\n  - code: 048\n\tname: Hạ Lang\n").refusal())
                .containsExactly(
                        "more.yaml dòng 3: dòng này thụt vào bằng phím Tab; YAML chỉ nhận dấu cách. Hãy thay Tab bằng dấu cách.");
    }

    @Test
    void a_file_in_another_encoding_is_told_with_its_line() {
        JobFolder job = job().complete()
                .with("more.yaml", "units:\n  - {code: 048, name: caf\u00e9}\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(job.refusal())
                .containsExactly(
                        "more.yaml dòng 2: tệp phải lưu bằng bảng mã UTF-8; dòng này có ký tự không thuộc UTF-8."
                                + " Hãy mở tệp và lưu lại với bảng mã UTF-8.");
    }

    @Test
    void a_control_character_is_told_with_its_line() {
        assertThat(jobWith("# 🏠\n" + "# một dòng\n".repeat(300) + "units:\n  - {code: 048, name: Hạ\u000bLang}\n")
                        .refusal())
                .containsExactly("more.yaml dòng 303: dòng này có ký tự điều khiển U+000B không hiện ra khi soạn thảo;"
                        + " hãy gõ lại dòng này.");
    }

    @Test
    void a_key_that_is_a_list_is_told() {
        assertThat(jobWith("? [a, b]\n: c\n").refusal())
                .containsExactly("more.yaml dòng 1: tên mục phải là chữ; đang ghi một danh sách hoặc một nhóm mục.");
    }

    @Test
    void a_file_of_two_documents_and_one_nested_without_end_are_no_definitions() {
        assertThat(jobWith("charts: []\n---\ncharts: []\n").refusal())
                .singleElement()
                .asString()
                .startsWith("more.yaml dòng 2: tệp viết sai cú pháp YAML.");
        assertThat(jobWith("charts: " + "[".repeat(10_000)).refusal())
                .singleElement()
                .asString()
                .startsWith("more.yaml: tệp viết sai cú pháp YAML.");
    }

    @Test
    void a_file_that_vanishes_while_it_is_read_is_told() {
        assertThatThrownBy(() -> SourceFile.of(jobs.resolve("gone.yaml")))
                .isInstanceOfSatisfying(
                        DefinitionException.class,
                        refused -> assertThat(refused.sentences(Locale.forLanguageTag("vi")))
                                .isEqualTo(
                                        shown(jobs.resolve("gone.yaml"))
                                                + ": không đọc được tệp này; hãy kiểm tra quyền đọc tệp. (Chi tiết: NoSuchFileException)"));
    }

    @Test
    void numbers_of_a_size_that_no_figure_has_are_told() {
        assertThat(jobWith("indicators:\n  - {code: a, name: A, unit-of-measure: hộ, decimals: 1E999}\n"
                                + "  - {code: b, name: B, unit-of-measure: hộ, minimum: 1E-999}\n")
                        .refusal())
                .containsExactly(
                        "more.yaml dòng 2: «decimals» phải là số nguyên; đang ghi «1E999».",
                        "more.yaml dòng 3: «minimum» phải là số, viết dấu chấm thập phân như 0.15; đang ghi «1E-999».");
    }

    @Test
    void a_line_that_the_parser_would_take_seconds_over_is_told_at_once() {
        assertThat(jobWith("charts: []\n# " + "x".repeat(3_999_998) + "\n").refusal())
                .containsExactly("more.yaml dòng 2: mỗi dòng được tối đa 200000 ký tự; dòng này có 4000000."
                        + " Hãy ngắt ra nhiều dòng.");
    }

    @Test
    void a_file_that_is_far_larger_than_any_definition_is_not_read() {
        assertThat(jobWith("#\n".repeat(3_000_000)).refusal(Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("a file may hold at most 4 MB; this one holds 5 MB.");
    }

    @Test
    void a_file_that_is_cut_within_a_letter_is_not_utf_8() {
        byte[] whole = "# đ".getBytes(StandardCharsets.UTF_8);
        JobFolder job = job().complete().with("more.yaml", java.util.Arrays.copyOf(whole, whole.length - 1));

        assertThat(job.refusal())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("more.yaml dòng 1: tệp phải lưu bằng bảng mã UTF-8");
    }

    @Test
    void errors_of_all_files_are_told_at_once() {
        JobFolder job = job().complete().with("a.yaml", "units: [").with("b.yaml", "- một\n- hai\n");

        assertThat(job.refusal())
                .hasSize(2)
                .last()
                .isEqualTo("b.yaml dòng 1: tệp phải gồm các mục dạng «tên: nội dung» như job, units, indicators;"
                        + " đang ghi dạng khác.");
    }

    @Test
    void a_key_given_twice_is_told_with_its_first_place() {
        assertThat(jobWith("units:\n  - code: 048\n    name: Hạ Lang\n    name: Hạ Lang\n")
                        .refusal())
                .containsExactly("more.yaml dòng 4: mục «name» đã ghi ở "
                        + "more.yaml dòng 3; mỗi mục chỉ ghi một lần. Hãy gộp hai chỗ lại hoặc bỏ bớt một chỗ.");
    }

    @Test
    void the_job_is_told_in_one_file_only() {
        assertThat(jobWith(JobFolder.JOB).refusal())
                .containsExactly("more.yaml dòng 1: mục «job» đã ghi ở "
                        + "job.yaml dòng 1; mỗi mục chỉ ghi một lần. Hãy gộp hai chỗ lại hoặc bỏ bớt một chỗ.");
    }

    @Test
    void a_list_that_is_used_again_by_an_alias_is_refused_even_within_itself() {
        String message = "nhóm hoặc danh sách ở dòng này được dùng lại bằng dấu & và *; hãy ghi đầy đủ ở từng chỗ.";

        assertThat(jobWith("charts:\n  - &a {code: c, title: t, indicators: [houses]}\n  - *a\n")
                        .refusal())
                .containsExactly("more.yaml dòng 2: " + message);
        assertThat(jobWith("charts: &a\n  - *a\n").refusal()).containsExactly("more.yaml dòng 1: " + message);
    }

    @Test
    void a_code_given_twice_is_told_with_its_first_place() {
        assertThat(jobWith("units:\n  - {code: 047, name: Hạ Lang}\n").refusal())
                .containsExactly(
                        "units.yaml dòng 1: mã «047» đã dùng ở " + "more.yaml dòng 2; mỗi mã chỉ dùng một lần.");
    }

    @Test
    void two_indicators_of_one_name_are_told_with_the_place_of_the_first() {
        String one = "  - {code: a, name: Số hộ, unit-of-measure: hộ}\n";
        String other = "  - {code: b, name: số  hộ, unit-of-measure: hộ}\n";

        assertThat(jobWith("indicators:\n" + one + other).refusal())
                .containsExactly(
                        "more.yaml dòng 3: tên «số hộ» đã là tên của «a» (more.yaml dòng 2); mỗi tên chỉ được chỉ một thứ.");
    }

    @Test
    void indicators_under_different_rows_may_share_a_name() {
        String rows =
                "  - {code: rice, name: Lúa, unit-of-measure: ha}\n  - {code: maize, name: Ngô, unit-of-measure: ha}\n";
        String yields = "  - {code: a, name: Năng suất, within: rice, unit-of-measure: tạ/ha}\n"
                + "  - {code: b, name: Năng suất, within: maize, unit-of-measure: tạ/ha}\n";

        assertThat(jobWith("indicators:\n" + rows + yields).read().indicators()).hasSizeGreaterThan(3);
    }

    @Test
    void two_places_of_one_name_in_a_unit_need_codes() {
        assertThat(jobWith("""
                                units:
                                  - code: 048
                                    name: Hạ Lang
                                    places:
                                      - {level: xã, names: [Thanh Nhật]}
                                      - {level: thị trấn, names: [Thanh Nhật]}
                                """).refusal())
                .containsExactly(
                        "more.yaml dòng 6: mã «Thanh Nhật» đã dùng ở " + "more.yaml dòng 5; mỗi mã chỉ dùng một lần.");
    }

    @Test
    void references_to_nothing_are_told_with_the_code_that_was_meant() {
        assertThat(jobWith("""
                                dimensions:
                                  - {code: dose, name: Mũi, members: [{code: 1, name: Mũi một}]}
                                indicators:
                                  - {code: doses, name: Tiêm, within: housse, unit-of-measure: mủi, dimensions: [dosse]}
                                rules:
                                  - rule: parts-total
                                    code: r
                                    total: {indicator: Số nhà, unit: 74}
                                    parts: [{indicator: hospital}]
                                appendices:
                                  - {code: I, title: T, roles: [actual], sections: [{title: "", rows: [house]}]}
                                charts:
                                  - {code: c, title: T, indicators: [hauses]}
                                """).refusal())
                .containsExactly(
                        "more.yaml dòng 4: không có cách phân tổ nào mang mã «dosse» trong «dimensions». Có phải «dose» không?",
                        "more.yaml dòng 4: không có chỉ tiêu nào mang mã «housse» trong «indicators». Có phải «houses» không?",
                        "more.yaml dòng 4: đơn vị tính «mủi» không có trong bảng đơn vị tính; hãy dùng một đơn vị tính đã có hoặc"
                                + " khai báo thêm ở «vocabulary», mục «units-of-measure». Có phải «mũi» không?",
                        "more.yaml dòng 8: không có chỉ tiêu nào mang mã «Số nhà» trong «indicators». Có phải «houses» không?",
                        "more.yaml dòng 8: không có đơn vị nào mang mã «74» trong «units».",
                        "more.yaml dòng 9: không có chỉ tiêu nào mang mã «hospital» trong «indicators».",
                        "more.yaml dòng 11: không có chỉ tiêu nào mang mã «house» trong «indicators». Có phải «houses» không?",
                        "more.yaml dòng 13: không có chỉ tiêu nào mang mã «hauses» trong «indicators». Có phải «houses» không?");
    }

    @Test
    void members_must_be_of_the_dimensions_that_the_indicator_has() {
        assertThat(jobWith("""
                                dimensions:
                                  - {code: dose, name: Mũi, members: [{code: 1, name: Mũi một}]}
                                  - {code: criteria, name: Số tiêu chí, kind: interval}
                                  - {code: commune, name: Xã, kind: place}
                                indicators:
                                  - {code: doses, name: Tiêm, unit-of-measure: mũi, dimensions: [dose, criteria, commune]}
                                units:
                                  - {code: 048, name: Hạ Lang, places: [{level: xã, names: [Lý Quốc]}]}
                                charts: []
                                rules:
                                  - rule: parts-total
                                    code: r
                                    total: {indicator: houses}
                                    parts:
                                      - {indicator: doses, dimensions: {dose: 2}}
                                      - {indicator: doses, dimensions: {dose: Mũi một}}
                                      - {indicator: doses, dimensions: {commune: Lý Quóc}}
                                      - {indicator: doses, dimensions: {commune: Lý Quốc, criteria: 10-14, dose: 1}}
                                      - {indicator: houses, dimensions: {dose: 1}}
                                """).refusal())
                .containsExactly(
                        "more.yaml dòng 15: phân tổ này không có thành phần nào mang mã «2».",
                        "more.yaml dòng 16: phân tổ này không có thành phần nào mang mã «Mũi một». Có phải «1» không?",
                        "more.yaml dòng 17: phân tổ này không có thành phần nào mang mã «Lý Quóc». Có phải «Lý Quốc» không?",
                        "more.yaml dòng 19: chỉ tiêu này không phân tổ theo «dose»; hãy ghi thêm «dose» vào «dimensions» của"
                                + " chỉ tiêu hoặc sửa lại ở đây.");
    }

    @Test
    void a_member_of_an_interval_dimension_is_a_number_or_a_range() {
        assertThat(jobWith("""
                                dimensions: [{code: criteria, name: Số tiêu chí, kind: interval}]
                                indicators:
                                  - {code: communes, name: Số xã, unit-of-measure: xã, dimensions: [criteria]}
                                rules:
                                  - {rule: part-of-whole, code: a, total: {indicator: houses}, parts: [{indicator: communes, dimensions: {criteria: 19}}]}
                                  - {rule: part-of-whole, code: b, total: {indicator: houses}, parts: [{indicator: communes, dimensions: {criteria: <10}}]}
                                  - {rule: part-of-whole, code: c, total: {indicator: houses}, parts: [{indicator: communes, dimensions: {criteria: từ 10 đến 14}}]}
                                """).refusal())
                .containsExactly("more.yaml dòng 7: thành phần phải là số hoặc khoảng số như 19, 10-14, <10, >=15;"
                        + " đang ghi «từ 10 đến 14».");
    }

    @Test
    void a_rule_that_is_not_known_is_told_with_the_one_that_was_meant() {
        JobFolder job = jobWith("""
                                rules:
                                  - {rule: part-of-wholes, code: cap, total: {indicator: houses}, parts: [{indicator: houses}]}
                                """);

        assertThat(job.refusal())
                .singleElement()
                .asString()
                .startsWith("more.yaml dòng 2: «rule» phải là một trong parts-total, part-of-whole, ")
                .endsWith("; đang ghi «part-of-wholes». Có phải «part-of-whole» không?");
        assertThat(job.refusal(Locale.ENGLISH))
                .singleElement()
                .asString()
                .endsWith("; it is «part-of-wholes». Did you mean «part-of-whole»?");
    }

    @Test
    void a_rule_must_have_what_it_compares() {
        assertThat(jobWith("""
                                rules:
                                  - {rule: parts-total, code: a, parts: [{indicator: houses}]}
                                  - {rule: parts-total, code: b, total: {indicator: houses}}
                                  - {rule: two-counts, code: c, total: {indicator: houses}, parts: []}
                                  - {rule: share-of-whole, code: d, total: {indicator: houses}, parts: [{indicator: houses}]}
                                  - {rule: unit-value, code: e, total: {indicator: houses}, parts: [{indicator: houses}]}
                                  - {rule: register-count, code: f, total: {indicator: houses}}
                                  - {rule: jump, code: g, total: {indicator: houses}}
                                  - {rule: total-over-members, code: h, total: {indicator: houses}}
                                """).refusal())
                .containsExactly(
                        "more.yaml dòng 2: thiếu «total» trong «rules»; hãy ghi thêm.",
                        "more.yaml dòng 3: thiếu «parts» trong «rules»; hãy ghi thêm.",
                        "more.yaml dòng 4: «parts» phải có ít nhất 1 phần tử; đang có 0.",
                        "more.yaml dòng 5: «parts» phải có ít nhất 2 phần tử; đang có 1.",
                        "more.yaml dòng 6: «rules» phải có ít nhất một trong minimum, maximum; hãy ghi thêm.",
                        "more.yaml dòng 7: thiếu «levels» trong «rules»; hãy ghi thêm.",
                        "more.yaml dòng 8: thiếu «maximum» trong «rules»; hãy ghi thêm.");
    }

    @Test
    void what_is_counted_is_not_printed_with_decimals() {
        assertThat(jobWith("""
                                indicators:
                                  - {code: pigs, name: Đàn lợn, unit-of-measure: con, kind: count, decimals: 1}
                                """).refusal())
                .containsExactly(
                        "more.yaml dòng 2: «kind: count» là số đếm nên không có chữ số thập phân; đang ghi «decimals: 1»."
                                + " Hãy bỏ «decimals» hoặc chọn «kind» khác, như level hay money.");
    }

    @Test
    void a_name_stands_for_one_unit_and_one_unit_of_measure_only() {
        assertThat(jobWith("""
                                units:
                                  - {code: 048, name: Hạ Lang, level: huyện}
                                  - {code: 049, name: Hạ Lang, level: xã}
                                  - {code: 050, name: Thạch An, aliases: [Huyện Hạ Lang]}
                                vocabulary:
                                  units-of-measure:
                                    - {code: hộ, aliases: [hộ dân]}
                                    - {code: bao, aliases: [cái]}
                                """).refusal())
                .containsExactly(
                        "more.yaml dòng 4: tên «Huyện Hạ Lang» đã là tên của «048» (more.yaml dòng 2); mỗi tên chỉ được chỉ một thứ.",
                        "more.yaml dòng 8: tên «cái» đã là tên của «cái» (vocabulary.yaml dòng "
                                + builtInLine("code: cái") + "); mỗi tên chỉ được chỉ một thứ.");
    }

    private static int builtInLine(String text) {
        String builtIn =
                new String(DefinitionFiles.of(Path.of("nowhere")).all().get(0).bytes(), StandardCharsets.UTF_8);
        return 1
                + (int) builtIn.substring(0, builtIn.indexOf(text))
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }

    @Test
    void one_unit_at_most_is_the_head() {
        assertThat(jobWith("units:\n  - {code: a, name: A, head: true}\n  - {code: b, name: B, head: true}\n")
                        .refusal())
                .containsExactly("more.yaml dòng 3: chỉ một đơn vị được ghi «head: true»; «b» là đơn vị thứ hai.");
    }

    @Test
    void indicators_do_not_lie_within_themselves() {
        assertThat(jobWith("""
                                indicators:
                                  - {code: a, name: A, unit-of-measure: hộ, within: b}
                                  - {code: b, name: B, unit-of-measure: hộ, within: a}
                                  - {code: c, name: C, unit-of-measure: hộ, within: a}
                                """).refusal())
                .containsExactly(
                        "more.yaml dòng 2: «a» nằm trong chính nó qua các mục «within»; hãy bỏ một mục.",
                        "more.yaml dòng 3: «b» nằm trong chính nó qua các mục «within»; hãy bỏ một mục.");
    }

    @Test
    void units_do_not_lie_within_themselves() {
        assertThat(jobWith("units:\n  - {code: a, name: A, within: b}\n  - {code: b, name: B, within: a}\n")
                        .refusal())
                .containsExactly(
                        "more.yaml dòng 2: «a» nằm trong chính nó qua các mục «within»; hãy bỏ một mục.",
                        "more.yaml dòng 3: «b» nằm trong chính nó qua các mục «within»; hãy bỏ một mục.");
    }

    @Test
    void a_built_in_unit_of_measure_keeps_its_family_and_factor() {
        assertThat(jobWith("vocabulary:\n  units-of-measure:\n    - {code: tạ, family: mass, factor: 60}\n")
                        .refusal())
                .containsExactly("more.yaml dòng 3: đơn vị tính «tạ» đã có, thuộc nhóm «mass», hệ số 100;"
                        + " chỉ được ghi thêm tên gọi khác, không đổi nhóm và hệ số.");
    }

    @Test
    void a_folder_without_yaml_is_told() throws Exception {
        Path empty = Files.createDirectories(jobs.resolve("trong"));

        assertThat(new JobFolder(empty).refusal())
                .containsExactly(shown(empty)
                        + ": thư mục phải có ít nhất một tệp .yaml khai báo công việc; hiện chưa có tệp nào.");
    }

    @Test
    void an_unknown_job_is_told_with_the_known_ones() {
        job().complete();
        Path unknown = jobs.resolve("cun");

        assertThat(new JobFolder(unknown).refusal())
                .containsExactly(
                        shown(unknown) + ": chưa có công việc này; các công việc hiện có: cum. Có phải «cum» không?");
        assertThat(new JobFolder(jobs.resolve("x").resolve("y")).refusal())
                .containsExactly(shown(jobs.resolve("x").resolve("y"))
                        + ": không có thư mục này, và bên cạnh cũng chưa có công việc nào được khai báo;"
                        + " hãy tạo thư mục và đặt các tệp YAML của công việc vào đó.");
    }

    @Test
    void the_exception_tells_one_line_for_each_error() {
        jobWith("charts:\n  - {code: c, title: T, indicators: [houses], role: bars}\nindicators: [{code: x}]\n");

        DefinitionException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                DefinitionException.class, () -> new DefinitionReader().read(job().path()));

        assertThat(refused.getMessage())
                .isEqualTo(refused.sentences(Locale.ENGLISH))
                .hasLineCount(3);
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
