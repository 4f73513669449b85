package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.RawSheet;

/** Every layout that offices send is read by the one mechanism of surrounding concepts. */
class LayoutTest {
    private static final String TWO_COMMUNES = """
            KHỐI THI ĐUA SỐ 3|<|<|<
            TT|Đơn vị|Thu ngân sách (triệu đồng)|Số hộ nghèo
            1|Xã Hòa Mỹ|1.250|#19
            2|Xã Đông Sơn||#23
            """;

    private static List<String> read(String drawing) {
        RawSheet sheet = Drawn.sheet("Biểu", drawing);
        Normalised normalised = Drawn.read("Hoa My.xlsx", sheet);
        assertThat(normalised.ledger()).hasSameSizeAs(sheet.cells());
        assertThat(normalised.ledger())
                .as("nothing unresolved")
                .noneMatch(entry -> entry.outcome() == LedgerEntry.Outcome.UNRESOLVED);
        return Drawn.lines(normalised);
    }

    @Test
    void a_long_table_with_target_actual_and_percent() {
        assertThat(read("""
                        UBND XÃ HÒA MỸ|<|<|<|<|<
                        TT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện|% so với KH
                        #1|Thu ngân sách|triệu đồng|#100|#112.5|#112.5
                        #2|Tỷ lệ hộ nghèo|%|#5|#4.2|#84
                        """))
                .containsExactly(
                        "D3 01290 revenue target 2025 = 100 triệu đồng",
                        "E3 01290 revenue actual 2025 = 112.5 triệu đồng",
                        "F3 01290 revenue percent 2025 = 112.5 %",
                        "D4 01290 poor-rate target 2025 = 5 %",
                        "E4 01290 poor-rate actual 2025 = 4.2 %",
                        "F4 01290 poor-rate percent 2025 = 84 %");
    }

    @Test
    void a_header_of_three_levels_with_merged_cells() {
        assertThat(read("""
                        BIỂU TỔNG HỢP XÃ HÒA MỸ|<|<|<|<|<
                        STT|Nội dung|Năm 2024|<|Năm 2025|<
                        ^|^|Học sinh|<|Học sinh|<
                        ^|^|Nam|Nữ|Nam|Nữ
                        1|Tiểu học|120|115|#118|#121
                        2|Trung học cơ sở|98|#102|#99|#101
                        """))
                .containsExactly(
                        "C5 01290 pupils[school=p; sex=m] actual 2024 = 120 học sinh",
                        "D5 01290 pupils[school=p; sex=f] actual 2024 = 115 học sinh",
                        "E5 01290 pupils[school=p; sex=m] actual 2025 = 118 học sinh",
                        "F5 01290 pupils[school=p; sex=f] actual 2025 = 121 học sinh",
                        "C6 01290 pupils[school=s; sex=m] actual 2024 = 98 học sinh",
                        "D6 01290 pupils[school=s; sex=f] actual 2024 = 102 học sinh",
                        "E6 01290 pupils[school=s; sex=m] actual 2025 = 99 học sinh",
                        "F6 01290 pupils[school=s; sex=f] actual 2025 = 101 học sinh");
    }

