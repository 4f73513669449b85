package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Normalised;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.model.cell.RawSheet;

/** Plain tables of schools, crops, land and budgets, whose names overlap with one another and with the words of the trade. */
class PlainTablesTest {
    private static final JobDefinition DEFINITION =
            new DefinitionReader().read(Path.of("src/test/resources/jobs/bieu-thuong-2025"));

    private static Normalised normalise(String drawing) {
        return Drawn.read(DEFINITION, "Hoa My.xlsx", Drawn.sheet("Biểu", "XÃ HÒA MỸ\n" + drawing));
    }

    /** What is read where nothing is asked, without unit, period and unit of measure: "C3 pupils[sex=m] actual 50". */
    private static List<String> read(String drawing) {
        Normalised read = normalise(drawing);
        assertThat(read.ledger()).as("nothing unresolved").noneMatch(entry -> entry.outcome() == Outcome.UNRESOLVED);
        return lines(read);
    }

    private static List<String> lines(Normalised read) {
        return Drawn.lines(read).stream()
                .map(line -> line.replaceAll(" 01290 ", " ").replaceAll(" 2025 = (\\S+) .*", " $1"))
                .toList();
    }

    private static List<String> asked(Normalised read) {
        return read.findings().stream()
                .map(finding -> finding.rule() + " " + finding.arguments().get("text"))
                .distinct()
                .toList();
    }

    @Test
    void a_name_over_two_cells_is_another_name_where_people_said_so() {
        RawSheet sheet = Drawn.sheet("Biểu", """
                XÃ HÒA MỸ
                TT|Nhóm chỉ tiêu|Chỉ tiêu|TH
                1|Quy mô|các cháu đến trường|#99
                """);
        assertThat(asked(Drawn.read(DEFINITION, "Hoa My.xlsx", sheet)))
                .containsExactly("unknown-label Quy mô các cháu đến trường");
        Normalised named =
                Drawn.read(DEFINITION, Map.of("Quy mô các cháu đến trường", "Số học sinh"), "Hoa My.xlsx", sheet);
        assertThat(asked(named)).isEmpty();
        assertThat(lines(named)).containsExactly("D3 pupils actual 99");
    }

