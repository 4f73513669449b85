package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.cell.RawSheet;
import tonghop.wording.Wording;

/** Crops by season and schools by level: names in two parts, members told far from the figure, words with two meanings, initials. */
class SeasonsAndLevelsTest {
    private static final JobDefinition DEFINITION =
            new DefinitionReader().read(Path.of("src/test/resources/jobs/huyen-nhieu-nganh-2025"));

    private static Normalised read(String sheet, String drawing) {
        return read(Drawn.sheet(sheet, drawing));
    }

    private static Normalised read(RawSheet... sheets) {
        return Drawn.read(DEFINITION, "Tân Lập.xlsx", sheets);
    }

    private static List<String> lines(String drawing) {
        return Drawn.lines(read("Biểu", drawing));
    }

    private static List<String> sentences(String drawing) {
        Wording wording = new Wording("vi");
        return read("Biểu", drawing).findings().stream().map(wording::sentence).toList();
    }

    @Test
    void a_name_in_two_parts_is_heard_under_a_caption_that_names_all_the_table_tells() {
        assertThat(lines("""
                        UBND XÃ TÂN LẬP
                        DIỆN TÍCH, NĂNG SUẤT, SẢN LƯỢNG CÂY TRỒNG NĂM 2025
                        STT|Cây trồng|Diện tích (ha)|Năng suất (tạ/ha)|Sản lượng (tấn)
                        1|Lúa|#100|#50|#500
                        2|Ngô|#10|#40|#41
                        """))
                .containsExactly(
                        "C4 101 rice-area actual 2025 = 100 ha",
                        "D4 101 rice-yield actual 2025 = 50 tạ/ha",
                        "E4 101 rice-crop actual 2025 = 500 tấn",
                        "C5 101 maize-area actual 2025 = 10 ha",
                        "D5 101 maize-yield actual 2025 = 40 tạ/ha",
                        "E5 101 maize-crop actual 2025 = 41 tấn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DIỆN TÍCH, NĂNG SUẤT, SẢN LƯỢNG LÚA, NGÔ",
                "Sản lượng ngô, lúa; diện tích các loại",
                "SẢN XUẤT LÚA, NGÔ"
            })
    void a_caption_that_names_several_crops_chooses_none_of_them_for_a_row_without_one(String caption) {
        Normalised read = read(
                "Biểu",
                "UBND XÃ TÂN LẬP\n" + caption + "\nSTT|Chỉ tiêu|ĐVT|TH\n1|Diện tích|ha|#100\n2|Sản lượng|tấn|#500");

        assertThat(read.observations()).isEmpty();
        assertThat(read.findings()).extracting(Finding::rule).containsOnly("unknown-label");
    }

    @Test
    void a_caption_that_names_all_that_is_told_of_one_crop_tells_the_crop_of_its_rows() {
        assertThat(
                        lines(
                                "UBND XÃ TÂN LẬP\nDIỆN TÍCH, NĂNG SUẤT, SẢN LƯỢNG LÚA\nSTT|Chỉ tiêu|ĐVT|TH\n1|Diện tích|ha|#100\n2|Sản lượng|tấn|#500"))
                .containsExactly("D4 101 rice-area actual 2025 = 100 ha", "D5 101 rice-crop actual 2025 = 500 tấn");
    }

    @Test
    void a_name_in_two_parts_is_heard_from_the_row_above_before_the_sheets_name() {
        assertThat(Drawn.lines(read("Lúa, ngô", """
                        UBND XÃ TÂN LẬP
                        DIỆN TÍCH, NĂNG SUẤT, SẢN LƯỢNG CÂY TRỒNG NĂM 2025
                        STT|Chỉ tiêu|ĐVT|Thực hiện
                        I|Lúa||
                        1|Diện tích|ha|#100
                        2|Sản lượng|tấn|#500
                        II|Ngô||
                        1|Diện tích|ha|#10
                        2|Sản lượng|tấn|#41
                        """)))
                .containsExactly(
                        "D5 101 rice-area actual 2025 = 100 ha",
                        "D6 101 rice-crop actual 2025 = 500 tấn",
                        "D8 101 maize-area actual 2025 = 10 ha",
                        "D9 101 maize-crop actual 2025 = 41 tấn");
    }

