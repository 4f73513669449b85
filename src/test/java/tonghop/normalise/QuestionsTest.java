package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.wording.Wording;

/** What is not understood is asked in full sentences, never dropped and never guessed. */
class QuestionsTest {
    private static final Wording WORDING = new Wording("vi");

    private static List<String> sentences(Normalised normalised) {
        return normalised.findings().stream()
                .map(finding -> finding.severity() + ": " + WORDING.sentence(finding))
                .toList();
    }

    private static Normalised read(String drawing) {
        return Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", drawing));
    }

    @Test
    void a_label_that_is_not_in_the_definition_comes_back_with_the_names_it_is_like() {
        Normalised read = read("""
                XÃ HÒA MỸ
                TT|Chỉ tiêu|Thực hiện
                1|Tổng thu ngân sách nhà nước trên địa bàn huyện|#100
                2|Hộ cận nghèo|#7
                """);

        assertThat(read.observations()).isEmpty();
        assertThat(sentences(read))
                .containsExactly(
                        "error: Dòng «Tổng thu ngân sách nhà nước trên địa bàn huyện» (tệp Hoa My.xlsx, trang Biểu, ô B3)"
                                + " không khớp chỉ tiêu nào trong danh mục nên số liệu của dòng chưa được tổng hợp. Tên gần"
                                + " giống: Tổng thu ngân sách nhà nước | Thu ngân sách. Đề nghị cho biết đó là tên khác"
                                + " của chỉ tiêu nào, là chỉ tiêu mới, hay bỏ qua.",
                        "error: Dòng «Hộ cận nghèo» (tệp Hoa My.xlsx, trang Biểu, ô B4) không khớp chỉ tiêu nào trong danh"
                                + " mục nên số liệu của dòng chưa được tổng hợp. Tên gần giống: Hộ nghèo | Số hộ nghèo | Tỷ"
                                + " lệ hộ nghèo. Đề nghị cho biết đó là tên khác của chỉ tiêu nào, là chỉ tiêu mới, hay bỏ qua.");
    }

    @Test
    void a_header_that_is_not_understood_is_asked_about_once_for_its_rows() {
        Normalised read = read("""
                XÃ HÒA MỸ
                TT|Chỉ tiêu|Thực hiện|Mức khoán quý
                1|Thu ngân sách|#100|#25
                """);

        assertThat(Drawn.lines(read)).containsExactly("C3 01290 revenue actual 2025 = 100 triệu đồng");
        assertThat(read.ledger())
                .filteredOn(entry -> entry.outcome() == Outcome.UNRESOLVED)
                .extracting(LedgerEntry::reason)
                .containsExactly("unknown-header");
    }

    @Test
    void a_sheet_that_names_no_unit_is_not_taken_for_anybodys() {
        Normalised read =
                Drawn.read("Book1.xlsx", Drawn.sheet("Sheet1", "TT|Chỉ tiêu|Thực hiện\n1|Thu ngân sách|#100\n"));

        assertThat(read.observations()).isEmpty();
        assertThat(sentences(read))
                .containsExactly(
                        "error: Trang «Sheet1» của tệp Book1.xlsx không nêu tên đơn vị nào có trong danh mục nên số"
                                + " liệu chưa được tổng hợp. Đề nghị ghi tên đơn vị ở tiêu đề bảng hoặc trong tên tệp.");
    }

    @Test
    void a_unit_of_the_same_name_on_another_level_is_not_the_unit() {
        Normalised read = Drawn.read(
                "Book1.xlsx",
                Drawn.sheet("Sheet1", "UBND HUYỆN ĐÔNG SƠN\nTT|Chỉ tiêu|Thực hiện\n1|Thu ngân sách|#100\n"));

        assertThat(read.observations()).isEmpty();
    }

