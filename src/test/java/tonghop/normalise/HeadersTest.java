package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/** What stands above columns beside the names of figures: a second language, codes, stored dates, the same part of an earlier year. */
class HeadersTest {

    private static Normalised whole(RawSheet sheet) {
        Normalised read = Drawn.read("bieu.xlsx", sheet);
        assertThat(read.ledger())
                .as("nothing unresolved")
                .noneMatch(entry -> entry.outcome() == LedgerEntry.Outcome.UNRESOLVED);
        return read;
    }

    private static List<String> read(String drawing) {
        return Drawn.lines(whole(Drawn.sheet("Biểu", drawing)));
    }

    private static RawSheet broken(RawSheet sheet) {
        List<RawCell> cells = sheet.cells().stream()
                .map(cell -> cell.withText(cell.text().replace(" ~ ", "\n")))
                .toList();
        return new RawSheet(sheet.name(), false, cells, sheet.merges(), sheet.hiddenRows(), sheet.hiddenColumns());
    }

    @Test
    void labels_and_headers_in_two_languages_are_read_by_the_one_that_the_definition_knows() {
        assertThat(Drawn.lines(whole(broken(Drawn.sheet("Biểu", """
                        UBND XÃ HÒA MỸ
                        STT ~ No.|Chỉ tiêu ~ Indicators|Đơn vị tính ~ Unit|Kế hoạch ~ Plan|Thực hiện / Actual results
                        1|Thu ngân sách ~ Budget revenue|triệu đồng|#100|#90
                        2|Poor households / Số hộ nghèo|hộ ~ household|#20|#19
                        3|Học sinh (Pupils)|học sinh|#50|#51
                        """)))))
                .containsExactly(
                        "D3 01290 revenue target 2025 = 100 triệu đồng",
                        "E3 01290 revenue actual 2025 = 90 triệu đồng",
                        "D4 01290 poor target 2025 = 20 hộ",
                        "E4 01290 poor actual 2025 = 19 hộ",
                        "D5 01290 pupils target 2025 = 50 học sinh",
                        "E5 01290 pupils actual 2025 = 51 học sinh");
    }

    @Test
    void a_row_and_a_column_that_say_all_once_more_in_english_are_passed_over() {
        assertThat(read("""
                        UBND XÃ HÒA MỸ
                        STT|Chỉ tiêu|Indicators|ĐVT|KH|TH
                        No.|||Unit|Plan|Actual
                        1|Thu ngân sách|Budget revenue|triệu đồng|#100|#90
                        2|Số hộ nghèo|Poor households|hộ|#20|#19
                        """))
                .containsExactly(
                        "E4 01290 revenue target 2025 = 100 triệu đồng",
                        "F4 01290 revenue actual 2025 = 90 triệu đồng",
                        "E5 01290 poor target 2025 = 20 hộ",
                        "F5 01290 poor actual 2025 = 19 hộ");
    }

    @Test
    void codes_and_telephone_numbers_before_and_behind_the_label_are_no_figures_and_no_labels() {
        assertThat(read("""
                        TỔNG HỢP NĂM 2025
                        STT|Mã xã|Xã, phường|Điện thoại|Thu ngân sách (triệu đồng)|Số hộ nghèo (hộ)
                        1|#1290|Hòa Mỹ|#912345678|#90|#19
                        2|#1293|Đông Sơn|0912.345.679|#80|#18
                        """))
                .containsExactly(
                        "E3 01290 revenue actual 2025 = 90 triệu đồng",
                        "F3 01290 poor actual 2025 = 19 hộ",
                        "E4 01293 revenue actual 2025 = 80 triệu đồng",
                        "F4 01293 poor actual 2025 = 18 hộ");
        assertThat(read("""
                        UBND XÃ HÒA MỸ
                        Chỉ tiêu|Mã số CT|ĐVT|TH
                        Thu ngân sách|KT-01|triệu đồng|#90
                        Số hộ nghèo|#502|hộ|#19
                        """))
                .containsExactly("D3 01290 revenue actual 2025 = 90 triệu đồng", "D4 01290 poor actual 2025 = 19 hộ");
    }

    @Test
    void a_column_of_years_tells_when_the_figures_of_its_rows_were() {
        assertThat(read("""
                        TỔNG HỢP
                        Xã|Năm|Thu ngân sách (triệu đồng)
                        Hòa Mỹ|#2024|#80
                        Hòa Mỹ|#2025|#90
                        """))
                .containsExactly(
                        "C3 01290 revenue actual 2024 = 80 triệu đồng", "C4 01290 revenue actual 2025 = 90 triệu đồng");
    }

    @Test
    void a_column_that_nobody_knows_is_asked_about_once_by_its_header() {
        Normalised read = Drawn.read("bieu.xlsx", Drawn.sheet("Biểu", """
                        TỔNG HỢP NĂM 2025
                        STT|Xã|Mực nước hồ|Số hộ nghèo (hộ)
                        1|Hòa Mỹ|#12|#19
                        2|Đông Sơn|#13|#18
                        """));

        assertThat(read.findings()).extracting(Finding::stated).containsExactly("Mực nước hồ");
        assertThat(Drawn.lines(read)).hasSize(2);
    }