    @Test
    void an_abbreviation_is_the_role_beside_a_plan_and_the_member_beside_other_members() {
        assertThat(lines("""
                        UBND XÃ TÂN LẬP
                        STT|Chỉ tiêu|ĐVT|KH|TH|%
                        1|Số học sinh|học sinh|#100|#101|#101
                        2|Đàn trâu|con|#50|#40|#80
                        """))
                .containsExactly(
                        "D3 101 pupils target 2025 = 100 học sinh",
                        "E3 101 pupils actual 2025 = 101 học sinh",
                        "F3 101 pupils percent 2025 = 101 %",
                        "D4 101 herd target 2025 = 50 con",
                        "E4 101 herd actual 2025 = 40 con",
                        "F4 101 herd percent 2025 = 80 %");
        assertThat(lines("""
                        UBND XÃ TÂN LẬP
                        STT|Chỉ tiêu|KH|<|<|TH|<|<
                        ^|^|MN|TH|THCS|MN|TH|THCS
                        1|Số học sinh|#1|#2|#3|#4|#5|#6
                        """))
                .containsExactly(
                        "C4 101 pupils[level=mn] target 2025 = 1 học sinh",
                        "D4 101 pupils[level=th] target 2025 = 2 học sinh",
                        "E4 101 pupils[level=cs] target 2025 = 3 học sinh",
                        "F4 101 pupils[level=mn] actual 2025 = 4 học sinh",
                        "G4 101 pupils[level=th] actual 2025 = 5 học sinh",
                        "H4 101 pupils[level=cs] actual 2025 = 6 học sinh");
        assertThat(lines("""
                        UBND XÃ TÂN LẬP
                        STT|Cấp|Số học sinh (KH)|Số học sinh (TH)
                        1|MN|#10|#11
                        2|TH|#20|#21
                        """))
                .containsExactly(
                        "C3 101 pupils[level=mn] target 2025 = 10 học sinh",
                        "D3 101 pupils[level=mn] actual 2025 = 11 học sinh",
                        "C4 101 pupils[level=th] target 2025 = 20 học sinh",
                        "D4 101 pupils[level=th] actual 2025 = 21 học sinh");
    }

    @Test
    void an_abbreviation_beside_both_or_neither_is_asked_about_where_the_indicator_can_have_the_member() {
        Normalised read = read("Biểu", """
                UBND XÃ TÂN LẬP
                STT|Chỉ tiêu|ĐVT|TH
                1|Số học sinh|học sinh|#100
                2|Đàn trâu|con|#40
                """);
        assertThat(Drawn.lines(read)).containsExactly("D4 101 herd actual 2025 = 40 con");
        assertThat(read.findings()).extracting(Finding::rule).containsExactly("role-or-member");
        assertThat(read("Biểu", """
                UBND XÃ TÂN LẬP
                STT|Chỉ tiêu|ĐVT|MN|TH|KH
                1|Số học sinh|học sinh|#100|#101|#99
                """).findings()).extracting(Finding::rule).containsExactly("role-or-member");
    }

    @Test
    void a_sheet_called_by_the_abbreviation_is_of_the_member_only_beside_sheets_of_other_members() {
        String table = """
                UBND XÃ TÂN LẬP
                STT|Chỉ tiêu|ĐVT|Thực hiện
                1|Số học sinh|học sinh|#100
                """;
        assertThat(Drawn.lines(read("TH", table))).containsExactly("D3 101 pupils actual 2025 = 100 học sinh");
        assertThat(Drawn.lines(read(Drawn.sheet("MN", table), Drawn.sheet("TH", table))))
                .containsExactly(
                        "D3 101 pupils[level=mn] actual 2025 = 100 học sinh",
                        "D3 101 pupils[level=th] actual 2025 = 100 học sinh");
    }