    @Test
    void words_where_a_number_must_stand_are_unresolved() {
        Normalised read = read("""
                XÃ HÒA MỸ
                TT|Chỉ tiêu|Thực hiện
                1|Thu ngân sách|đang rà soát
                2|Hộ nghèo|-
                """);

        assertThat(read.observations()).isEmpty();
        assertThat(sentences(read))
                .containsExactly(
                        "error: Ô C3 (tệp Hoa My.xlsx, trang Biểu, dòng «Thu ngân sách») phải là số nhưng ghi «đang"
                                + " rà soát». Số liệu này chưa được tổng hợp; đề nghị ghi lại bằng số.");
        assertThat(read.ledger())
                .filteredOn(entry -> entry.cell().at().toString().equals("C4"))
                .extracting(LedgerEntry::outcome, LedgerEntry::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Outcome.IGNORED, "nothing"));
    }

    @Test
    void an_indicator_that_is_told_in_words_takes_any_words() {
        Normalised read = read("""
                XÃ HÒA MỸ
                TT|Chỉ tiêu|Thực hiện
                1|An ninh trật tự|cơ bản yên tâm
                2|Thu ngân sách|#7
                """);

        assertThat(Drawn.lines(read))
                .containsExactly(
                        "C3 01290 order actual 2025 = cơ bản yên tâm ", "C4 01290 revenue actual 2025 = 7 triệu đồng");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void a_cell_that_is_not_read_tells_the_figure_that_it_would_be() {
        Normalised read = read("""
                XÃ HÒA MỸ
                TT|Chỉ tiêu|Kế hoạch|Thực hiện
                1|Thu ngân sách|#100|486 (a)
                """);

        Finding question = read.findings().get(0);
        assertThat(question.terms())
                .containsExactly(new Finding.Term(
                        Finding.Term.Part.ABOUT,
                        read.observations().get(0).key().withRole(Role.ACTUAL),
                        new CellRef("Hoa My.xlsx", "Biểu", CellAddress.parse("D3")),
                        ""));
        assertThat(question.subject())
                .isEqualTo(Finding.Subject.of(question.terms().get(0).key()));
        assertThat(question.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void in_a_table_that_feeds_no_appendix_what_is_not_read_is_a_warning() {
        String table = "XÃ HÒA MỸ\nTT|Chỉ tiêu|Thực hiện\n1|%s|đang rà soát\n";

        assertThat(read(table.formatted("Số học sinh")).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(read(table.formatted("Thu ngân sách")).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void a_place_that_is_spelt_a_letter_off_is_assumed_and_told() {
        Normalised read = read("""
                XÃ HÒA MỸ
                TT|Tên xóm|Hộ nghèo
                1|Nà Giằng|#12
                2|Bản Gioóng|#3
                """);

        assertThat(Drawn.lines(read)).containsExactly("C3 01290 poor[hamlet=Nà Giàng] actual 2025 = 12 hộ");
        assertThat(read.findings())
                .extracting(finding -> finding.rule())
                .containsExactly("name-variant", "unknown-label");
    }

    @Test
    void two_units_of_measure_with_a_factor_between_them_are_questioned() {
        Normalised read = read("""
                XÃ HÒA MỸ
                TT|Chỉ tiêu|ĐVT|Thực hiện
                1|Thu ngân sách (tỷ đồng)|triệu đồng|#100
                2|Hộ nghèo|gia đình|#9
                """);

        assertThat(sentences(read))
                .containsExactly(
                        "warning: Dòng «Thu ngân sách (tỷ đồng)» (tệp Hoa My.xlsx, trang Biểu, ô D3) nêu hai đơn vị tính khác"
                                + " nhau: triệu đồng và tỷ đồng. Số liệu được hiểu theo triệu đồng; đề nghị xác nhận.",
                        "warning: Dòng «Hộ nghèo» (tệp Hoa My.xlsx, trang Biểu, ô C4) ghi đơn vị tính «gia đình», không phải"
                                + " đơn vị tính nào đã biết; theo danh mục chỉ tiêu này tính bằng hộ. Đề nghị xác nhận đơn vị"
                                + " tính.");
    }

    @Test
    void text_in_a_font_of_before_unicode_is_read_and_told_and_kept_as_it_was_sent() {
        CellStyle old = new CellStyle("General", ".VnTime", 0, false);
        RawSheet drawn = Drawn.sheet("Biểu", "x· Hßa Mü|\nTT|ChØ tiªu|Thùc hiÖn\n1|Thu ng©n s¸ch|#100\n");
        RawSheet sheet = new RawSheet(
                drawn.name(),
                false,
                drawn.cells().stream()
                        .map(cell -> new RawCell(cell.at(), cell.kind(), cell.text(), cell.number(), null, old, null))
                        .toList(),
                drawn.merges(),
                drawn.hiddenRows(),
                drawn.hiddenColumns());

        Normalised read = Drawn.read("Book1.xls", sheet);

        assertThat(Drawn.lines(read)).containsExactly("C3 01290 revenue actual 2025 = 100 triệu đồng");
        assertThat(read.ledger()).extracting(LedgerEntry::printed).contains("Thu ng©n s¸ch");
        assertThat(sentences(read))
                .containsExactly(
                        "info: Trang «Biểu» của tệp Book1.xls có 4 ô gõ bằng phông cũ (TCVN3), ví dụ ô A1: «x· Hßa"
                                + " Mü» được đọc là «xã Hòa Mỹ». Bản gốc vẫn được giữ; đề nghị lần sau gõ bằng Unicode (Times New"
                                + " Roman).");
    }

    @Test
    void a_name_is_suggested_only_where_the_row_would_be_right_under_it() {
        assertThat(suggested("XÃ HÒA MỸ\nTT|Chỉ tiêu|ĐVT|TH\n1|Số hộ ngheo đa chiều|hộ|#7"))
                .contains("Số hộ nghèo");
        assertThat(suggested("XÃ HÒA MỸ\nTT|Chỉ tiêu|ĐVT|TH\n1|Số hộ ngheo đa chiều|triệu đồng|#7"))
                .isEmpty();
        assertThat(suggested("TT|Xã|Số hộ nghèo\n1|Tổ số hộ|#7")).isEmpty();
    }

    private static List<String> suggested(String drawing) {
        return Drawn.read("bieu.xlsx", Drawn.sheet("Biểu", drawing)).findings().stream()
                .flatMap(finding -> finding.candidates().stream())
                .map(Candidate::to)
                .toList();
    }
}
