package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Normalised;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.model.list.ListColumn;
import tonghop.model.list.ListRow;
import tonghop.normalise.list.Repeats;
import tonghop.normalise.list.Unlisted;

/** Lists of the commended in the layouts that offices draw. */
class ListsTest {
    private static final JobDefinition DEFINITION =
            new DefinitionReader().read(Path.of("src/test/resources/jobs/khen-thuong-2022"));

    private static Normalised normalise(String drawing) {
        return Drawn.read(DEFINITION, "Ban Lang.xlsx", Drawn.sheet("Danh sách", drawing));
    }

    private static final JobDefinition OFFICES =
            new DefinitionReader().read(Path.of("src/test/resources/jobs/khen-thuong-nganh-2025"));

    private static Normalised ofOffices(String drawing) {
        return Drawn.read(OFFICES, "Khoi 3.xlsx", Drawn.sheet("Danh sách", "KHỐI THI ĐUA SỐ 3\n" + drawing));
    }

    /** "B4 02101 Nông Văn A | Chủ tịch UBND xã | district-paper individual". */
    private static List<String> rows(Normalised read) {
        return read.names().stream().map(ListsTest::line).toList();
    }

    private static String line(ListRow row) {
        String told = Stream.of(ListColumn.values())
                .filter(column -> column != ListColumn.AWARD && column != ListColumn.RECIPIENT)
                .map(row::told)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" | "));
        return row.cell().at() + " " + row.unit() + " " + told + " = " + row.award() + " " + row.recipient();
    }

    private static List<String> counts(Normalised read) {
        return Drawn.lines(read).stream()
                .map(line -> line.replaceAll(
                        "^\\S+ \\S+ awards\\[award=(.*); recipient=(.*)] actual (\\d+) = (\\d+) lượt$", "$1 $2 $3: $4"))
                .toList();
    }

    private static List<String> asked(Normalised read) {
        return read.findings().stream()
                .map(finding -> finding.rule() + " "
                        + finding.cells().stream()
                                .map(CellRef::at)
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void a_number_in_the_line_above_a_list_is_held_against_its_names() {
        String list = """
                UBND XÃ BẢN LANG
                II. Lao động tiên tiến: %s cá nhân
                STT|Họ và tên|Đơn vị công tác
                1|Nông Văn A|Văn phòng
                2|Lý Thị B|Văn phòng
                """;
        assertThat(asked(normalise(list.formatted("02")))).isEmpty();
        assertThat(asked(normalise(list.formatted("3")))).containsExactly("list-total A2");
    }

    @Test
    void the_number_in_a_title_is_held_against_its_names_and_its_decision_is_theirs() {
        String list = """
                Tặng Giấy khen của Chủ tịch UBND xã cho %s cá nhân xã Bản Lang năm 2022
                (Kèm theo Quyết định số 412/QĐ-UBND ngày 18/12/2022)
                STT|Họ và tên|Chức vụ
                1|Nông Văn A|Y sĩ
                2|Lý Thị B|Kế toán
                """;
        assertThat(asked(normalise(list.formatted("02")))).isEmpty();
        assertThat(asked(normalise(list.formatted("03")))).containsExactly("list-total A1");
        assertThat(rows(normalise(list.formatted("02"))))
                .first()
                .isEqualTo("B4 02101 Nông Văn A | Y sĩ | 412/QĐ-UBND | 2022-12-18 | 2022 = commune-paper individual");
    }

    @Test
    void a_heading_may_end_with_its_decision_and_tell_the_kind_of_its_names_by_their_number() {
        Normalised read = ofOffices("""
                DANH SÁCH KHEN THƯỞNG NĂM 2025
                STT|Tên đơn vị, cá nhân|Ghi chú
                A. GIẤY KHEN (02 tập thể) - Quyết định số 122/QĐ-SYT ngày 04/01/2026|<|<
                1|Y tế|
                2|Thanh tra tỉnh|
                B. LAO ĐỘNG TIÊN TIẾN: 01 cá nhân (QĐ số 124/QĐ-SYT ngày 06/01/2026 của Giám đốc Sở)|<|<
                1|Nông Văn A|Sở Y tế
                """);

        assertThat(asked(read)).isEmpty();
        assertThat(rows(read))
                .containsExactly(
                        "B5 y-te Y tế | 122/QĐ-SYT | 2026-01-04 | 2025 = department-paper collective",
                        "B6 thanh-tra Thanh tra tỉnh | 122/QĐ-SYT | 2026-01-04 | 2025 = department-paper collective",
                        "B8 y-te Nông Văn A | Giám đốc Sở | 124/QĐ-SYT | 2026-01-06 | 2025 | Sở Y tế = advanced-labour individual");
    }

    @Test
    void a_paper_without_its_giver_is_that_of_the_members_own_offices() {
        for (String award : List.of(
                "Giấy khen = department-paper",
                "Giấy khen của Giám đốc Sở Y tế = department-paper",
                "Giấy khen của Thủ trưởng đơn vị = office-paper",
                "Giấy khen của Giám đốc Trung tâm = office-paper",
                "Giấy khen của Chủ tịch UBND xã = commune-paper",
                "Giấy khen của Chủ tịch Công đoàn ngành = ")) {
            assertThat(rows(ofOffices("""
                            DANH SÁCH KHEN THƯỞNG NĂM 2025
                            STT|Tên đơn vị|Hình thức
                            1|Sở Y tế|%s
                            """.formatted(award.split(" = ")[0]))))
                    .as(award)
                    .containsExactly(
                            "B4 y-te Sở Y tế | 2025 = " + award.substring(award.indexOf(" = ") + 3) + " collective");
        }
    }

    @Test
    void numbered_names_right_below_their_award_need_no_header() {
        assertThat(rows(normalise("""
                        DANH SÁCH
                        Tặng Giấy khen của Chủ tịch UBND xã cho 02 cá nhân
                        1|Nông Văn A|Y sĩ
                        2|Lý Thị B|Kế toán
                        Tặng Giấy khen của Chủ tịch UBND xã cho 01 tập thể
                        1|Trường Tiểu học Bản Lang|
                        """)))
                .extracting(line -> line.replaceAll(" \\|.* = ", " = "))
                .containsExactly(
                        "B3 02101 Nông Văn A = commune-paper individual",
                        "B4 02101 Lý Thị B = commune-paper individual",
                        "B6 02101 Trường Tiểu học Bản Lang = commune-paper collective");
    }

    @Test
    void a_header_may_say_of_whom_the_names_are() {
        for (String header : List.of("Tên tập thể, hộ gia đình", "Họ và tên, tập thể", "Họ và tên cá nhân")) {
            assertThat(rows(normalise("""
                            DANH SÁCH KHEN THƯỞNG NĂM 2022
                            STT|%s|Hình thức khen thưởng|Quyết định số
                            1|Trạm Y tế xã|Tập thể lao động tiên tiến|12/QĐ-UBND
                            """.formatted(header))))
                    .as(header)
                    .containsExactly("B3 02101 Trạm Y tế xã | 12/QĐ-UBND | 2022 = advanced-collective collective");
        }
    }

    @Test
    void the_award_of_a_title_that_ends_with_its_units_holds_for_all_of_them() {
        Normalised read = ofOffices("""
                Lao động tiên tiến năm 2025 - Sở Y tế, Bệnh viện Tim, Sở Nội vụ
                Quyết định|Đơn vị|Họ và tên|Chức vụ
                12/QĐ-SYT|Sở Y tế|Nông Văn A|Y sĩ
                ^|^|Lý Thị B|Y sĩ
                13/QĐ-SNV|Sở Nội vụ|Ma Văn C|Chuyên viên
                """);

        assertThat(asked(read)).isEmpty();
        assertThat(rows(read))
                .containsExactly(
                        "C4 y-te Nông Văn A | Y sĩ | Sở Y tế | 12/QĐ-SYT | 2025 = advanced-labour individual",
                        "C5 y-te Lý Thị B | Y sĩ | Sở Y tế | 12/QĐ-SYT | 2025 = advanced-labour individual",
                        "C6 noi-vu Ma Văn C | Chuyên viên | Sở Nội vụ | 13/QĐ-SNV | 2025 = advanced-labour individual");
    }

    @Test
    void counts_of_awards_in_one_line_are_those_of_the_unit_that_it_or_its_row_names() {
        Normalised read = ofOffices("""
                KẾT QUẢ KHEN THƯỞNG NĂM 2025
                Sở Y tế: Giấy khen 05 tập thể, 12 cá nhân; Lao động tiên tiến 30 cá nhân
                STT|Đơn vị|Nội dung
                1|Sở Tài chính|Tặng Giấy khen cho 3 tập thể và 7 cá nhân
                2|Thanh tra tỉnh|Lao động tiên tiến: 2 người
                """);
        Normalised ofNobody = ofOffices("Tặng Giấy khen cho 3 tập thể, 7 cá nhân");

        assertThat(asked(read)).isEmpty();
        assertThat(Drawn.lines(read))
                .extracting(line -> line.replace("awards[award=", "")
                        .replace("; recipient=", " ")
                        .replace("] actual 2025", ""))
                .containsExactlyInAnyOrder(
                        "A3 y-te department-paper collective = 5 lượt",
                        "A3 y-te department-paper individual = 12 lượt",
                        "A3 y-te advanced-labour individual = 30 lượt",
                        "C5 tai-chinh department-paper collective = 3 lượt",
                        "C5 tai-chinh department-paper individual = 7 lượt",
                        "C6 thanh-tra advanced-labour individual = 2 lượt");
        assertThat(ofNobody.findings()).hasSize(1);
        assertThat(counts(normalise("Tặng Giấy khen cho 3 tập thể")))
                .containsExactly("commune-paper collective 2022: 3");
    }

    private static final String CLOSED = """
            SỞ Y TẾ
            DANH SÁCH TẶNG GIẤY KHEN CỦA GIÁM ĐỐC SỞ NĂM 2025
            STT|Tên tập thể|Số quyết định
            1|Khoa Nội|1234/QĐ-SYT ngày 05/12/2025
            2|Khoa Ngoại|1234/QĐ-SYT ngày 05/12/2025
            STT|Họ và tên|Chức vụ|Số quyết định
            1|Nông Văn A|Y sĩ|%s/QĐ-SYT ngày 05/12/2025
            2|Lý Thị B|Kế toán|1234/QĐ-SYT ngày 05/12/2025
            3|Nông Văn A|Trưởng khoa|1234/QĐ-SYT ngày 05/12/2025
            Tổng số: %s|<|<|<
            """;

    @Test
    void a_closing_line_may_be_of_all_lists_of_its_sheet_and_tell_each_kind() {
        for (String holds : List.of("2 tập thể, 3 cá nhân", "3 cá nhân", "05 tập thể, cá nhân", "3")) {
            assertThat(asked(ofOffices(CLOSED.formatted("1234", holds))))
                    .as(holds)
                    .isEmpty();
        }
        for (String fails : List.of("2 tập thể, 4 cá nhân", "33 tập thể, cá nhân", "5 tập thể")) {
            assertThat(asked(ofOffices(CLOSED.formatted("1234", fails))))
                    .as(fails)
                    .containsExactly("list-total A11");
        }
    }

    @Test
    void a_number_of_a_decision_with_exchanged_digits_and_a_name_with_two_positions_are_asked_about() {
        Normalised read = ofOffices(CLOSED.formatted("1243", "3 cá nhân"));
        Normalised unknown =
                ofOffices(CLOSED.replace("GIÁM ĐỐC SỞ", "CÔNG ĐOÀN").formatted("1234", "3"));

        assertThat(asked(read)).containsExactly("list-decision B8");
        assertThat(new Repeats(OFFICES).findings(read.names()))
                .extracting(finding -> finding.rule() + " " + finding.severity() + " "
                        + finding.cells().size())
                .containsExactly("list-namesakes warning 2");
        assertThat(new Repeats(OFFICES).findings(unknown.names())).isEmpty();
    }

    @Test
    void awards_without_names_are_only_told_where_nobody_lists_names_for_them() {
        String stated = """
                STT|Hình thức khen thưởng|Tập thể|Cá nhân
                1|Giấy khen||#1
                2|%s||#2

                DANH SÁCH KHEN THƯỞNG NĂM 2025
                STT|Họ và tên|Đơn vị|Hình thức
                1|Nông Văn A|Sở Y tế|Giấy khen
                2|Lý Thị B|Sở Nội vụ|Lao động tiên tiến
                """;
        for (String award : List.of("Chiến sĩ thi đua cơ sở = info", "Lao động tiên tiến = warning")) {
            Normalised read = Drawn.read(
                    OFFICES,
                    "So Y te.xlsx",
                    Drawn.sheet("Danh sách", "SỞ Y TẾ\n" + stated.formatted(award.split(" = ")[0])));
            List<ListRow> names = read.names().stream()
                    .map(row -> row.told(ListColumn.UNIT).equals("Sở Nội vụ") ? ofUnit(row, "noi-vu") : row)
                    .toList();
            assertThat(new Unlisted(OFFICES).findings(read.observations(), names))
                    .extracting(finding -> finding.severity().toString())
                    .as(award)
                    .containsExactly(award.split(" = ")[1]);
        }
    }

    private static ListRow ofUnit(ListRow row, String unit) {
        return new ListRow(row.list(), unit, row.award(), row.recipient(), row.told(), row.cell());
    }

    @Test
    void a_sum_below_the_marks_of_an_award_is_held_against_them() {
        assertThat(asked(normalise("""
                        DANH SÁCH KHEN THƯỞNG NĂM 2022
                        STT|Họ và tên|Chức vụ|LĐTT|CSTĐCS
                        1|Nông Văn A|Y sĩ|x|x
                        2|Lý Thị B|Kế toán|x|
                        |Cộng||3|1
                        """))).containsExactly("list-total D5");
    }

    @Test
    void one_list_with_a_column_of_awards() {
        Normalised read = normalise("""
                UBND XÃ BẢN LANG
                DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2022
                STT|Họ và tên|Chức vụ, đơn vị công tác|Hình thức khen thưởng|Số quyết định
                1|Nông Văn A|Chủ tịch UBND xã|Chiến sĩ thi đua cơ sở|Số 15/QĐ-UBND ngày 05/01/2023
                2|Ông Lý Thị B|Văn phòng|LĐTT|nt
                3|Trường Tiểu học Bản Lang||Tập thể lao động tiên tiến|-nt-
                4|Hoàng C, Trưởng xóm Nà Sèn||GK của Chủ tịch UBND xã|QĐ 16/QĐ-UBND ngày 6 tháng 1 năm 2023
                """);

        assertThat(asked(read)).isEmpty();
        assertThat(rows(read))
                .containsExactly(
                        "B4 02101 Nông Văn A | Chủ tịch UBND xã | 15/QĐ-UBND | 2023-01-05 | 2022 = grassroots-fighter individual",
                        "B5 02101 Lý Thị B | Văn phòng | 15/QĐ-UBND | 2023-01-05 | 2022 = advanced-labour individual",
                        "B6 02101 Trường Tiểu học Bản Lang | 15/QĐ-UBND | 2023-01-05 | 2022 = advanced-collective collective",
                        "B7 02101 Hoàng C | Trưởng xóm Nà Sèn | 16/QĐ-UBND | 2023-01-06 | 2022 = commune-paper individual");
        assertThat(counts(read))
                .containsExactly(
                        "advanced-collective collective 2022: 1",
                        "advanced-labour individual 2022: 1",
                        "commune-paper individual 2022: 1",
                        "grassroots-fighter individual 2022: 1");
        assertThat(read.ledger())
                .filteredOn(entry -> entry.reason().equals("list"))
                .hasSize(23)
                .allMatch(entry -> entry.outcome() == Outcome.LOADED);
    }

    @Test
    void a_block_for_each_award_with_collectives_and_people_under_headings_whose_numbers_begin_anew() {
        Normalised read = normalise("""
                UBND XÃ BẢN LANG
                DANH SÁCH KHEN THƯỞNG
                TT|Tên tập thể, cá nhân|Chức vụ|Ghi chú
                A|TẬP THỂ|<|<
                I|Tập thể Lao động tiên tiến (02 tập thể)|<|<
                1|Trường Mầm non Bản Lang||
                2|Trạm Y tế xã||
                B|CÁ NHÂN|<|<
                I|Chiến sĩ thi đua cơ sở: 01 cá nhân|<|<
                1|Nông Văn A|Bí thư|
                II|Lao động tiên tiến|<|<
                1|Lý Thị B|Kế toán|
                2|Ma Văn C|Văn thư|
                |Tổng cộng: 05||
                |NGƯỜI LẬP BIỂU||CHỦ TỊCH
                """);

        assertThat(asked(read)).isEmpty();
        assertThat(rows(read))
                .containsExactly(
                        "B6 02101 Trường Mầm non Bản Lang = advanced-collective collective",
                        "B7 02101 Trạm Y tế xã = advanced-collective collective",
                        "B10 02101 Nông Văn A | Bí thư = grassroots-fighter individual",
                        "B12 02101 Lý Thị B | Kế toán = advanced-labour individual",
                        "B13 02101 Ma Văn C | Văn thư = advanced-labour individual");
    }

    @Test
    void merged_awards_two_rows_of_header_and_a_table_of_counts_above() {
        Normalised read = normalise("""
                UBND XÃ BẢN LANG
                I. TỔNG HỢP
                STT|Hình thức khen thưởng|Tập thể|Cá nhân
                1|Lao động tiên tiến||#2
                2|Giấy khen|#1|#1

                II. DANH SÁCH CHI TIẾT
                STT|Họ và tên|Đơn vị|Hình thức|Quyết định|<
                ^|^|^|^|Số|Ngày
                1|Nông Văn A|UBND xã|Lao động tiên tiến|15/QĐ-UBND|05/01/2023
                2|Lý Thị B|UBND xã|^|^|^
                3|Xóm Nà Sèn|Xã Bản Lang|Giấy khen|16/QĐ-UBND|06/01/2023
                4|Bà Ma Thị C|Xóm Nà Sèn|^|^|^
                """);

        assertThat(asked(read)).isEmpty();
        assertThat(rows(read))
                .containsExactly(
                        "B10 02101 Nông Văn A | UBND xã | 15/QĐ-UBND | 2023-01-05 = advanced-labour individual",
                        "B11 02101 Lý Thị B | UBND xã | 15/QĐ-UBND | 2023-01-05 = advanced-labour individual",
                        "B12 02101 Xóm Nà Sèn | Xã Bản Lang | 16/QĐ-UBND | 2023-01-06 = commune-paper collective",
                        "B13 02101 Ma Thị C | Xóm Nà Sèn | 16/QĐ-UBND | 2023-01-06 = commune-paper individual");
        assertThat(counts(read))
                .containsExactlyInAnyOrder(
                        "advanced-labour individual 2022: 2", "advanced-labour individual 2022: 2",
                        "commune-paper individual 2022: 1", "commune-paper individual 2022: 1",
                        "commune-paper collective 2022: 1", "commune-paper collective 2022: 1");
    }

    @Test
    void what_cannot_stand_in_a_list_is_asked_by_cell_and_no_question_names_a_person() {
        Normalised read = normalise("""
                UBND XÃ BẢN LANG
                DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG
                STT|Họ và tên|Đơn vị|Hình thức khen thưởng|Cấp khen|Năm
                1|Nông Văn A|UBND xã|Lao động tiên tiến|UBND xã|2022
                2|Lý Thị B|UBND xã||UBND xã|2022
                3||UBND xã|Lao động tiên tiến|UBND xã|2022
                4|Ma Văn C|UBND xã|Bằng lao động sáng tạo|UBND xã|2022
                5|Ma Văn D|UBND xã|Bằng khen của UBND tỉnh|UBND xã|2022
                6|Ma Văn E|UBND xã|Lao động tiên tiến|UBND xã|2021
                7|Ma Văn G|xã Mường Xa|Lao động tiên tiến|UBND xã|2022
                8|Trường THCS Bản Lang||Chiến sĩ thi đua cơ sở|UBND xã|2022
                9|Xóm Nà Sèn||Xã tiêu biểu|UBND tỉnh|2022
                """);

        assertThat(asked(read))
                .containsExactlyInAnyOrder(
                        "list-no-award B5",
                        "list-no-name B6",
                        "list-unknown-award B7",
                        "list-giver B8",
                        "list-year B9",
                        "list-unknown-unit B10",
                        "list-recipient B11",
                        "list-unknown-award B12");
        assertThat(read.findings())
                .noneMatch(finding -> finding.arguments().values().stream().anyMatch(text -> text.contains("Văn")));
    }

    @Test
    void a_list_that_nobody_asks_for_is_passed_over_and_no_name_is_kept() {
        JobDefinition asksForNone = new DefinitionReader().read(Path.of("src/test/resources/jobs/khoi-xa-2025"));

        Normalised read = Drawn.read(asksForNone, "Hoa My.xlsx", Drawn.sheet("DS", """
                UBND XÃ HÒA MỸ
                DANH SÁCH CÁN BỘ
                STT|Họ và tên|Chức vụ
                1|Nông Văn A|Chủ tịch
                2|Lý Thị B|Kế toán
                """));

        assertThat(read.names()).isEmpty();
        assertThat(read.findings()).isEmpty();
        assertThat(read.ledger())
                .filteredOn(entry -> entry.reason().equals("list-of-names"))
                .hasSize(9)
                .allMatch(entry -> entry.printed().isEmpty());
    }

    private static Stream<Arguments> layouts() {
        return Stream.of(
                Arguments.of(
                        "awards as columns of marks",
                        """
                        STT|Họ và tên|Chức vụ|Hình thức khen thưởng|<|Ghi chú
                        ^|^|^|Giấy khen|Lao động tiên tiến|^
                        1|Nông Văn A|Chủ tịch|x||
                        2|Lý Thị B|Kế toán||x|
                        3|Trạm Y tế||x||
                        """,
                        List.of(
                                "Nông Văn A | Chủ tịch = commune-paper individual",
                                "Lý Thị B | Kế toán = advanced-labour individual",
                                "Trạm Y tế = commune-paper collective")),
                Arguments.of(
                        "collectives and people beside each other",
                        """
                        STT|Tập thể|Cá nhân|Danh hiệu
                        1|Trạm Y tế xã||Tập thể lao động tiên tiến
                        2||Nông Văn A|Lao động tiên tiến
                        3||Lý Thị B|"
                        """,
                        List.of(
                                "Trạm Y tế xã = advanced-collective collective",
                                "Nông Văn A = advanced-labour individual",
                                "Lý Thị B = advanced-labour individual")),
                Arguments.of(
                        "collectives and people beside each other without numbers, the award and its giver in the title",
                        """
                        Danh sách đề nghị Chủ tịch UBND xã tặng Giấy khen năm 2022
                        Tập thể|Cá nhân
                        Trạm Y tế xã|Nông Văn A
                        |Lý Thị B
                        """,
                        List.of(
                                "Trạm Y tế xã | 2022 = commune-paper collective",
                                "Nông Văn A | 2022 = commune-paper individual",
                                "Lý Thị B | 2022 = commune-paper individual")),
                Arguments.of(
                        "a header for each kind of recipient under one award and its decision",
                        """
                        DANH SÁCH KHEN THƯỞNG
                        I. Giấy khen (Quyết định số 55/QĐ-UBND ngày 05/12/2022)
                        1. Tập thể: 01
                        STT|Tên tập thể|Ghi chú
                        1|Trạm Y tế xã|
                        2. Cá nhân: 02
                        STT|Họ và tên|Chức vụ
                        1|Nông Văn A|Y sĩ
                        2|Lý Thị B|Kế toán
                        II. Lao động tiên tiến: 01 cá nhân
                        STT|Họ và tên|Chức vụ
                        1|Ma Văn C|Y sĩ
                        """,
                        List.of(
                                "Trạm Y tế xã | 55/QĐ-UBND | 2022-12-05 = commune-paper collective",
                                "Nông Văn A | Y sĩ | 55/QĐ-UBND | 2022-12-05 = commune-paper individual",
                                "Lý Thị B | Kế toán | 55/QĐ-UBND | 2022-12-05 = commune-paper individual",
                                "Ma Văn C | Y sĩ = advanced-labour individual")),
                Arguments.of(
                        "a table for collectives, one for people, name and position in one cell",
                        """
                        Biểu 3: Danh sách tập thể khen thưởng
                        STT|Đơn vị|Hình thức khen thưởng|Số, ngày quyết định
                        1|Trường Mầm non|Tập thể lao động xuất sắc|QĐ số 1234/QĐ-UBND ngày 12/12/2022
                        2|Xóm Nà Sèn|Giấy khen|56/QĐ-UBND, 20/12/2022
                        3|Nhân dân và cán bộ xã Bản Lang|Cờ thi đua của UBND tỉnh|

                        Biểu 4: Danh sách cá nhân khen thưởng
                        STT|Họ và tên, chức vụ|Hình thức khen thưởng|Số, ngày quyết định
                        1|Ông Nông Văn A, Chủ tịch UBND xã|Bằng khen của Chủ tịch UBND tỉnh Lai Châu|
                        2|Bà Lý Thị B - Kế toán|Giấy khen của Chủ tịch UBND xã Bản Lang|
                        """,
                        List.of(
                                "Trường Mầm non | 1234/QĐ-UBND | 2022-12-12 = excellent-collective collective",
                                "Xóm Nà Sèn | 56/QĐ-UBND | 2022-12-20 = commune-paper collective",
                                "Nhân dân và cán bộ xã Bản Lang = province-flag collective",
                                "Nông Văn A | Chủ tịch UBND xã = province-certificate individual",
                                "Lý Thị B | Kế toán = commune-paper individual")),
                Arguments.of(
                        "names under a general heading, awards and kinds of recipient above them",
                        """
                        STT|Nội dung|Số quyết định|Ngày, tháng, năm
                        I|GIẤY KHEN CỦA CHỦ TỊCH UBND XÃ||
                        1|Tập thể||
                        -|Xóm Nà Sèn|12/QĐ-UBND|01/12/2022
                        2|Cá nhân||
                        -|Ông Nông Văn A - Trưởng xóm|13/QĐ-UBND|02/12/2022
                        II|LAO ĐỘNG TIÊN TIẾN||
                        -|Ông Ma Văn C|14/QĐ-UBND|03/12/2022
                        """,
                        List.of(
                                "Xóm Nà Sèn | 12/QĐ-UBND | 2022-12-01 = commune-paper collective",
                                "Nông Văn A | Trưởng xóm | 13/QĐ-UBND | 2022-12-02 = commune-paper individual",
                                "Ma Văn C | 14/QĐ-UBND | 2022-12-03 = advanced-labour individual")),
                Arguments.of(
                        "the award in a title, kinds of recipient as headings, years of birth",
                        """
                        DANH SÁCH KHEN THƯỞNG
                        1. GIẤY KHEN
                        TT|Họ và tên|Năm sinh|<|Chức vụ
                        ^|^|Nam|Nữ|^
                        I|Tập thể|||
                        1|Chi bộ xóm Nà Sèn|||
                        II|Cá nhân|||
                        1|Nông Văn A|1980||Trưởng xóm
                        2|Lý Thị B||1985|Hội viên
                        """,
                        List.of(
                                "Chi bộ xóm Nà Sèn = commune-paper collective",
                                "Nông Văn A | Trưởng xóm | 1980 = commune-paper individual",
                                "Lý Thị B | Hội viên | 1985 = commune-paper individual")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void a_list_is_read_however_it_is_laid_out(String layout, String drawing, List<String> expected) {
        Normalised read = normalise("UBND XÃ BẢN LANG\n" + drawing);

        assertThat(asked(read)).isEmpty();
        assertThat(rows(read))
                .extracting(row -> row.replaceFirst("\\S+ 02101 ", ""))
                .isEqualTo(expected);
    }

    @Test
    void the_list_of_a_head_counts_for_the_units_that_headings_and_columns_name() {
        String byHeading = """
                CỤM THI ĐUA SỐ 7
                DANH SÁCH KHEN THƯỞNG
                STT|Họ và tên|Chức vụ|Danh hiệu
                |XÃ BẢN LANG
                1|Nông Văn A|Chủ tịch|Chiến sỹ thi đua cơ sở
                |XÃ NẬM CẮT
                1|Ma Văn C|Chủ tịch|CSTĐCS
                """;
        String byColumn = """
                CỤM THI ĐUA SỐ 7
                DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN
                Họ và tên|Chức vụ|Đơn vị
                Nông Văn A|Chủ tịch UBND xã|xã Bản Lang
                Lý Thị B|Phó Chủ tịch|Nậm Cắt
                Ma Văn C|Công chức|UBND xã Mường Xa

                Nơi nhận:|TM. ỦY BAN NHÂN DÂN
                """;

        assertThat(units(byHeading)).containsExactly("02101", "02102");
        assertThat(units(byColumn)).containsExactly("02101", "02102", "");
    }

    private static List<String> units(String drawing) {
        Normalised read = Drawn.read(DEFINITION, "Cum 7.xlsx", Drawn.sheet("Danh sách", drawing));
        return read.names().stream().map(ListRow::unit).toList();
    }
}