    @Test
    void an_upper_header_that_was_not_merged() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|Năm 2025|||Ghi chú
                        ||KH|TH|Tỷ lệ %|
                        1|Thu ngân sách (triệu đồng)|100|90|90%|
                        """))
                .containsExactly(
                        "C4 01290 revenue target 2025 = 100 triệu đồng",
                        "D4 01290 revenue actual 2025 = 90 triệu đồng",
                        "E4 01290 revenue percent 2025 = 90 %");
    }

    @Test
    void column_numbers_under_the_header_are_no_figures() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|KH|TH|Tỷ lệ %
                        A|B|1|2|3=2/1
                        1|Thu ngân sách|100|90|90
                        """))
                .containsExactly(
                        "C4 01290 revenue target 2025 = 100 triệu đồng",
                        "D4 01290 revenue actual 2025 = 90 triệu đồng",
                        "E4 01290 revenue percent 2025 = 90 %");
    }

    @Test
    void two_numbers_in_one_cell() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|KQ/KH|Tỷ lệ
                        1|Thu ngân sách|8,713 tỷ/ 7,3 tỷ|119,36%KH
                        2|Tham gia BHYT|1.020/750|136%
                        3|Hộ nghèo|03/190|1,58
                        """))
                .containsExactly(
                        "C3 01290 revenue actual 2025 = 8.713 tỷ đồng",
                        "C3 01290 revenue target 2025 = 7.3 tỷ đồng",
                        "D3 01290 revenue percent 2025 = 119.36 %",
                        "C4 01290 insured actual 2025 = 1020 người",
                        "C4 01290 insured target 2025 = 750 người",
                        "D4 01290 insured percent 2025 = 136 %",
                        "C5 01290 poor actual 2025 = 3 hộ",
                        "C5 01290 poor total 2025 = 190 hộ",
                        "D5 01290 poor share 2025 = 1.58 %");
    }

    @Test
    void parents_with_children_and_roman_sections() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|Kết quả
                        I|KINH TẾ||
                        1|Diện tích gieo trồng lúa|ha|120,5
                        |- Năng suất|tạ/ha|48,2
                        2|Tổng thu ngân sách nhà nước|triệu đồng|1.250
                        |Trong đó: Thu tiền sử dụng đất|triệu đồng|300
                        II|VĂN HÓA - XÃ HỘI||
                        1|Số học sinh||
                        |- Tiểu học|học sinh|210
                        |+ Nam|học sinh|110
                        |+ Nữ|học sinh|100
                        |- THCS|học sinh|180
                        """))
                .containsExactly(
                        "D4 01290 rice-area actual 2025 = 120.5 ha",
                        "D5 01290 rice-yield actual 2025 = 48.2 tạ/ha",
                        "D6 01290 revenue actual 2025 = 1250 triệu đồng",
                        "D7 01290 revenue-land actual 2025 = 300 triệu đồng",
                        "D10 01290 pupils[school=p] actual 2025 = 210 học sinh",
                        "D11 01290 pupils[school=p; sex=m] actual 2025 = 110 học sinh",
                        "D12 01290 pupils[school=p; sex=f] actual 2025 = 100 học sinh",
                        "D13 01290 pupils[school=s] actual 2025 = 180 học sinh");
    }

    @Test
    void a_category_matrix_with_total_row_and_column() {
        assertThat(read("""
                        SỐ HỌC SINH XÃ HÒA MỸ|<|<|<
                        Cấp học|Tổng số|Nam|Nữ
                        Tiểu học|#210|#110|#100
                        THCS|#180|#95|#85
                        Cộng|#390|#205|#185
                        """))
                .containsExactly(
                        "B3 01290 pupils[school=p] actual 2025 = 210 học sinh",
                        "C3 01290 pupils[school=p; sex=m] actual 2025 = 110 học sinh",
                        "D3 01290 pupils[school=p; sex=f] actual 2025 = 100 học sinh",
                        "B4 01290 pupils[school=s] actual 2025 = 180 học sinh",
                        "C4 01290 pupils[school=s; sex=m] actual 2025 = 95 học sinh",
                        "D4 01290 pupils[school=s; sex=f] actual 2025 = 85 học sinh",
                        "B5 01290 pupils actual 2025 = 390 học sinh",
                        "C5 01290 pupils[sex=m] actual 2025 = 205 học sinh",
                        "D5 01290 pupils[sex=f] actual 2025 = 185 học sinh");
    }

    @Test
    void a_total_in_two_words_closes_a_list_of_members_that_are_not_numbered_alike() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        SỐ HỌC SINH NĂM 2025
                        TT|Cấp học|Kế hoạch|Thực hiện
                        #1|Tiểu học|#200|#210
                        #2|THCS|#150|#180
                        |Cộng cả năm|#350|#390
                        """))
                .containsExactly(
                        "C4 01290 pupils[school=p] target 2025 = 200 học sinh",
                        "D4 01290 pupils[school=p] actual 2025 = 210 học sinh",
                        "C5 01290 pupils[school=s] target 2025 = 150 học sinh",
                        "D5 01290 pupils[school=s] actual 2025 = 180 học sinh",
                        "C6 01290 pupils target 2025 = 350 học sinh",
                        "D6 01290 pupils actual 2025 = 390 học sinh");
    }

    @Test
    void a_list_of_places() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Tên xóm|Hộ nghèo|Tỷ lệ (%)
                        1|Nà Giàng|12|10,5
                        2|Pác Bó|7/98|7,14
                        |Cộng|#19|#8.6
                        """))
                .containsExactly(
                        "C3 01290 poor[hamlet=Nà Giàng] actual 2025 = 12 hộ",
                        "D3 01290 poor[hamlet=Nà Giàng] share 2025 = 10.5 %",
                        "C4 01290 poor[hamlet=Pác Bó] actual 2025 = 7 hộ",
                        "C4 01290 poor[hamlet=Pác Bó] total 2025 = 98 hộ",
                        "D4 01290 poor[hamlet=Pác Bó] share 2025 = 7.14 %",
                        "C5 01290 poor actual 2025 = 19 hộ",
                        "D5 01290 poor share 2025 = 8.6 %");
    }

    @Test
    void a_frequency_list() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        Số điểm|Số xóm|Tên xóm
                        #95|#1|Nà Giàng
                        80-90|#2|Pác Bó, Cốc Nhan
                        Dưới 80|#0|
                        """))
                .containsExactly(
                        "B3 01290 villages-by-score[score=95] actual 2025 = 1 xóm",
                        "B4 01290 villages-by-score[score=80-90] actual 2025 = 2 xóm",
                        "B5 01290 villages-by-score[score=<80] actual 2025 = 0 xóm");
    }

    /** A telephone number, the number of an account, what a damaged formula came to. */
    @Test
    void a_number_that_no_score_can_be_is_asked_about() {
        Normalised normalised = Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", """
                        XÃ HÒA MỸ
                        Số điểm|Số xóm|Tên xóm
                        #95|#1|Nà Giàng
                        #20638520638|#2|Pác Bó
                        80-99999999999|#3|Cốc Nhan
                        """));

        assertThat(normalised.ledger())
                .filteredOn(entry -> entry.outcome() == LedgerEntry.Outcome.UNRESOLVED)
                .extracting(LedgerEntry::detail)
                .contains("20638520638", "80-99999999999");
    }

    @Test
    void units_as_columns_with_roles_below() {
        assertThat(read("""
                        TT|Chỉ tiêu|ĐVT|Hoà Mĩ|<|Phường Quý Lộc|<|Toàn khối
                        ^|^|^|KH|TH|KH|TH|TH
                        1|Thu ngân sách|triệu đồng|#10|#11|#20|#19|#30
                        """))
                .containsExactly(
                        "D3 01290 revenue target 2025 = 10 triệu đồng",
                        "E3 01290 revenue actual 2025 = 11 triệu đồng",
                        "F3 01296 revenue target 2025 = 20 triệu đồng",
                        "G3 01296 revenue actual 2025 = 19 triệu đồng",
                        "H3 khoi-3 revenue actual 2025 = 30 triệu đồng");
    }

    @Test
    void units_as_rows_and_indicators_as_columns() {
        assertThat(read("""
                        KHỐI THI ĐUA SỐ 3|<|<|<
                        TT|Đơn vị|Thu ngân sách (triệu đồng)|Số hộ nghèo
                        1|Xã Hòa Mỹ|1.250|#19
                        2|Xã Đông Sơn|980,5|#23
                        |Tổng cộng|2.230,5|#42
                        """))
                .containsExactly(
                        "C3 01290 revenue actual 2025 = 1250 triệu đồng",
                        "D3 01290 poor actual 2025 = 19 hộ",
                        "C4 01293 revenue actual 2025 = 980.5 triệu đồng",
                        "D4 01293 poor actual 2025 = 23 hộ",
                        "C5 khoi-3 revenue actual 2025 = 2230.5 triệu đồng",
                        "D5 khoi-3 poor actual 2025 = 42 hộ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CỘNG (3 xã)",
                "Tổng số (2 xã)",
                "Tổng các xã",
                "Tổng các xã, phường",
                "Cộng các xã",
                "Toàn khối (9 xã, phường)",
                "Tổng số 3 đơn vị",
                "TỔNG CỘNG 3 XÃ",
                "Tổng cộng các đơn vị trong khối"
            })
    void a_word_of_totals_over_kinds_of_units_is_the_total_of_the_units_above(String label) {
        assertThat(read(TWO_COMMUNES + "|" + label + "|2.230,5|#42"))
                .hasSize(5)
                .endsWith("C5 khoi-3 revenue actual 2025 = 2230.5 triệu đồng", "D5 khoi-3 poor actual 2025 = 42 hộ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tổng số xã", "Số xã", "Trong đó", "Thực hiện", "Kế hoạch", "Bình quân chung"})
    void a_row_that_names_nothing_is_not_the_unit_of_the_row_above(String label) {
        Normalised normalised =
                Drawn.read("Khoi 3.xlsx", Drawn.sheet("Biểu", TWO_COMMUNES + "|" + label + "|2.230,5|#42"));

        assertThat(Drawn.lines(normalised)).hasSize(3).noneMatch(line -> line.contains("5 01293"));
        assertThat(normalised.findings()).extracting(Finding::rule).containsOnly("unknown-label");
    }

    @Test
    void members_numbered_like_what_they_break_down_belong_under_it() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện
                        I|GIÁO DỤC|||
                        1|Số học sinh|học sinh|#300|#310
                        2|Trong đó: - Tiểu học|học sinh|#200|#210
                        3|THCS|học sinh|#100|#100
                        4|Hộ nghèo|hộ|#20|#19
                        """))
                .containsExactly(
                        "D4 01290 pupils target 2025 = 300 học sinh",
                        "E4 01290 pupils actual 2025 = 310 học sinh",
                        "D5 01290 pupils[school=p] target 2025 = 200 học sinh",
                        "E5 01290 pupils[school=p] actual 2025 = 210 học sinh",
                        "D6 01290 pupils[school=s] target 2025 = 100 học sinh",
                        "E6 01290 pupils[school=s] actual 2025 = 100 học sinh",
                        "D7 01290 poor target 2025 = 20 hộ",
                        "E7 01290 poor actual 2025 = 19 hộ");
    }

    @Test
    void members_behind_a_row_that_nobody_knows_belong_under_no_row_before_it() {
        Normalised normalised = Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", """
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|Thực hiện
                        I|GIÁO DỤC|
                        1|Số học sinh|#310
                        2|Cán bộ quản lý|#30
                        3|Nữ|#21
                        """));

        assertThat(Drawn.lines(normalised)).containsExactly("C4 01290 pupils actual 2025 = 310 học sinh");
    }

    @Test
    void a_row_that_stands_below_each_unit_is_of_the_unit_above() {
        assertThat(read("""
                        KHỐI THI ĐUA SỐ 3|<|<
                        TT|Đơn vị|Số hộ nghèo
                        1|Xã Hòa Mỹ|#19
                        |Kế hoạch|#20
                        2|Xã Đông Sơn|#23
                        |Kế hoạch|#22
                        """)).contains("C4 01290 poor target 2025 = 20 hộ", "C6 01293 poor target 2025 = 22 hộ");
    }

    @Test
    void years_as_columns() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|#2023|#2024|Ước TH 2025
                        1|Thu ngân sách|triệu đồng|900|950|1.010
                        """))
                .containsExactly(
                        "D3 01290 revenue actual 2023 = 900 triệu đồng",
                        "E3 01290 revenue actual 2024 = 950 triệu đồng",
                        "F3 01290 revenue actual 2025 = 1010 triệu đồng");
    }

    @Test
    void several_tables_on_one_sheet_each_with_its_captions() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|Kết quả
                        1|Thu ngân sách (triệu đồng)|900

                        XÃ ĐÔNG SƠN
                        TT|Chỉ tiêu|Kế hoạch|Kết quả
                        1|Thu ngân sách (triệu đồng)|700|800
                        """))
                .containsExactly(
                        "C3 01290 revenue actual 2025 = 900 triệu đồng",
                        "C7 01293 revenue target 2025 = 700 triệu đồng",
                        "D7 01293 revenue actual 2025 = 800 triệu đồng");
    }

    @Test
    void two_tables_side_by_side() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|Kết quả||TT|Chỉ tiêu|Kết quả
                        1|Thu ngân sách (triệu đồng)|900||1|Hộ nghèo|#12
                        """))
                .containsExactly("C3 01290 revenue actual 2025 = 900 triệu đồng", "G3 01290 poor actual 2025 = 12 hộ");
    }

    @Test
    void a_sheet_without_a_header() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        Thu ngân sách (triệu đồng)|900
                        Số hộ nghèo|#12
                        """))
                .containsExactly("B2 01290 revenue actual 2025 = 900 triệu đồng", "B3 01290 poor actual 2025 = 12 hộ");
    }

    @Test
    void the_unit_of_measure_in_the_caption() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        |||Đơn vị tính: tỷ đồng
                        TT|Chỉ tiêu|Kế hoạch|Thực hiện
                        1|Thu ngân sách|1,2|1,35
                        """))
                .containsExactly(
                        "C4 01290 revenue target 2025 = 1.2 tỷ đồng", "D4 01290 revenue actual 2025 = 1.35 tỷ đồng");
    }

    @Test
    void the_unit_of_measure_in_the_caption_is_not_meant_for_what_is_counted() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        |||Đơn vị tính: tỷ đồng
                        TT|Chỉ tiêu|Kế hoạch|Thực hiện
                        1|Thu ngân sách|1,2|1,35
                        2|Số hộ nghèo|#20|#18
                        """))
                .containsExactly(
                        "C4 01290 revenue target 2025 = 1.2 tỷ đồng",
                        "D4 01290 revenue actual 2025 = 1.35 tỷ đồng",
                        "C5 01290 poor target 2025 = 20 hộ",
                        "D5 01290 poor actual 2025 = 18 hộ");
    }

    @Test
    void a_merged_label_speaks_for_all_its_rows() {
        assertThat(read("""
                        TT|Đơn vị|Chỉ tiêu|Kết quả
                        1|Xã Hòa Mỹ|Thu ngân sách|#10
                        ^|^|Số hộ nghèo|#5
                        2|Xã Đông Sơn|Thu ngân sách|#20
                        ^|^|Số hộ nghèo|#6
                        """))
                .containsExactly(
                        "D2 01290 revenue actual 2025 = 10 triệu đồng",
                        "D3 01290 poor actual 2025 = 5 hộ",
                        "D4 01293 revenue actual 2025 = 20 triệu đồng",
                        "D5 01293 poor actual 2025 = 6 hộ");
    }

    @Test
    void target_and_actual_as_rows_under_the_indicator() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Nội dung|ĐVT|Số liệu
                        1|Thu ngân sách||
                        |- Kế hoạch|triệu đồng|#100
                        |- Thực hiện|triệu đồng|#90
                        |- Tỷ lệ % so với kế hoạch|%|#90
                        """))
                .containsExactly(
                        "D4 01290 revenue target 2025 = 100 triệu đồng",
                        "D5 01290 revenue actual 2025 = 90 triệu đồng",
                        "D6 01290 revenue percent 2025 = 90 %");
    }

    @Test
    void periods_and_as_of_dates_are_two_things() {
        assertThat(read("""
                        UBND XÃ HÒA MỸ|<|<
                        KẾT QUẢ 6 THÁNG ĐẦU NĂM 2025|<|<
                        TT|Chỉ tiêu|Thực hiện
                        1|Thu ngân sách (triệu đồng)|#50
                        2|Số hộ nghèo (tính đến 15/5/2025)|#9
                        """))
                .containsExactly(
                        "C4 01290 revenue actual 2025-01-01/2025-06-30 = 50 triệu đồng",
                        "C5 01290 poor actual 2025-01-01/2025-06-30@2025-05-15 = 9 hộ");
    }

    @Test
    void values_in_words_and_bounds() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|Mục tiêu|Kết quả
                        1|Thu ngân sách (triệu đồng)|từ 100 trở lên|trên 1,2 tỷ đồng
                        2|An ninh trật tự|Đảm bảo|Giữ vững
                        3|Hộ nghèo|không quá 20|Không có
                        4|Học sinh|650-700|khoảng 680
                        """))
                .containsExactly(
                        "C3 01290 revenue target 2025 = 100 triệu đồng",
                        "D3 01290 revenue actual 2025 = 1.2 tỷ đồng",
                        "C4 01290 order target 2025 = Đảm bảo ",
                        "D4 01290 order actual 2025 = Giữ vững ",
                        "C5 01290 poor target 2025 = 20 hộ",
                        "D5 01290 poor actual 2025 = 0 hộ",
                        "C6 01290 pupils target 2025 = 650 học sinh",
                        "D6 01290 pupils actual 2025 = 680 học sinh");
    }
}
