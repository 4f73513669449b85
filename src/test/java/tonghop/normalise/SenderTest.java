package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Candidate;
import tonghop.model.Choice;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Severity;
import tonghop.model.cell.HiddenForm;
import tonghop.model.cell.RawSheet;

/** Whose figures a workbook tells, where form, titles, names of sheets, file and folder may each say so. */
class SenderTest {
    private static final String TABLE = "TT|Chỉ tiêu|ĐVT|TH\n1|Thu ngân sách|triệu đồng|#90\n2|Số hộ nghèo|hộ|#7";

    private static Normalised read(String file, String titles) {
        return Drawn.read(file, Drawn.sheet("Biểu", titles + "\n" + TABLE));
    }

    private static List<String> units(Normalised read) {
        return read.observations().stream()
                .map(figure -> figure.key().unit())
                .distinct()
                .toList();
    }

    private static List<Finding> questions(Normalised read) {
        return read.findings().stream()
                .filter(finding -> finding.rule().equals("disputed-sender"))
                .toList();
    }

    private static void isAsked(Normalised read, String... names) {
        assertThat(units(read)).isEmpty();
        assertThat(questions(read)).singleElement().satisfies(question -> {
            assertThat(question.severity()).isEqualTo(Severity.ERROR);
            assertThat(question.arguments().values()).contains(names);
            assertThat(Choice.offered(question)).contains(Choice.of(Choice.Kind.ASK), Choice.of(Choice.Kind.WITHDRAW));
            assertThat(read.bySender().stream().flatMap(decided -> units(decided).stream()))
                    .containsExactlyElementsOf(
                            question.candidates().stream().map(Candidate::from).toList());
        });
    }

    /** A form that was given out to a commune and bears another title. */
    private static RawSheet[] form(String title) {
        String record = """
                form|tonghop/template/1||sheet|cell|indicator|role|unit-of-measure|label-cell|label|header-cell|header
                job|khoi-xa-2025||Biểu I|C3|poor|actual|hộ|B3|Số hộ nghèo|C2|Thực hiện
                unit|01290||Biểu I|C4|revenue|actual|triệu đồng|B4|Thu ngân sách|C2|Thực hiện
                period|2025
                as-of|2025-12-31
                """;
        String form = title + "\nTT|Chỉ tiêu|Thực hiện\n1|Số hộ nghèo|#7\n2|Thu ngân sách|#90";
        return new RawSheet[] {Drawn.sheet("Biểu I", form), Drawn.sheet(HiddenForm.SHEET, record)};
    }

    @Test
    void a_form_of_one_unit_with_the_title_and_file_name_of_another_is_asked_about_once() {
        isAsked(Drawn.read("Dong Son.xlsx", form("Đơn vị báo cáo: xã Đông Sơn")), "xã Hòa Mỹ", "xã Đông Sơn");
        isAsked(Drawn.read("bieu.xlsx", form("Đơn vị báo cáo: xã Đông Sơn")), "xã Hòa Mỹ", "xã Đông Sơn", "—");
        isAsked(Drawn.read("Dong Son/bieu.xlsx", form("Đơn vị báo cáo: xã Hòa Mỹ")), "xã Hòa Mỹ", "xã Đông Sơn");
        isAsked(Drawn.read("bieu.xlsx", form("Đơn vị báo cáo: xã Tân Tiến")), "xã Hòa Mỹ", "xã Tân Tiến");
    }

    @Test
    void what_a_disputed_workbook_would_mean_by_each_of_the_units_that_it_names_is_read_too() {
        Normalised read = Drawn.read("Dong Son.xlsx", form("Đơn vị báo cáo: xã Hòa Mỹ"));

        assertThat(read.bySender().stream().map(Drawn::lines).toList())
                .containsExactly(
                        List.of("C3 01290 poor actual 2025 = 7 hộ", "C4 01290 revenue actual 2025 = 90 triệu đồng"),
                        List.of("C3 01293 poor actual 2025 = 7 hộ", "C4 01293 revenue actual 2025 = 90 triệu đồng"));
        assertThat(read.bySender())
                .allSatisfy(decided -> assertThat(questions(decided)).isEqualTo(questions(read)));
    }

    @Test
    void a_place_of_the_unit_whose_form_it_is_is_none_of_the_one_that_is_chosen() {
        String record = """
                form|tonghop/template/1||sheet|cell|indicator|dimensions|role|unit-of-measure|label-cell|label|header-cell|header
                job|khoi-xa-2025||Biểu I|C3|poor|hamlet=Nà Giàng|actual|hộ|B3|Số hộ nghèo|C2|Thực hiện
                unit|01290||Biểu I|C4|revenue||actual|triệu đồng|B4|Thu ngân sách|C2|Thực hiện
                period|2025
                as-of|2025-12-31
                """;
        Normalised read =
                Drawn.read("bieu.xlsx", form("Đơn vị báo cáo: xã Đông Sơn")[0], Drawn.sheet(HiddenForm.SHEET, record));

        assertThat(read.bySender().stream().map(Drawn::lines).toList())
                .containsExactly(
                        List.of(
                                "C3 01290 poor[hamlet=Nà Giàng] actual 2025 = 7 hộ",
                                "C4 01290 revenue actual 2025 = 90 triệu đồng"),
                        List.of("C4 01293 revenue actual 2025 = 90 triệu đồng"));
    }

