package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.model.cell.RawSheet;

/** Tables of boats, ponds and forests: sizes and breakdowns as headers, names for programs in hidden rows, short names of levels. */
class CoastalTablesTest {
    private static final JobDefinition DEFINITION =
            new DefinitionReader().read(Path.of("src/test/resources/jobs/ven-bien-2025"));

    /** What is read where nothing is asked, without unit, period and unit of measure of the district's first commune. */
    private static List<String> read(String drawing) {
        return read(Drawn.sheet("Biểu", "XÃ LONG PHÚ\n" + drawing));
    }

    private static List<String> read(RawSheet sheet) {
        Normalised read = Drawn.read(DEFINITION, "Long Phu.xlsx", sheet);
        assertThat(read.ledger()).as("nothing unresolved").noneMatch(entry -> entry.outcome() == Outcome.UNRESOLVED);
        return Drawn.lines(read).stream()
                .map(line -> line.replaceAll(" 2025-01-01/2025-09-30 = (\\S+) .*", " $1"))
                .toList();
    }

    private static RawSheet hiding(int row, String drawing) {
        RawSheet sheet = Drawn.sheet("Biểu", drawing);
        TreeMap<Integer, RawSheet.Hiding> hidden = new TreeMap<>();
        hidden.put(row, RawSheet.Hiding.HAND);
        return new RawSheet(sheet.name(), false, sheet.cells(), sheet.merges(), hidden, sheet.hiddenColumns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stt|don_vi|SL|KH|TH", "id|unit|boats|reservoirs|catch", "|name|Nam|Kinh|rank"})
    void names_for_programs_in_a_hidden_row_do_not_change_what_the_header_says(String helpers) {
        String header = "TT|Đơn vị|Tàu cá|Hồ chứa|Sản lượng khai thác\n";
        String rows = "1|Xã Long Phú|#12|#3|#8\n2|Phường Tân An|#13|#4|#9";
        List<String> expected = List.of(
                "C4 201 boats actual 12",
                "D4 201 ponds actual 3",
                "E4 201 catch actual 8",
                "C5 202 boats actual 13",
                "D5 202 ponds actual 4",
                "E5 202 catch actual 9");
        assertThat(read(hiding(2, "UBND HUYỆN\n" + header + helpers + "\n" + rows)))
                .isEqualTo(expected);
        assertThat(read(hiding(1, "UBND HUYỆN\n" + helpers + "\n" + header + rows)))
                .isEqualTo(expected);
    }

    @Test
    void a_hidden_row_under_two_levels_of_headers_is_none_of_the_table() {
        assertThat(read(hiding(3, """
                        XÃ LONG PHÚ
                        TT|Chỉ tiêu|Diện tích rừng trồng (ha)|<|Tàu cá
                        ^|^|Hộ gia đình|Cộng đồng|^
                        |name|f_hh|f_co|boats
                        1|Xã Long Phú|#12.5|#3|#8
                        """)))
                .containsExactly(
                        "C5 201 forest[owner=hh] actual 12.5",
                        "D5 201 forest[owner=co] actual 3",
                        "E5 201 boats actual 8");
    }

    @Test
    void a_hidden_row_names_the_columns_that_no_header_names_alone() {
        assertThat(read(hiding(2, """
                        XÃ LONG PHÚ
                        TT|Đơn vị|Diện tích rừng trồng (ha)|<|
                        ||Hộ gia đình|Cộng đồng|Tàu cá
                        1|Xã Long Phú|#12.5|#3|#8
                        """)))
                .containsExactly(
                        "C4 201 forest[owner=hh] actual 12.5",
                        "D4 201 forest[owner=co] actual 3",
                        "E4 201 boats actual 8");
    }

    @Test
    void a_hidden_row_of_the_body_stays_a_row() {
        assertThat(read(hiding(2, """
                        XÃ LONG PHÚ
                        TT|Chỉ tiêu|ĐVT|TH
                        1|Tàu cá|tàu|#8
                        2|Hồ chứa|hồ|#3
                        """))).containsExactly("D3 201 boats actual 8", "D4 201 ponds actual 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TT|Đơn vị|Dưới 12 m|Từ 12 m đến dưới 15 m|Từ 15 m trở lên\n",
                "TT|Đơn vị|Tàu cá|<|<\n^|^|Dưới 12 m|Từ 12 m đến dưới 15 m|Từ 15 m trở lên\n"
            })
    void sizes_with_numbers_are_headers_and_no_figures(String header) {
        assertThat(read(header + "1|Xã Long Phú|#12|#3|#8\n"))
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .containsExactly(
                        "201 boats[length=s] actual 12",
                        "201 boats[length=l] actual 3",
                        "201 boats[length=xl] actual 8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chia theo huyện, thành phố",
                "Phân theo xã, phường",
                "Chia ra - Of which",
                "Chia theo đơn vị",
                "Chia theo các xã, phường, thị trấn"
            })
    void words_that_only_say_that_the_units_follow_are_no_question(String above) {
        assertThat(read("TT|Chỉ tiêu|TỔNG SỐ - TOTAL|" + above
                        + "|<\n^|^|^|Xã Long Phú|Phường Tân An\n1|Tàu cá|#25|#12|#13\n"))
                .contains("D4 201 boats actual 12", "E4 202 boats actual 13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(giá so sánh 2010)", "(giá so sánh năm 2010)", "(theo giá cố định 1994)"})
    void the_year_of_base_prices_is_not_the_year_of_the_figures(String prices) {
        assertThat(read("TT|Chỉ tiêu|Thực hiện|Kế hoạch\n1|Sản lượng khai thác " + prices + "|#12.5|#13.5\n"))
                .containsExactly("C3 201 catch actual 12.5", "D3 201 catch target 13.5");
    }

    @Test
    void classes_by_size_may_tell_their_unit_of_measure_twice() {
        assertThat(read("""
                        TT|Đơn vị|Số hồ chứa|<|<|<
                        ^|^|Tổng số|Dưới 5 ha|Từ 5 ha đến 10 ha|Trên 10 ha
                        1|Xã Long Phú|#23|#12|#3|#8
                        """))
                .containsExactly(
                        "C4 201 ponds actual 23",
                        "D4 201 ponds[size=<5] actual 12",
                        "E4 201 ponds[size=5-10] actual 3",
                        "F4 201 ponds[size=>10] actual 8");
    }

    @Test
    void sizes_that_the_definition_lacks_are_asked_about_as_headers() {
        Normalised read = Drawn.read(DEFINITION, "Long Phu.xlsx", Drawn.sheet("Biểu", """
                        TT|Đơn vị|Số tàu cá|<
                        ^|^|Dưới 20 CV|Trên 100 CV
                        1|Xã Long Phú|#12|#3
                        """));
        assertThat(read.findings())
                .extracting(
                        finding -> finding.rule() + " " + finding.arguments().get("text"))
                .containsExactly("unknown-header Dưới 20 CV", "unknown-header Trên 100 CV");
    }

    @Test
    void levels_of_units_may_be_glued_to_their_names_by_a_point() {
        assertThat(read("""
                        TT|Chỉ tiêu|H.Bình Hải|X.Long Phú|P.Tân An|TT.Kim Sơn
                        1|Tàu cá|#19|#12|#3|#4
                        """))
                .containsExactly(
                        "C3 huyen boats actual 19",
                        "D3 201 boats actual 12",
                        "E3 202 boats actual 3",
                        "F3 203 boats actual 4");
    }

    @ParameterizedTest
    @CsvSource({
        "Số đạt/tổng số, boats actual 1846, boats total 2010",
        "Đạt/Tổng số, boats actual 1846, boats total 2010",
        "TH/KH, boats actual 1846, boats target 2010",
        "KH/TH, boats target 1846, boats actual 2010",
        "TH, boats actual 1846, boats target 2010"
    })
    void a_header_names_the_two_halves_of_the_cells_below_it(String header, String first, String second) {
        assertThat(read("TT|Chỉ tiêu|" + header + "\n1|Tàu cá|1.846/2.010\n"))
                .containsExactly("C3 201 " + first, "C3 201 " + second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dân tộc", "Trong đó: Dân tộc", "Chia theo dân tộc", "Dân tộc:"})
    void the_name_of_a_breakdown_over_its_members_says_no_more_than_they_do(String above) {
        assertThat(read("TT|Đơn vị|Số lao động nghề cá|" + above + "|<\n^|^|^|Kinh|Tày\n1|Xã Long Phú|#18|#1|#2\n"))
                .containsExactly(
                        "C4 201 workers actual 18",
                        "D4 201 workers[people=kinh] actual 1",
                        "E4 201 workers[people=tay] actual 2");
        assertThat(read("TT|Chỉ tiêu|TH\n1|Số lao động nghề cá|#18\n|" + above + "|\n|Dân tộc Kinh|#3\n|Tày|#2\n"))
                .containsExactly(
                        "C3 201 workers actual 18",
                        "C5 201 workers[people=kinh] actual 3",
                        "C6 201 workers[people=tay] actual 2");
    }

    @Test
    void the_name_of_a_breakdown_without_its_members_is_asked_about() {
        Normalised read = Drawn.read(DEFINITION, "Long Phu.xlsx", Drawn.sheet("Biểu", """
                        TT|Chỉ tiêu|TH
                        1|Số lao động nghề cá|#18
                        2|Số lao động nghề cá dân tộc|#3
                        """));
        assertThat(read.findings()).extracting(finding -> finding.rule()).containsExactly("unknown-label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"giảm 5", "giảm 5 tàu", "#-5"})
    void less_than_before_is_no_negative_count(String less) {
        Normalised read = Drawn.read(
                DEFINITION,
                "Long Phu.xlsx",
                Drawn.sheet("Biểu", "TT|Chỉ tiêu|TH|Tăng, giảm so với cùng kỳ\n1|Tàu cá|#36|" + less));
        assertThat(read.findings()).isEmpty();
        assertThat(Drawn.lines(read)).contains("D2 201 boats difference 2025-01-01/2025-09-30 = -5 tàu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nhất|Nhì|Ba",
                "Thứ nhất|thứ hai|Thứ ba",
                "Hạng 1|Hạng 2|Hạng 3",
                "#1{\"Thứ \"0}|#2{\"Thứ \"0}|#3{\"Thứ \"0}"
            })
    void places_of_a_ranking_are_read_in_words_and_before_the_names(String places) {
        String[] place = places.split("\\|");
        List<String> units = List.of("Xã Long Phú", "Phường Tân An", "Thị trấn Kim Sơn");
        String before = "Xếp hạng|Đơn vị\n";
        String behind = "Đơn vị|Xếp hạng\n";
        for (int i = 0; i < place.length; i++) {
            before += place[i] + "|" + units.get(i) + "\n";
            behind += units.get(i) + "|" + place[i] + "\n";
        }
        assertThat(read(before))
                .containsExactly("A3 201 rank actual 1", "A4 202 rank actual 2", "A5 203 rank actual 3");
        assertThat(read(behind))
                .containsExactly("B3 201 rank actual 1", "B4 202 rank actual 2", "B5 203 rank actual 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ba", "Thứ 3", "#3{\"Thứ \"0}"})
    void a_place_in_a_column_of_counts_is_asked_about(String place) {
        Normalised read = Drawn.read(
                DEFINITION,
                "Long Phu.xlsx",
                Drawn.sheet("Biểu", "Đơn vị|Hộ nghèo\nXã Long Phú|#5\nPhường Tân An|" + place));
        assertThat(Drawn.lines(read)).containsExactly("B2 201 poor actual 2025-01-01/2025-09-30 = 5 hộ");
        assertThat(read.findings()).hasSize(1);
    }

    @Test
    void a_sum_below_or_beside_listed_members_is_of_the_unit_that_they_lie_in() {
        assertThat(read(Drawn.sheet("Biểu", """
                        TT|Đơn vị|Tàu cá
                        1|Xã Long Phú|#12
                        2|Phường Tân An|#3
                        |Cộng|#15
                        """)))
                .containsExactly("C2 201 boats actual 12", "C3 202 boats actual 3", "C4 huyen boats actual 15");
        assertThat(read(Drawn.sheet("Biểu", "TT|Chỉ tiêu|Xã Long Phú|Phường Tân An|Cộng\n1|Tàu cá|#12|#3|#15")))
                .containsExactly("C2 201 boats actual 12", "D2 202 boats actual 3", "E2 huyen boats actual 15");
        assertThat(read("TT|Chỉ tiêu|Nam|Nữ|Cộng\n1|Số lao động nghề cá|#12|#3|#15\n"))
                .endsWith("E3 201 workers actual 15");
    }

    @ParameterizedTest
    @CsvSource({
        "Từ 15/12/2024 đến 14/9/2025, 2025-01-01/2025-09-30@2025-09-14",
        "15/12/2024 - 14/9/2025, 2025-01-01/2025-09-30@2025-09-14",
        "Từ ngày 15/12 đến ngày 14/9/2025, 2025-01-01/2025-09-30@2025-09-14",
        "Từ 15/12/2023 đến 14/9/2024, 2024-01-01/2024-09-30@2024-09-14",
        "Từ 15/12/2023 đến 14/12/2024, 2024@2024-12-14",
        "Từ 01/12/2023 đến 30/11/2024, 2024@2024-11-30",
        "Từ 15/8/2025 đến 14/9/2025, 2025-09-01/2025-09-30@2025-09-14",
        "Từ 15/3/2025 đến 14/6/2025, 2025-04-01/2025-06-30@2025-06-14"
    })
    void what_is_reported_from_the_fifteenth_on_is_of_the_months_and_the_year_that_it_ends_in(
            String days, String period) {
        assertThat(Drawn.lines(Drawn.read(
                        DEFINITION, "Long Phu.xlsx", Drawn.sheet("Biểu", "TT|Chỉ tiêu|" + days + "\n1|Tàu cá|#36"))))
                .containsExactly("C2 201 boats actual " + period + " = 36 tàu");
    }

    @Test
    void the_unit_of_measure_of_the_first_row_of_a_group_is_that_of_the_group() {
        assertThat(measures("""
                        TT|Chỉ tiêu|ĐVT|TH
                        1|Diện tích rừng trồng|m²|#90000
                        |Hộ gia đình||#60000
                        |Cộng đồng||#30000
                        II|Tàu cá||
                        |Dưới 12 m|tàu|#36
                        |Từ 12 m đến dưới 15 m||#3
                        """)).containsExactly("m²", "m²", "m²", "tàu", "tàu");
        assertThat(measures(
                        "TT|Chỉ tiêu|ĐVT|TH\n1|Tàu cá|tàu|#9\n2|Số lao động nghề cá||#40\n3|Diện tích rừng trồng|m²|#3\n"
                                + "4|Sản lượng khai thác||#7\n"))
                .containsExactly("tàu", "", "m²", "");
    }

    @ParameterizedTest
    @CsvSource({
        "Sản lượng khai thác, #18{0.0}, 1",
        "Sản lượng khai thác, #18{0.000}, 1",
        "Sản lượng khai thác, #18, 0",
        "Sản lượng khai thác, #18.25{0.0}, 2",
        "Tàu cá, #18{0.000}, 0"
    })
    void a_whole_number_is_told_to_the_decimals_that_it_is_shown_with_where_its_indicator_has_them(
            String label, String cell, int decimals) {
        Normalised read =
                Drawn.read(DEFINITION, "Long Phu.xlsx", Drawn.sheet("Biểu", "TT|Chỉ tiêu|TH\n1|" + label + "|" + cell));
        assertThat(read.observations())
                .extracting(
                        told -> Objects.requireNonNull(told.number()).reading().decimals())
                .containsExactly(decimals);
    }

    @ParameterizedTest
    @CsvSource({"#95{0.0}, 1", "#95{0.0000}, 2", "#95, 0", "#0.95{0.0%}, 1"})
    void a_whole_percent_is_told_to_the_decimals_that_it_is_shown_with(String cell, int decimals) {
        Normalised read =
                Drawn.read(DEFINITION, "Long Phu.xlsx", Drawn.sheet("Biểu", "TT|Chỉ tiêu|TH/KH (%)\n1|Tàu cá|" + cell));
        assertThat(read.observations())
                .extracting(
                        told -> Objects.requireNonNull(told.number()).reading().decimals())
                .containsExactly(decimals);
    }

    private static List<String> measures(String drawing) {
        return Drawn.read(DEFINITION, "Long Phu.xlsx", Drawn.sheet("Biểu", drawing)).observations().stream()
                .map(Observation::unitOfMeasure)
                .toList();
    }
}
