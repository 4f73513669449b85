package tonghop.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Decision;
import tonghop.model.DecisionForm;
import tonghop.model.DecisionForm.Problem;
import tonghop.model.Submission;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.wording.Wording;

/** What is taken of a form that people have filled in, and what they are told of the rest. */
class DecisionFormTest {
    private static final String FIGURES = "0123456789abcdef";
    private static final Wording WORDING = new Wording("vi");

    private static Optional<DecisionForm> list(String text) {
        return DownloadedList.read(new DownloadedList.Text("của Lan.json", "ab", text.length(), text));
    }

    private static DecisionForm listed(String decisions) {
        return list("{\"form\":\"tonghop/decisions/1\",\"job\":\"cum\",\"decisions\":" + decisions + "}")
                .orElseThrow();
    }

    private static String entry(String finding, String figures, String choice) {
        return "{\"finding\":\"" + finding + "\",\"figures\":\"" + figures + "\",\"choice\":\"" + choice
                + "\",\"value\":12.5,\"reason\":\" vì \",\"person\":\"Lan\"}";
    }

    /** The sentence that people read of a problem that befell one line. */
    private static String said(DecisionForm form, Problem problem) {
        return WORDING.text(
                "finding.decision-form-" + problem.kind(),
                Map.of(
                        "file", form.file(),
                        "count", "1",
                        "rows", String.valueOf(problem.row()),
                        "detail", problem.detail()));
    }

    @Test
    void an_entry_of_the_list_is_a_decision_with_its_place() {
        DecisionForm form = listed("[" + entry("1a2b3c4d", FIGURES, "enter") + "]");

        assertThat(form.problems()).isEmpty();
        assertThat(form.job()).isEqualTo("cum");
        assertThat(form.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.choice().code()).isEqualTo("enter");
            assertThat(decision.value()).isEqualTo("12,5");
            assertThat(decision.reason()).isEqualTo("vì");
            assertThat(decision.origin()).isEqualTo("của Lan.json › 1");
            assertThat(decision.file()).isEqualTo("của Lan.json");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "khác; 0123456789abcdef; keep; Tệp của Lan.json: 1 dòng (dòng 1) không ứng với câu hỏi nào của tệp (mã tìm thấy: khác)"
                        + " nên không được nhận. Không sửa cột “Mã”",
                "1a2b3c4d; 0123456789abcdef; có lẽ; Tệp của Lan.json: 1 dòng (dòng 1) có quyết định không nằm trong danh sách: có lẽ."
                        + " Chọn lại một mục của danh sách",
                "1a2b3c4d; 0123456789abcdef; ''; Tệp của Lan.json: 1 dòng (dòng 1) có ghi giá trị, lý do hoặc tên người nhưng chưa chọn"
                        + " ở cột “Quyết định” nên chưa được nhận. Chọn một mục trong danh sách, hoặc xóa các ô đã ghi."
            })
    void an_entry_that_cannot_be_taken_says_why(String finding, String figures, String choice, String sentence) {
        DecisionForm form = listed("[" + entry(finding, figures, choice) + "]");

        assertThat(form.decisions()).isEmpty();
        assertThat(form.problems()).singleElement().satisfies(problem -> assertThat(said(form, problem))
                .startsWith(sentence));
    }

    @Test
    void a_finding_that_one_form_answers_in_two_ways_is_answered_in_none() {
        DecisionForm form = listed("[" + entry("1a2b3c4d", FIGURES, "keep") + "," + entry("1a2b3c4d", FIGURES, "ask")
                + "," + entry("00000001", FIGURES, "keep") + "]");

        assertThat(form.decisions()).extracting(Decision::finding).containsExactly("00000001");
        assertThat(form.problems()).singleElement().satisfies(problem -> assertThat(said(form, problem))
                .isEqualTo(
                        "Tệp của Lan.json trả lời khác nhau cho cùng một câu hỏi (1a2b3c4d; dòng 2) nên câu hỏi đó coi như"
                                + " chưa trả lời. Chỉ giữ lại một dòng."));
    }

    @Test
    void a_list_that_is_broken_or_of_another_edition_is_a_form_without_decisions() {
        assertThat(list("{\"form\":\"tonghop/decisions/1\",\"job\":\"cum\"")
                        .orElseThrow()
                        .problems())
                .extracting(Problem::kind)
                .containsExactly("damaged");
        assertThat(list("{\"form\":\"tonghop/decisions/2\"}").orElseThrow().problems())
                .extracting(Problem::kind, Problem::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("edition", "tonghop/decisions/2"));
        assertThat(listed("{}").problems()).extracting(Problem::kind).containsExactly("no-columns");
        assertThat(list("{\"danh sách\":[]}")).isEmpty();
        assertThat(list("Mã,Quyết định")).isEmpty();
    }

    @Test
    void a_filled_workbook_is_read_by_the_words_of_its_columns_wherever_they_stand() {
        DecisionForm form = workbook(cells -> {
            cells.add(RawCell.text("B9", "QUYẾT  ĐỊNH"));
            cells.add(RawCell.text("D9", "Mã"));
            cells.add(RawCell.text("E9", "Ngày quyết"));
            cells.add(RawCell.text("B10", "Giữ nguyên"));
            cells.add(RawCell.text("E10", "31/12/2026"));
            cells.add(RawCell.text("D10", "1a2b3c4d"));
            cells.add(RawCell.text("D11", "00000001"));
            return cells;
        });

        assertThat(form.problems()).isEmpty();
        assertThat(form.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.figures()).isEqualTo(FIGURES);
            assertThat(decision.choice().code()).isEqualTo("keep");
            assertThat(decision.day()).isEqualTo("2026-12-31");
            assertThat(decision.origin()).isEqualTo("trả lời.xlsx › 10");
        });
    }

    @Test
    void a_workbook_whose_columns_were_renamed_says_so() {
        DecisionForm form = workbook(cells -> List.of(RawCell.text("A1", "Số"), RawCell.text("B1", "Ý kiến")));

        assertThat(form.problems()).singleElement().satisfies(problem -> assertThat(said(form, problem))
                .isEqualTo(
                        "Tệp quyết định trả lời.xlsx không còn cột “Mã” và “Quyết định” (hoặc danh sách “decisions”) nên"
                                + " không quyết định nào được nhận. Lấy lại canh-bao.xlsx từ thư mục kết quả, giữ nguyên tên các cột"
                                + " và điền lại."));
    }

    private static DecisionForm workbook(Function<List<RawCell>, List<RawCell>> filled) {
        RawSheet hidden = RawSheet.of(
                "_tonghop",
                List.of(
                        RawCell.text("A1", "form"),
                        RawCell.text("B1", "tonghop/warnings/1"),
                        RawCell.text("D1", "Giữ nguyên"),
                        RawCell.text("E1", "keep"),
                        RawCell.text("G1", "Mã"),
                        RawCell.text("H1", "finding"),
                        RawCell.text("A2", "job"),
                        RawCell.text("B2", "cum"),
                        RawCell.text("G2", "Quyết định"),
                        RawCell.text("H2", "choice"),
                        RawCell.text("G3", "Ngày quyết"),
                        RawCell.text("H3", "day"),
                        RawCell.text("A5", "1a2b3c4d"),
                        RawCell.text("B5", FIGURES)));
        RawSheet sheet = RawSheet.of("Cảnh báo", filled.apply(new ArrayList<>()));
        return FilledWorkbook.read(new Submission("trả lời.xlsx", "ab", 1, List.of(sheet, hidden)))
                .orElseThrow();
    }
}
