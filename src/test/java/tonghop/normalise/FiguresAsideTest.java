package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.ingest.WorkbookReader;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Severity;
import tonghop.model.Submission;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.wording.Wording;

/** What looks like a figure is never passed over as a label, a remark or a title. */
class FiguresAsideTest {
    private static List<String> unresolved(Normalised read) {
        return read.ledger().stream()
                .filter(entry -> entry.outcome() == Outcome.UNRESOLVED)
                .map(entry -> entry.cell().at() + " " + entry.reason())
                .toList();
    }

    private static Normalised read(String drawing) {
        return Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", drawing));
    }

    @Test
    void a_place_in_a_ranking_under_a_header_that_nobody_knows_is_asked_once_for_its_column() {
        Normalised read = read("""
                TT|Đơn vị|Hộ nghèo|Vị trí
                1|Xã Hòa Mỹ|#20|Nhất
                2|Xã Đông Sơn|#30|II
                """);

        assertThat(unresolved(read)).containsExactly("D2 unread-column", "D3 unread-column");
        assertThat(read.findings())
                .extracting(Finding::rule, Finding::severity, Finding::stated, finding -> finding.cells()
                        .size())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unread-column", Severity.ERROR, "Vị trí", 2));
    }

    @Test
    void a_table_of_nothing_but_ranks_is_asked_about() {
        assertThat(unresolved(read("""
                        XẾP HẠNG HỘ NGHÈO
                        TT|Đơn vị|Vị trí
                        1|Xã Hòa Mỹ|Nhất
                        2|Xã Đông Sơn|Nhì
                        """))).containsExactly("C3 unread-column", "C4 unread-column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xếp thứ|Đơn vị\n1|Xã Hòa Mỹ\n2|Xã Đông Sơn", "Đơn vị|Xếp thứ\nXã Hòa Mỹ|1\nXã Đông Sơn|2"})
    void a_table_of_ranks_is_asked_about_in_either_order_of_its_columns(String table) {
        assertThat(unresolved(read("XẾP HẠNG HỘ NGHÈO\n" + table))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hộ nghèo|Đơn vị\n1|Xã Hòa Mỹ\n2|Xã Đông Sơn",
                "Hộ nghèo|Xã, phường\n#1|Xã Hòa Mỹ\n#2|Xã Đông Sơn",
                "Đơn vị|Hộ nghèo\nXã Hòa Mỹ|1\nXã Đông Sơn|2"
            })
    void figures_of_an_indicator_that_is_named_are_read_in_either_order_of_the_columns(String table) {
        Normalised read = read("TỔNG HỢP\n" + table);

        assertThat(Drawn.lines(read))
                .map(line -> line.replaceFirst("^\\S+ \\S+ ", ""))
                .containsExactly("poor actual 2025 = 1 hộ", "poor actual 2025 = 2 hộ");
    }

    @Test
    void a_number_in_a_remark_is_asked_about_and_words_and_dates_are_not() {
        assertThat(unresolved(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|Thực hiện|Ghi chú
                        1|Thu ngân sách|#100|486
                        2|Hộ nghèo|#20|Theo báo cáo 18/4/2022
                        """))).containsExactly("D3 unread-column");
    }

    @Test
    void a_value_merged_over_rows_with_labels_of_their_own_is_asked_about() {
        Normalised read = read("""
                TT|Đơn vị|Hộ nghèo
                1|Xã Hòa Mỹ|#300
                2|Xã Đông Sơn|^
                3|Phường Quý Lộc|#30
                """);

        assertThat(unresolved(read)).containsExactly("C2 merged-value");
        assertThat(Drawn.lines(read)).containsExactly("C4 01296 poor actual 2025 = 30 hộ");
    }

    @Test
    void the_question_about_a_merged_value_names_its_cells_and_the_rows_or_columns_that_share_it() {
        Normalised read = read("""
                TT|Đơn vị|Thu ngân sách|Hộ nghèo
                1|Xã Hòa Mỹ|#300|<
                2|Xã Đông Sơn|#7|#300
                3|Phường Quý Lộc|#8|^
                """);

        assertThat(unresolved(read)).containsExactly("C2 merged-value", "D3 merged-value");
        assertThat(Drawn.lines(read)).hasSize(2);
        Normalised rows = read("""
                TT|Đơn vị|Hộ nghèo
                1|Xã Hòa Mỹ|#300
                2|Xã Đông Sơn|^
                3|Phường Quý Lộc|^
                """);
        assertThat(new Wording("vi").sentence(rows.findings().get(0)))
                .contains("Ô gộp C2:C4")
                .contains("«Xã Hòa Mỹ», «Xã Đông Sơn», «Phường Quý Lộc»");
    }

    @Test
    void a_value_merged_under_a_header_that_is_merged_alike_is_the_figure_of_its_row() {
        assertThat(Drawn.lines(read("""
                        TT|Đơn vị|Thu ngân sách|<|Hộ nghèo
                        1|Xã Hòa Mỹ|#300|<|#20
                        2|Xã Đông Sơn|#200|<|#30
                        """))).hasSize(4);
    }

    @Test
    void a_sentence_with_a_figure_in_the_column_of_row_numbers_is_read_or_asked_about() {
        Normalised read = read("""
                XÃ HÒA MỸ
                TT|Chỉ tiêu|Thực hiện
                1|Thu ngân sách|#100
                Hộ nghèo ước khoảng 486 hộ|<|<
                2|Thu tiền sử dụng đất|#20
                """);

        assertThat(unresolved(read)).containsExactly("A4 unread-column");
    }

    @Test
    void codes_are_known_by_their_header() {
        Normalised read = read("""
                TT|Mã xã|Đơn vị|Hộ nghèo
                1|#1290|Xã Hòa Mỹ|#20
                2|#1293|Xã Đông Sơn|#30
                """);

        assertThat(unresolved(read)).isEmpty();
        assertThat(read.observations()).hasSize(2);
    }

    @Test
    void row_numbers_of_every_form_are_row_numbers() {
        assertThat(unresolved(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|Thực hiện
                        I|Kinh tế|
                        1|Thu ngân sách|#100
                        1.1|Thu tiền sử dụng đất|#20
                        II|Xã hội|
                        2a|Hộ nghèo|#20
                        """))).isEmpty();
    }

    @Test
    void numbers_on_a_sheet_without_a_table_are_told() {
        Normalised read = read("#486\n#12\n");

        assertThat(read.findings())
                .extracting(Finding::rule, Finding::severity, finding -> finding.cells()
                        .size())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("outside-table", Severity.WARNING, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cum-mien-dong-2022", "ha-quang-2020"})
    void in_the_samples_nothing_that_looks_like_a_figure_is_passed_over(String job) throws IOException {
        Normaliser normaliser = new Normaliser(new DefinitionReader().read(Path.of("jobs", job)));
        try (Stream<Path> files = Files.list(Path.of("input", job))) {
            for (Path file : files.sorted().toList()) {
                Submission submission = (Submission)
                        new WorkbookReader().read(file, file.getFileName().toString());
                Normalised read = normaliser.normalise(submission);
                NothingLost.holds(read);
                assertThat(unresolved(read)).as(file.toString()).isEmpty();
            }
        }
    }
}