    @Test
    void names_of_units_between_the_districts_name_and_the_kinds_of_figures_tell_whose_the_columns_are() {
        assertThat(lines("""
                        HUYỆN AN PHÚ
                        STT|Chỉ tiêu|ĐVT|Huyện An Phú|<|<|<
                        ^|^|^|Xã Tân Lập|<|Xã Bình Minh|<
                        ^|^|^|KH|TH|KH|TH
                        1|Số học sinh|học sinh|#100|#101|#90|#91
                        2|Diện tích lúa|ha|#10|#11|#9|#8
                        """))
                .containsExactly(
                        "D5 101 pupils target 2025 = 100 học sinh",
                        "E5 101 pupils actual 2025 = 101 học sinh",
                        "F5 102 pupils target 2025 = 90 học sinh",
                        "G5 102 pupils actual 2025 = 91 học sinh",
                        "D6 101 rice-area target 2025 = 10 ha",
                        "E6 101 rice-area actual 2025 = 11 ha",
                        "F6 102 rice-area target 2025 = 9 ha",
                        "G6 102 rice-area actual 2025 = 8 ha");
    }

    @Test
    void a_season_or_level_that_only_a_title_a_section_or_the_sheets_name_tells_is_the_member() {
        String rice = """
                UBND XÃ TÂN LẬP
                STT|Chỉ tiêu|ĐVT|KH|TH
                1|Diện tích lúa|ha|#90|#100
                """;
        assertThat(Drawn.lines(read("Vụ Đông Xuân", rice)))
                .containsExactly(
                        "D3 101 rice-area[season=dx] target 2025 = 90 ha",
                        "E3 101 rice-area[season=dx] actual 2025 = 100 ha");
        assertThat(lines("""
                        UBND XÃ TÂN LẬP
                        STT|Chỉ tiêu|ĐVT|Thực hiện
                        I. VỤ ĐÔNG XUÂN|<|<|<
                        1|Diện tích lúa|ha|#100
                        II. VỤ HÈ THU|<|<|<
                        1|Diện tích lúa|ha|#110
                        """))
                .containsExactly(
                        "D4 101 rice-area[season=dx] actual 2025 = 100 ha",
                        "D6 101 rice-area[season=ht] actual 2025 = 110 ha");
        assertThat(lines("""
                        UBND XÃ TÂN LẬP
                        THỐNG KÊ HỌC SINH, TRƯỜNG HỌC CẤP TIỂU HỌC NĂM 2025
                        STT|Chỉ tiêu|ĐVT|KH|TH
                        1|Số học sinh|học sinh|#100|#101
                        2|Số trường|trường|#2|#3
                        """))
                .containsExactly(
                        "D4 101 pupils[level=th] target 2025 = 100 học sinh",
                        "E4 101 pupils[level=th] actual 2025 = 101 học sinh",
                        "D5 101 schools[level=th] target 2025 = 2 trường",
                        "E5 101 schools[level=th] actual 2025 = 3 trường");
    }

    @Test
    void initials_are_asked_about_by_the_name_that_they_stand_for() {
        assertThat(sentences("""
                        UBND XÃ TÂN LẬP
                        STT|Chỉ tiêu|ĐVT|Thực hiện
                        1|GTSX|triệu đồng|#100
                        2|GTSX tiểu thủ CN|triệu đồng|#50
                        """))
                .satisfiesExactly(
                        sentence -> assertThat(sentence).contains("Tên gần giống: Giá trị sản xuất. Đề nghị"),
                        sentence -> assertThat(sentence)
                                .contains("Tên gần giống: Giá trị sản xuất tiểu thủ công nghiệp. Đề nghị"));
    }

    @Test
    void what_the_definition_has_already_and_what_is_no_name_is_never_offered_to_it() {
        assertThat(sentences("""
                        UBND XÃ TÂN LẬP
                        STT|Nội dung|ĐVT|Thực hiện
                        1|Diện tích|ha|#100
                        2|Diện tích lúa|ha|#50
                        """))
                .singleElement()
                .asString()
                .contains("«Diện tích»", "không cần bổ sung tên gọi này vào danh mục");
        assertThat(sentences("""
                        UBND XÃ TÂN LẬP
                        STT|Chỉ tiêu|ĐVT|Thực hiện|Mầm non|Quy mô
                        1|Diện tích lúa|ha|#100|#5|#6
                        """))
                .satisfiesExactly(
                        sentence -> assertThat(sentence)
                                .contains("«Mầm non»", "không cần bổ sung tên cột này vào danh mục"),
                        sentence -> assertThat(sentence).contains("«Quy mô»", "tên khác của tên nào trong danh mục"));
    }
}