    private static RawSheet dated(String format, String first, String second) {
        RawSheet drawn = Drawn.sheet("Biểu", """
                UBND XÃ HÒA MỸ
                STT|Chỉ tiêu|ĐVT|@1|@2
                1|Thu ngân sách|triệu đồng|#90|#100
                """);
        List<RawCell> cells = drawn.cells().stream()
                .map(cell -> cell.text().startsWith("@")
                        ? date(cell.at(), format, cell.text().equals("@1") ? first : second)
                        : cell)
                .toList();
        return new RawSheet("Biểu", false, cells, drawn.merges(), drawn.hiddenRows(), drawn.hiddenColumns());
    }

    private static RawCell date(CellAddress at, String format, String day) {
        return new RawCell(at, RawCell.Kind.DATE, day, null, null, new CellStyle(format, "", 0, false), null);
    }

    @Test
    void stored_dates_above_columns_are_months_years_or_days_as_their_format_shows_them() {
        assertThat(Drawn.lines(whole(dated("\"T\"m/yyyy", "2025-01-01", "2025-02-01"))))
                .containsExactly(
                        "D3 01290 revenue actual 2025-01-01/2025-01-31 = 90 triệu đồng",
                        "E3 01290 revenue actual 2025-02-01/2025-02-28 = 100 triệu đồng");
        assertThat(Drawn.lines(whole(dated("yyyy", "2024-01-01", "2025-01-01"))))
                .containsExactly(
                        "D3 01290 revenue actual 2024 = 90 triệu đồng",
                        "E3 01290 revenue actual 2025 = 100 triệu đồng");
        assertThat(Drawn.lines(whole(dated("dd/mm/yyyy", "2023-12-31", "2025-06-30"))))
                .containsExactly(
                        "D3 01290 revenue actual 2023 = 90 triệu đồng",
                        "E3 01290 revenue actual 2025@2025-06-30 = 100 triệu đồng");
    }

    private static List<String> inRows(String format, String first, String second) {
        RawSheet drawn = Drawn.sheet("Biểu", """
                UBND XÃ HÒA MỸ
                Thời gian|Thu ngân sách (triệu đồng)|Số hộ nghèo (hộ)
                @1|#90|#20
                @2|#100|#19
                """);
        List<RawCell> cells = drawn.cells().stream()
                .map(cell -> cell.text().startsWith("@")
                        ? date(cell.at(), format, cell.text().equals("@1") ? first : second)
                        : cell)
                .toList();
        return Drawn.lines(
                whole(new RawSheet("Biểu", false, cells, drawn.merges(), drawn.hiddenRows(), drawn.hiddenColumns())));
    }

    @Test
    void stored_dates_before_rows_are_months_or_days_as_their_format_shows_them() {
        assertThat(inRows("mm/yyyy", "2025-01-01", "2025-02-01"))
                .containsExactly(
                        "B3 01290 revenue actual 2025-01-01/2025-01-31 = 90 triệu đồng",
                        "C3 01290 poor actual 2025-01-01/2025-01-31 = 20 hộ",
                        "B4 01290 revenue actual 2025-02-01/2025-02-28 = 100 triệu đồng",
                        "C4 01290 poor actual 2025-02-01/2025-02-28 = 19 hộ");
        assertThat(inRows("dd/mm/yyyy", "2025-06-30", "2025-09-30"))
                .containsExactly(
                        "B3 01290 revenue actual 2025@2025-06-30 = 90 triệu đồng",
                        "C3 01290 poor actual 2025@2025-06-30 = 20 hộ",
                        "B4 01290 revenue actual 2025@2025-09-30 = 100 triệu đồng",
                        "C4 01290 poor actual 2025@2025-09-30 = 19 hộ");
    }

    @Test
    void a_typed_date_that_is_all_of_a_rows_name_is_the_day_up_to_which_is_counted() {
        assertThat(read("""
                        UBND XÃ HÒA MỸ
                        Ngày|Số hộ nghèo (hộ)
                        30/6/2025|#20
                        30/9/2025|#19
                        """))
                .containsExactly(
                        "B3 01290 poor actual 2025@2025-06-30 = 20 hộ", "B4 01290 poor actual 2025@2025-09-30 = 19 hộ");
    }

    @Test
    void dates_in_words_above_columns_are_of_their_own_year() {
        assertThat(read("""
                        UBND XÃ HÒA MỸ
                        BÁO CÁO NĂM 2025
                        Chỉ tiêu|ĐVT|31/12/2023|Đầu kỳ (01/01/2025)|Cuối kỳ (31/12)
                        Số hộ nghèo|hộ|#21|#20|#19
                        """))
                .containsExactly(
                        "C4 01290 poor actual 2023 = 21 hộ",
                        "D4 01290 poor actual 2025@2025-01-01 = 20 hộ",
                        "E4 01290 poor actual 2025 = 19 hộ");
    }