    @Test
    void a_form_whose_names_agree_is_read_by_its_record() {
        Normalised read = Drawn.read("Hoa My/HoaMy_2025.xlsx", form("Đơn vị báo cáo: xã Hòa Mỹ"));

        assertThat(units(read)).containsExactly("01290");
        assertThat(questions(read)).isEmpty();
    }

    @Test
    void a_title_that_contradicts_the_file_name_or_the_folder_gives_the_figures_to_nobody() {
        isAsked(read("Dong Son.xlsx", "UBND XÃ HÒA MỸ"), "xã Hòa Mỹ", "xã Đông Sơn");
        isAsked(read("Dong Son/bieu 1.xlsx", "UBND XÃ HÒA MỸ"), "xã Hòa Mỹ", "xã Đông Sơn");
        isAsked(read("xa Hoa My/DongSon_bieu.xlsx", "BÁO CÁO NĂM 2025"), "xã Hòa Mỹ", "xã Đông Sơn");
    }

    @Test
    void a_sheet_that_is_called_after_another_unit_than_its_title_names_is_asked_about() {
        isAsked(
                Drawn.read("bieu.xlsx", Drawn.sheet("Đông Sơn", "UBND XÃ HÒA MỸ\n" + TABLE)),
                "xã Hòa Mỹ",
                "xã Đông Sơn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KHỐI THI ĐUA SỐ 3",
                "Hướng dẫn của Khối thi đua số 3",
                "(Kèm theo Hướng dẫn số 12/HD-KTĐ của Khối thi đua số 3)",
                "Kính gửi: Khối thi đua số 3",
                "Đơn vị nhận: Khối thi đua số 3",
                "Biểu mẫu của Khối thi đua số 3"
            })
    void a_title_that_names_the_head_leaves_the_figures_to_the_unit_that_the_file_or_sheet_is_called_after(
            String title) {
        assertThat(units(read("Hoa My - bao cao.xlsx", title))).containsExactly("01290");
        assertThat(units(Drawn.read("bieu.xlsx", Drawn.sheet("Đông Sơn", title + "\n" + TABLE))))
                .containsExactly("01293");
    }

    @Test
    void the_receiver_of_a_paper_is_not_its_sender() {
        assertThat(units(read("bieu.xlsx", "Kính gửi: UBND xã Đông Sơn"))).isEmpty();
        assertThat(units(read("bieu.xlsx", "Kính gửi: Khối thi đua số 3"))).isEmpty();
        assertThat(units(read("bieu.xlsx", "UBND XÃ HÒA MỸ\nĐơn vị nhận: UBND xã Đông Sơn")))
                .containsExactly("01290");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND XÃ TÂN TIẾN",
                "XÃ TÂN TIẾN",
                "Xã Tân Tiến",
                "BÁO CÁO CỦA XÃ TÂN TIẾN NĂM 2025",
                "Đơn vị báo cáo: Tân Tiến",
                "Tên đơn vị: Xã Tân Tiến"
            })
    void a_unit_that_the_definition_lacks_is_not_the_head(String title) {
        isAsked(read("bieu.xlsx", "KHỐI THI ĐUA SỐ 3\n" + title), "—");
    }

    @Test
    void a_unit_that_the_definition_lacks_is_not_the_one_that_the_file_is_called_after() {
        isAsked(read("Hoa My.xlsx", "UBND XÃ TÂN TIẾN"), "XÃ TÂN TIẾN", "xã Hòa Mỹ");
        isAsked(read("Xa Tan Tien.xlsx", "KHỐI THI ĐUA SỐ 3"), "Xa Tan Tien");
    }

    @Test
    void the_head_itself_still_sends() {
        assertThat(units(read("bieu.xlsx", "KHỐI THI ĐUA SỐ 3"))).containsExactly("khoi-3");
        assertThat(units(read("khoi thi dua so 3.xlsx", "Đơn vị báo cáo: Khối thi đua số 3")))
                .containsExactly("khoi-3");
        isAsked(read("Hoa My.xlsx", "Đơn vị báo cáo: Khối thi đua số 3"), "xã Hòa Mỹ", "khối số 3");
    }

    @Test
    void a_workbook_over_several_units_may_be_called_after_one_of_them() {
        RawSheet[] sheets = Stream.of("XÃ HÒA MỸ", "XÃ ĐÔNG SƠN")
                .map(title -> Drawn.sheet(title, title + "\n" + TABLE))
                .toArray(RawSheet[]::new);

        Normalised read = Drawn.read("Hoa My tong hop.xlsx", sheets);

        assertThat(units(read)).containsExactly("01290", "01293");
        assertThat(questions(read)).isEmpty();
    }

    @Test
    void an_office_of_a_unit_reports_for_it() {
        List<String> offices = new ArrayList<>(Arrays.asList("Phòng Kinh tế", "Trạm Y tế", "Công an"));

        assertThat(offices).allSatisfy(office -> assertThat(units(read("Hoa My.xlsx", "Đơn vị báo cáo: " + office)))
                .containsExactly("01290"));
    }
}