    @ParameterizedTest
    @CsvSource({
        "Diện tích, Cây lâu năm",
        "Quy mô, Cây lâu năm",
        "Diện tích, Cây ăn quả lâu năm",
        "Quy mô, Cây ăn quả lâu năm"
    })
    void any_wording_of_a_phrase_stands_for_it(String header, String label) {
        assertThat(read("TT|Chỉ tiêu|" + header + " (ha)\n1|" + label + "|#99\n"))
                .containsExactly("C3 perennial-land actual 99");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+ Nam|+ Nữ|+ Dân tộc thiểu số",
                "+ Nam|             + Nữ|             + Dân tộc thiểu số",
                "- Nam|- Nữ|- DTTS"
            })
    void the_parts_of_a_list_behind_of_which_stand_side_by_side(String items) {
        String[] item = items.split("\\|");
        for (String begin : List.of("Trong đó: ", "- Trong đó: ", "Tr.đó: ")) {
            assertThat(read("TT|Chỉ tiêu|TH\n1|Số học sinh|#99\n|" + begin + item[0] + "|#49\n|" + item[1] + "|#50\n|"
                            + item[2] + "|#10\n"))
                    .containsExactly(
                            "C3 pupils actual 99",
                            "C4 pupils[sex=m] actual 49",
                            "C5 pupils[sex=f] actual 50",
                            "C6 pupils[ethnic=dtts] actual 10");
        }
    }

    @Test
    void a_part_of_a_part_keeps_what_it_is_a_part_of() {
        assertThat(read("""
                        TT|Chỉ tiêu|TH
                        1|Số học sinh|#99
                        |Trong đó: - Nữ|#50
                        |+ Dân tộc thiểu số|#10
                        """))
                .containsExactly(
                        "C3 pupils actual 99", "C4 pupils[sex=f] actual 50", "C5 pupils[ethnic=dtts; sex=f] actual 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1|2|3", "||", "-|-|-"})
    void the_year_below_its_seasons_is_none_of_them(String ordinals) {
        String[] ordinal = (ordinals + "|.").split("\\|");
        assertThat(read("Diện tích gieo trồng\nTT|Chỉ tiêu|ĐVT|TH\n"
                        + ordinal[0] + "|Lúa Đông xuân|ha|#99\n"
                        + ordinal[1] + "|Lúa Hè thu|ha|#49\n"
                        + ordinal[2] + "|Lúa Mùa|ha|#10\n|Lúa cả năm|ha|#158\n"))
                .containsExactly(
                        "D4 rice-area[season=dx] actual 99",
                        "D5 rice-area[season=ht] actual 49",
                        "D6 rice-area[season=mua] actual 10",
                        "D7 rice-area actual 158");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I|Phòng học (phòng)|<|<|<",
                "Phòng học (phòng)|<|<|<|<",
                "1|Phòng học (phòng)|||",
                "|Phòng học||| "
            })
    void a_sum_belongs_to_the_group_that_it_closes(String group) {
        assertThat(read("TT|Nội dung|Tiểu học|THCS|Tổng số\n" + group
                        + "\n|Kiên cố|#2|#1|#3\n|Bán kiên cố|#4|#2|#6\n|Cộng|#6|#3|#9\n"))
                .contains("C5 rooms[level=th; state=bkc] actual 4", "E5 rooms[state=bkc] actual 6")
                .endsWith("C6 rooms[level=th] actual 6", "D6 rooms[level=thcs] actual 3", "E6 rooms actual 9");
    }

    @Test
    void what_stands_under_an_unknown_group_is_asked_about_by_the_name_of_the_group() {
        Normalised read = normalise("""
                TT|Nội dung|Tiểu học|THCS|Tổng số
                I|Trường học (trường)|||
                |Cộng|#3|#2|#5
                II|Phòng máy tính (phòng)|||
                |Kiên cố|#2|#1|#3
                |Tổng số|#6|#4|#10
                """);

        assertThat(lines(read))
                .containsExactly(
                        "C4 schools[level=th] actual 3", "D4 schools[level=thcs] actual 2", "E4 schools actual 5");
        assertThat(asked(read)).containsExactly("unknown-label Phòng máy tính (phòng)");
    }

    @Test
    void a_sum_over_groups_of_different_things_is_asked_about() {
        Normalised read = normalise("""
                TT|Nội dung|Tiểu học|THCS
                1|Trường học|#3|#2
                2|Phòng học|#6|#4
                |Tổng số|#9|#6
                """);

        assertThat(asked(read)).containsExactly("unknown-label Tổng số");
    }

    @Test
    void a_column_that_names_its_indicator_is_not_the_one_that_the_merged_header_names() {
        assertThat(read("""
                        TT|Đơn vị|Đất nông nghiệp|<|<|Đất phi nông nghiệp (ha)|<|<
                        ^|^|Tổng số|Đất trồng lúa|Đất lâm nghiệp|Tổng số|Đất ở|Đất chuyên dùng
                        1|Xã Hòa Mỹ|#100|#60|#40|#30|#10|#20
                        """))
                .containsExactly(
                        "C4 farm-land actual 100",
                        "D4 rice-land actual 60",
                        "E4 forest-land actual 40",
                        "F4 other-land actual 30",
                        "G4 housing-land actual 10",
                        "H4 special-land actual 20");
    }

    @ParameterizedTest
    @CsvSource({
        "'+6,8', 6.8",
        "'-3,5', -3.5",
        "'\u22123,5', -3.5",
        "'–3,5', -3.5",
        "'- 3,5', -3.5",
        "'+ 12', 12",
        "'+6,8%', 6.8"
    })
    void a_sign_before_a_typed_number_is_part_of_it(String typed, String value) {
        assertThat(read("TT|Chỉ tiêu|Tăng trưởng (%)\n1|Thu ngân sách|" + typed + "\n"))
                .containsExactly("C3 revenue growth " + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Diễn giải|Thực hiện|Ghi chú", "Đánh giá|Thực hiện|Lý do", "Đơn vị|Thực hiện|Ghi chú"})
    void the_words_before_the_figures_are_the_names_whatever_they_are_headed(String header) {
        assertThat(read(header + "\nThu ngân sách|#1871.8|\nThu tiền sử dụng đất|#871.8|tạm tính\n"))
                .containsExactly("B3 revenue actual 1871.8", "B4 land-fee actual 871.8");
    }

    @Test
    void explanations_beside_names_stay_explanations() {
        assertThat(read("""
                        Diễn giải|Chỉ tiêu|ĐVT|Thực hiện
                        đã quyết toán|Thu ngân sách|triệu đồng|#1871.8
                        """)).containsExactly("D3 revenue actual 1871.8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TT", "", "STT"})
    void numbers_of_rows_in_any_form_are_no_names(String header) {
        assertThat(read(header + """
                        |Chỉ tiêu|ĐVT|Thực hiện
                        I.1|Thu ngân sách|triệu đồng|#1871.8
                        a)|Thu tiền sử dụng đất|triệu đồng|#871.8
                        1.|Số học sinh|học sinh|#100
                        (1)|Nam|học sinh|#60
                        (2)|Nữ|học sinh|#40
                        -|Dân tộc thiểu số|học sinh|#4
                        b)|Số trường|trường|#8
                        """))
                .containsExactly(
                        "D3 revenue actual 1871.8",
                        "D4 land-fee actual 871.8",
                        "D5 pupils actual 100",
                        "D6 pupils[sex=m] actual 60",
                        "D7 pupils[sex=f] actual 40",
                        "D8 pupils[ethnic=dtts; sex=f] actual 4",
                        "D9 schools actual 8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dự toán huyện giao|HĐND xã giao",
                "KH huyện giao|KH HĐND xã giao",
                "Huyện giao|Kế hoạch HĐND xã giao",
                "Chỉ tiêu huyện giao|HĐND xã giao"
            })
    void who_set_a_plan_is_heard_though_the_words_of_the_trade_hold_the_name(String plans) {
        assertThat(read("TT|Chỉ tiêu|" + plans + "|Thực hiện\n1|Thu ngân sách|#100|#110|#90\n"))
                .containsExactly(
                        "C3 revenue[assign=d] target 100", "D3 revenue[assign=c] target 110", "E3 revenue actual 90");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tỷ lệ TH/DT (%)",
                "So sánh TH/DT (%)",
                "Tỷ lệ (%)",
                "% thực hiện so với",
                "Thực hiện/Dự toán (%)"
            })
    void a_percent_over_those_who_set_the_plans_is_one_of_each_plan(String percent) {
        assertThat(read("TT|Chỉ tiêu|Dự toán|<|Thực hiện|" + percent + "|<\n"
                        + "^|^|Huyện giao|HĐND xã giao|^|Huyện giao|HĐND xã giao\n"
                        + "1|Thu ngân sách|#100|#110|#90|#90|#81.8\n"))
                .endsWith("F4 revenue[assign=d] percent 90", "G4 revenue[assign=c] percent 81.8");
    }

    @Test
    void a_percent_of_the_plan_of_one_who_set_it_may_be_told_in_one_header() {
        assertThat(read("""
                        TT|Chỉ tiêu|Huyện giao|Thực hiện|TH/DT huyện giao (%)|So với HĐND xã giao (%)
                        1|Thu ngân sách|#100|#90|#90|#81.8
                        """)).endsWith("E3 revenue[assign=d] percent 90", "F3 revenue[assign=c] percent 81.8");
    }
}
