package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Severity;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.CellStyle.Ink;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.RawSheet.Hiding;
import tonghop.wording.Wording;

/** What a sheet does not show is read like the rest, and a person is asked whether it counts. */
class HiddenFiguresTest {
    private static final RawSheet LIST = Drawn.sheet("Biểu", """
            TT|Xã|Thu ngân sách|Hộ nghèo
            1|Xã Hòa Mỹ|#100|#20
            2|Xã Đông Sơn|#200|#30
            |Kiểm tra||
            """);

    private static RawSheet hiding(Map<Integer, Hiding> rows, Map<Integer, Hiding> columns) {
        return new RawSheet("Biểu", false, LIST.cells(), LIST.merges(), new TreeMap<>(rows), new TreeMap<>(columns));
    }

    private static List<String> asked(Normalised read) {
        Wording wording = new Wording("vi");
        return read.findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule() + ": " + wording.sentence(finding))
                .toList();
    }

    @Test
    void rows_that_a_filter_left_out_are_loaded_and_asked_about_in_one_question() {
        Normalised read = Drawn.read("xa.xlsx", hiding(Map.of(1, Hiding.FILTER, 2, Hiding.FILTER), Map.of()));

        assertThat(Drawn.lines(read))
                .isEqualTo(Drawn.lines(Drawn.read("xa.xlsx", LIST)))
                .hasSize(4);
        assertThat(asked(read))
                .containsExactly(
                        "error hidden-cells: Trang «Biểu» của tệp xa.xlsx có 4 ô số liệu của xã Hòa Mỹ, xã Đông Sơn mà người mở tệp không nhìn"
                                + " thấy: bộ lọc đang giấu các dòng 2–3, bắt đầu từ ô C2. Các số này tạm được tính. Nếu là số liệu chính"
                                + " thức thì chọn giữ; nếu không thì chọn không dùng; hoặc đề nghị đơn vị bỏ ẩn rồi gửi lại.");
        assertThat(read.findings().get(0).cells())
                .extracting(cell -> cell.at().toString())
                .containsExactly("C2", "D2", "C3", "D3");
    }

    @Test
    void each_way_of_hiding_is_named_and_several_ways_are_one_question() {
        assertThat(asked(Drawn.read("a.xlsx", hiding(Map.of(), Map.of(3, Hiding.OUTLINE)))))
                .singleElement()
                .asString()
                .contains("nhóm dòng hoặc cột D đang thu gọn");
        assertThat(asked(Drawn.read("a.xlsx", hiding(Map.of(1, Hiding.HAND), Map.of(3, Hiding.OUTLINE)))))
                .singleElement()
                .asString()
                .contains("bị ẩn là 2, D,");
    }

    @Test
    void hidden_rows_without_figures_raise_nothing() {
        assertThat(Drawn.read("xa.xlsx", hiding(Map.of(3, Hiding.HAND, 0, Hiding.HAND), Map.of()))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_figure_in_a_format_that_shows_nothing_is_hidden_too() {
        CellStyle nothing = new CellStyle(";;;", "", 0, false);
        RawSheet sheet = LIST.withCells(LIST.cells().stream()
                .map(cell -> cell.at().toString().equals("D3")
                        ? new RawCell(cell.at(), cell.kind(), cell.text(), cell.number(), null, nothing, null)
                        : cell)
                .toList());

        assertThat(asked(Drawn.read("xa.xlsx", sheet)))
                .singleElement()
                .asString()
                .contains("định dạng số không cho hiện gì ở D3");
    }

    private static RawSheet inked(Ink ink, String... places) {
        CellStyle style = new CellStyle("General", "", 0, false, ink);
        return LIST.withCells(LIST.cells().stream()
                .map(cell -> List.of(places).contains(cell.at().toString())
                        ? new RawCell(cell.at(), cell.kind(), cell.text(), cell.number(), null, style, null)
                        : cell)
                .toList());
    }

    @Test
    void figures_that_are_white_on_white_are_hidden_too() {
        assertThat(asked(Drawn.read("xa.xlsx", inked(Ink.UNSEEN, "C2", "D3"))))
                .singleElement()
                .asString()
                .startsWith("error hidden-cells")
                .contains("chữ trắng trên nền trắng ở C2, D3");
    }

    @Test
    void figures_that_are_struck_through_are_asked_about_once_a_sheet() {
        assertThat(asked(Drawn.read("xa.xlsx", inked(Ink.STRUCK, "B2", "C2", "D3"))))
                .singleElement()
                .asString()
                .startsWith("error struck-figures")
                .contains("có 2 ô số liệu")
                .contains("bị gạch ngang: C2, D3.");
    }

    @Test
    void a_hidden_sheet_that_tells_what_the_others_do_not_is_read_and_any_other_is_left_out() {
        RawSheet figures = new RawSheet("Số liệu", true, LIST.cells(), List.of(), new TreeMap<>(), new TreeMap<>());
        RawSheet draft = new RawSheet(
                "nháp", true, Drawn.sheet("nháp", "ghi chú|#3").cells(), List.of(), new TreeMap<>(), new TreeMap<>());

        Normalised read = Drawn.read("xa.xlsx", figures, draft);

        assertThat(read.observations()).hasSize(4);
        assertThat(read.findings())
                .extracting(Finding::rule, Finding::severity, finding -> finding.cells()
                        .size())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("hidden-cells", Severity.ERROR, 4),
                        org.assertj.core.groups.Tuple.tuple("hidden-sheet", Severity.INFO, 1));
        assertThat(read.ledger())
                .filteredOn(entry -> entry.cell().sheet().equals("nháp"))
                .extracting(LedgerEntry::outcome, LedgerEntry::reason)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(Outcome.IGNORED, "hidden-sheet"));
    }

    @Test
    void a_hidden_draft_of_what_a_sheet_tells_is_left_out() {
        RawSheet draft = new RawSheet(
                "nháp",
                true,
                Drawn.sheet("nháp", "TT|Xã|Thu ngân sách\n1|Xã Hòa Mỹ|#90\n").cells(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>());

        Normalised read = Drawn.read("xa.xlsx", draft, LIST);

        assertThat(read.observations()).hasSize(4);
        assertThat(read.findings()).extracting(Finding::rule).containsExactly("hidden-sheet");
    }

    @Test
    void the_question_stays_the_same_when_its_rows_move() {
        RawSheet lower = Drawn.sheet("Biểu", """
                SỐ LIỆU NĂM 2025
                TT|Xã|Thu ngân sách|Hộ nghèo
                1|Xã Hòa Mỹ|#100|#20
                2|Xã Đông Sơn|#200|#30
                """);
        RawSheet moved = new RawSheet(
                "Biểu", false, lower.cells(), List.of(), new TreeMap<>(Map.of(3, Hiding.HAND)), new TreeMap<>());

        assertThat(Drawn.read("b.xlsx", moved).findings())
                .extracting(Finding::id)
                .isEqualTo(Drawn.read("a.xlsx", hiding(Map.of(2, Hiding.HAND), Map.of())).findings().stream()
                        .map(Finding::id)
                        .toList())
                .hasSize(1);
    }
}