    @Test
    void the_same_time_of_an_earlier_year_is_as_long_as_what_stands_beside_it() {
        assertThat(read("""
                        UBND XÃ HÒA MỸ
                        Chỉ tiêu|ĐVT|Lũy kế 10 tháng|Cùng kỳ năm 2024
                        Thu ngân sách|triệu đồng|#90|#80
                        """))
                .containsExactly(
                        "C3 01290 revenue actual 2025-01-01/2025-10-31 = 90 triệu đồng",
                        "D3 01290 revenue actual 2024-01-01/2024-10-31 = 80 triệu đồng");
        assertThat(read("""
                        UBND XÃ HÒA MỸ
                        Chỉ tiêu|ĐVT|Quý I|Cùng kỳ
                        Thu ngân sách|triệu đồng|#90|#80
                        """))
                .containsExactly(
                        "C3 01290 revenue actual 2025-01-01/2025-03-31 = 90 triệu đồng",
                        "D3 01290 revenue actual 2024-01-01/2024-03-31 = 80 triệu đồng");
        assertThat(read("""
                        UBND XÃ HÒA MỸ
                        Chỉ tiêu|ĐVT|Năm 2025|Cùng kỳ
                        Thu ngân sách|triệu đồng|#90|#80
                        """))
                .containsExactly(
                        "C3 01290 revenue actual 2025 = 90 triệu đồng", "D3 01290 revenue actual 2024 = 80 triệu đồng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#2021|#2010", "#2010|#2021", "2021|2010"})
    void figures_that_could_be_years_are_figures_where_they_stand_in_a_list(String figures) {
        String[] figure = figures.replace("#", "").split("\\|");

        assertThat(read("Đơn vị|Số học sinh|Hộ nghèo\nXã Hòa Mỹ|" + figures
                        + "\nXã Đông Sơn|#1999|#2010\nToàn khối|#4020|#4020"))
                .contains(
                        "B2 01290 pupils actual 2025 = " + figure[0] + " học sinh",
                        "C3 01293 poor actual 2025 = 2010 hộ",
                        "B4 khoi-3 pupils actual 2025 = 4020 học sinh");
        assertThat(read("XÃ HÒA MỸ\nTT|Chỉ tiêu|KH|TH\nI|Tổng số hộ|" + figures + "\nII|Hộ nghèo|#20|#10"))
                .contains(
                        "C3 01290 households target 2025 = " + figure[0] + " hộ", "D4 01290 poor actual 2025 = 10 hộ");
        assertThat(Drawn.lines(Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", "Tổng số hộ|#2010\nHộ nghèo|#486"))))
                .containsExactly("B1 01290 households actual 2025 = 2010 hộ", "B2 01290 poor actual 2025 = 486 hộ");
    }

    @Test
    void a_second_row_of_headers_beside_a_label_column_that_is_not_merged_belongs_to_the_first() {
        assertThat(read("Đơn vị|Số học sinh||Hộ nghèo|\n|2024|2025|2024|2025\nXã Hòa Mỹ|#1|#2|#3|#4"))
                .containsExactly(
                        "B3 01290 pupils actual 2024 = 1 học sinh",
                        "C3 01290 pupils actual 2025 = 2 học sinh",
                        "D3 01290 poor actual 2024 = 3 hộ",
                        "E3 01290 poor actual 2025 = 4 hộ");
        assertThat(read("XÃ HÒA MỸ\nChỉ tiêu|TH|TH|KH\n|2024|2025|2025\nHộ nghèo|#10|#20|#30"))
                .containsExactly(
                        "B4 01290 poor actual 2024 = 10 hộ",
                        "C4 01290 poor actual 2025 = 20 hộ",
                        "D4 01290 poor target 2025 = 30 hộ");
    }

    @Test
    void the_code_of_a_unit_before_its_name_says_the_same_once_more() {
        assertThat(read("Đơn vị|Hộ nghèo\n01290 - Xã Hòa Mỹ|#20\n01293 Đông Sơn|#30"))
                .containsExactly("B2 01290 poor actual 2025 = 20 hộ", "B3 01293 poor actual 2025 = 30 hộ");
    }

    @Test
    void a_header_that_is_nothing_but_what_is_counted_is_asked_about_where_the_indicator_counts_something_else() {
        Normalised read = Drawn.read(
                "bieu.xlsx", Drawn.sheet("Biểu", "Đơn vị|Hộ nghèo|<|<\n^|Hộ|Người|Tỷ lệ (%)\nXã Hòa Mỹ|#20|#85|#4.5"));

        assertThat(Drawn.lines(read)).first().isEqualTo("B3 01290 poor actual 2025 = 20 hộ");
        assertThat(read.findings())
                .extracting(Finding::rule, Finding::stated)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unknown-header", "Người"));
    }

    @Test
    void of_two_indicators_in_a_caption_the_unit_of_measure_above_the_table_tells_which_is_meant() {
        assertThat(read("HỘ NGHÈO, HỌC SINH CÁC XÃ\n||ĐVT: hộ\nĐơn vị|Năm 2024|Năm 2025\nXã Hòa Mỹ|#25|#20"))
                .containsExactly("B4 01290 poor actual 2024 = 25 hộ", "C4 01290 poor actual 2025 = 20 hộ");
    }
}
