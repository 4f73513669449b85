package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tonghop.model.Normalised;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.model.cell.RawSheet;

/** Layouts that a newcomer's own workbooks brought, other than those of the samples. */
class NewcomerLayoutsTest {

    private static Normalised whole(String sheetName, String drawing) {
        RawSheet sheet = Drawn.sheet(sheetName, drawing);
        Normalised normalised = Drawn.read("Hoa My.xlsx", sheet);
        assertThat(normalised.ledger()).hasSameSizeAs(sheet.cells());
        assertThat(normalised.ledger())
                .as("nothing unresolved")
                .noneMatch(entry -> entry.outcome() == LedgerEntry.Outcome.UNRESOLVED);
        return normalised;
    }

    private static List<String> read(String drawing) {
        return Drawn.lines(whole("Biểu", drawing));
    }

    @Test
    void tables_side_by_side_behind_a_blank_column_have_labels_and_captions_of_their_own() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        Bảng 1: Học sinh|<|<||Bảng 2: Hộ nghèo (hộ)|<|<
                        Cấp học|Nam|Nữ||Xóm|KH|TH
                        Tiểu học|#150|#160||Nà Giàng|#10|#11
                        THCS|#50|#55||Pác Bó|#20|#21
                        """))
                .containsExactly(
                        "B4 01290 pupils[school=p; sex=m] actual 2025 = 150 học sinh",
                        "C4 01290 pupils[school=p; sex=f] actual 2025 = 160 học sinh",
                        "B5 01290 pupils[school=s; sex=m] actual 2025 = 50 học sinh",
                        "C5 01290 pupils[school=s; sex=f] actual 2025 = 55 học sinh",
                        "F4 01290 poor[hamlet=Nà Giàng] target 2025 = 10 hộ",
                        "G4 01290 poor[hamlet=Nà Giàng] actual 2025 = 11 hộ",
                        "F5 01290 poor[hamlet=Pác Bó] target 2025 = 20 hộ",
                        "G5 01290 poor[hamlet=Pác Bó] actual 2025 = 21 hộ");
    }

    @Test
    void a_blank_column_between_label_and_unit_of_measure_parts_no_table() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Nội dung||ĐVT|KH|TH
                        1|Thu ngân sách||triệu đồng|#100|#90
                        """))
                .containsExactly(
                        "E3 01290 revenue target 2025 = 100 triệu đồng",
                        "F3 01290 revenue actual 2025 = 90 triệu đồng");
    }

    @Test
    void a_second_table_begins_where_a_row_of_roles_stands_though_no_header_names_its_labels() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        Cấp học|Nam|Nữ
                        Tiểu học|#150|#160

                        Bảng 2: Hộ nghèo
                        Tên xóm|Kế hoạch|Thực hiện
                        Nà Giàng|#10|#11
                        """))
                .containsExactly(
                        "B3 01290 pupils[school=p; sex=m] actual 2025 = 150 học sinh",
                        "C3 01290 pupils[school=p; sex=f] actual 2025 = 160 học sinh",
                        "B7 01290 poor[hamlet=Nà Giàng] target 2025 = 10 hộ",
                        "C7 01290 poor[hamlet=Nà Giàng] actual 2025 = 11 hộ");
    }

    @Test
    void the_motto_in_the_letterhead_is_no_header() {
        assertThat(read("""
                        KHỐI THI ĐUA SỐ 3|<|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|<
                        UBND XÃ HÒA MỸ|<|Độc lập - Tự do - Hạnh phúc|<
                        KẾT QUẢ NĂM 2025|<|<|<
                        Cấp học|Học sinh|Hộ nghèo (hộ)|Thu ngân sách
                        Cả năm|#150|#160|#12
                        """))
                .containsExactly(
                        "B5 01290 pupils actual 2025 = 150 học sinh",
                        "C5 01290 poor actual 2025 = 160 hộ",
                        "D5 01290 revenue actual 2025 = 12 triệu đồng");
    }

    @Test
    void the_sheet_name_tells_no_member_of_a_total_over_that_dimension() {
        Normalised read = whole("Tiểu học", """
                XÃ HÒA MỸ
                Nội dung|Số học sinh
                Tiểu học|#150
                THCS|#50
                Tổng số|#200
                """);

        assertThat(Drawn.lines(read))
                .containsExactly(
                        "B3 01290 pupils[school=p] actual 2025 = 150 học sinh",
                        "B4 01290 pupils[school=s] actual 2025 = 50 học sinh",
                        "B5 01290 pupils actual 2025 = 200 học sinh");
    }

    @Test
    void an_abbreviation_names_the_unit_as_a_word_of_the_file_name_only() {
        RawSheet sheet = Drawn.sheet("Biểu", """
                Chỉ tiêu|ĐVT|TH
                Thu ngân sách|triệu đồng|#90
                """);
        assertThat(Drawn.lines(Drawn.read("ĐSN_bao cao 2025.xlsx", sheet)))
                .containsExactly("C2 01293 revenue actual 2025 = 90 triệu đồng");
        assertThat(Drawn.read("HĐSN.xlsx", sheet).observations()).isEmpty();
    }

    @Test
    void a_percent_of_the_target_stays_one_though_the_indicator_counts_out_of_a_whole() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|KH|TH|Tỷ lệ % TH/KH
                        1|Hộ nghèo|#40|#38|#95
                        """))
                .containsExactly(
                        "C3 01290 poor target 2025 = 40 hộ",
                        "D3 01290 poor actual 2025 = 38 hộ",
                        "E3 01290 poor percent 2025 = 95 %");
    }

    @Test
    void a_share_is_no_percent_of_a_target_where_no_target_stands() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|Thực hiện|Tỷ lệ (%)
                        1|Thu ngân sách|#40|#12
                        """))
                .containsExactly("C3 01290 revenue actual 2025 = 40 triệu đồng", "D3 01290 revenue share 2025 = 12 %");
    }

    @Test
    void months_as_rows_lie_in_the_year_of_the_caption() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        KẾT QUẢ THEO THÁNG NĂM 2024
                        Tháng|Thu ngân sách|Học sinh
                        Tháng 1|#100|#7
                        Tháng 2|#110|#8
                        Cả năm|#210|#8
                        """))
                .containsExactly(
                        "B4 01290 revenue actual 2024-01-01/2024-01-31 = 100 triệu đồng",
                        "C4 01290 pupils actual 2024-01-01/2024-01-31 = 7 học sinh",
                        "B5 01290 revenue actual 2024-02-01/2024-02-29 = 110 triệu đồng",
                        "C5 01290 pupils actual 2024-02-01/2024-02-29 = 8 học sinh",
                        "B6 01290 revenue actual 2024 = 210 triệu đồng",
                        "C6 01290 pupils actual 2024 = 8 học sinh");
    }

    @Test
    void quarters_as_columns_lie_in_the_year_of_the_job_when_none_is_told() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|Quý I|Quý II|Cả năm
                        1|Thu ngân sách|#100|#110|#210
                        """))
                .containsExactly(
                        "C3 01290 revenue actual 2025-01-01/2025-03-31 = 100 triệu đồng",
                        "D3 01290 revenue actual 2025-04-01/2025-06-30 = 110 triệu đồng",
                        "E3 01290 revenue actual 2025 = 210 triệu đồng");
    }

    @Test
    void row_numbers_inside_the_label_are_no_part_of_the_name() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        Chỉ tiêu|KH|TH|Đạt (%)
                        1. Thu ngân sách|#100|#90|#90
                        2. Học sinh|#200|#200|#100
                        2.1. Tiểu học|#150|#150|#100
                        a) Nam|#70|#70|#100
                        b/Nữ|#80|#80|#100
                        """))
                .contains(
                        "C3 01290 revenue actual 2025 = 90 triệu đồng",
                        "D3 01290 revenue percent 2025 = 90 %",
                        "C4 01290 pupils actual 2025 = 200 học sinh",
                        "C5 01290 pupils[school=p] actual 2025 = 150 học sinh",
                        "C6 01290 pupils[school=p; sex=m] actual 2025 = 70 học sinh",
                        "C7 01290 pupils[school=p; sex=f] actual 2025 = 80 học sinh");
    }

    @Test
    void those_who_sign_below_the_table_are_asked_nothing() {
        Normalised read = whole("Biểu", """
                XÃ HÒA MỸ
                TT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện
                1|Thu ngân sách|triệu đồng|#100|#90
                2|An ninh trật tự|||Đảm bảo
                Ghi chú: Số liệu đến 31/12/2025

                NGƯỜI LẬP BIỂU|<|<|CHỦ TỊCH|<
                Nguyễn Văn A|<|<|Trần Thị B|<
                """);

        assertThat(read.findings()).isEmpty();
    }

    @Test
    void words_where_a_figure_should_stand_are_asked_about_in_the_last_row_too() {
        Normalised read = Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", """
                XÃ HÒA MỸ
                TT|Chỉ tiêu|Thực hiện
                1|Thu ngân sách|#90
                2|Học sinh|chưa thống kê
                """));

        assertThat(read.ledger())
                .filteredOn(entry -> entry.outcome() == Outcome.UNRESOLVED)
                .extracting(LedgerEntry::reason)
                .containsExactly("unreadable");
    }

    @Test
    void a_ditto_mark_repeats_the_unit_of_measure_above() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|Thực hiện
                        1|Thu ngân sách|tỷ đồng|#100
                        2|Thu tiền sử dụng đất|nt|#90
                        3|Kinh phí làm nhà văn hóa|"|#8
                        """))
                .containsExactly(
                        "D3 01290 revenue actual 2025 = 100 tỷ đồng",
                        "D4 01290 revenue-land actual 2025 = 90 tỷ đồng",
                        "D5 01290 house-cost actual 2025 = 8 tỷ đồng");
    }

    @Test
    void plan_and_result_of_a_year_are_told_apart_in_rows() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        Thời gian|Số học sinh|Thu ngân sách (triệu đồng)
                        Thực hiện năm 2024|#1100|#4900
                        Kế hoạch năm 2025|#1200|#5000
                        Ước thực hiện năm 2025|#1230|#5100
                        Tỷ lệ (%)|#102.5|#102
                        """))
                .containsExactly(
                        "B3 01290 pupils actual 2024 = 1100 học sinh",
                        "C3 01290 revenue actual 2024 = 4900 triệu đồng",
                        "B4 01290 pupils target 2025 = 1200 học sinh",
                        "C4 01290 revenue target 2025 = 5000 triệu đồng",
                        "B5 01290 pupils actual 2025 = 1230 học sinh",
                        "C5 01290 revenue actual 2025 = 5100 triệu đồng",
                        "B6 01290 pupils percent 2025 = 102.5 %",
                        "C6 01290 revenue percent 2025 = 102 %");
    }

    @Test
    void what_is_compared_beside_a_group_of_columns_is_its_total() {
        for (String compared : List.of("Năm 2025 so với năm 2024 (%)", "Tổng số năm 2025 so với năm 2024 (%)")) {
            assertThat(read("Đơn vị|Thực hiện năm 2025|<|<|" + compared + """

                            ^|Tổng số học sinh|Học sinh nam|Học sinh nữ|^
                            Xã Hòa Mỹ|#100|#60|#40|#105
                            """))
                    .containsExactly(
                            "B3 01290 pupils actual 2025 = 100 học sinh",
                            "C3 01290 pupils[sex=m] actual 2025 = 60 học sinh",
                            "D3 01290 pupils[sex=f] actual 2025 = 40 học sinh",
                            "E3 01290 pupils growth 2025 = 105 %");
        }
    }

    @Test
    void a_level_above_rows_of_units_is_no_unit_of_measure_and_its_sums_are_no_units() {
        for (String[] levels : List.of(new String[] {"Phường", "Xã"}, new String[] {"Các phường", "Các xã"})) {
            Normalised read = Drawn.read("Khoi 3.xlsx", Drawn.sheet("Biểu", """
                    KHỐI THI ĐUA SỐ 3
                    Đơn vị tính: học sinh
                    TT|Đơn vị|Số học sinh
                    I|%s|#300
                    1|Quý Lộc|#300
                    II|%s|#500
                    1|Hòa Mỹ|#200
                    2|Đông Sơn|#300
                    |Tổng cộng|#800
                    """.formatted(levels[0], levels[1])));
            assertThat(Drawn.lines(read))
                    .containsExactly(
                            "C5 01296 pupils actual 2025 = 300 học sinh",
                            "C7 01290 pupils actual 2025 = 200 học sinh",
                            "C8 01293 pupils actual 2025 = 300 học sinh",
                            "C9 khoi-3 pupils actual 2025 = 800 học sinh");
            assertThat(read.findings()).extracting(finding -> finding.rule()).containsExactly("no-unit");
        }
    }

    @Test
    void a_table_that_is_all_figures_needs_no_labels() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        Báo cáo năm 2025
                        Số học sinh (học sinh)|Số hộ nghèo (hộ)|Tổng số hộ (hộ)
                        #44|#41|#400
                        """))
                .containsExactly(
                        "A4 01290 pupils actual 2025 = 44 học sinh",
                        "B4 01290 poor actual 2025 = 41 hộ",
                        "C4 01290 households actual 2025 = 400 hộ");
    }

    @Test
    void nor_does_one_whose_headers_name_parts() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        Số học sinh năm 2025
                        Tổng số (học sinh)|Nam (học sinh)|Nữ (học sinh)
                        #44|#24|#20
                        """))
                .containsExactly(
                        "A4 01290 pupils actual 2025 = 44 học sinh",
                        "B4 01290 pupils[sex=m] actual 2025 = 24 học sinh",
                        "C4 01290 pupils[sex=f] actual 2025 = 20 học sinh");
    }

    @Test
    void what_a_rate_reached_is_the_rate_where_no_plan_is_named() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|KH|TH
                        1|Tỷ lệ hộ nghèo|%|#5.1|#4.9
                        Ghi chú: Tỷ lệ hộ nghèo năm 2025 đạt 4,9%, giảm 1,1 điểm % so với năm 2024.
                        Tỷ lệ hộ nghèo đạt 96,1% kế hoạch.
                        ||||Ngày 5/12/2025
                        ||||NGƯỜI KÝ
                        """))
                .containsExactly(
                        "D3 01290 poor-rate target 2025 = 5.1 %",
                        "E3 01290 poor-rate actual 2025 = 4.9 %",
                        "A4 01290 poor-rate actual 2025 = 4.9 %",
                        "A5 01290 poor-rate percent 2025 = 96.1 %");
    }
}
