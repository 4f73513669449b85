package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tonghop.model.Finding;
import tonghop.model.Submission;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.HiddenForm;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.wording.Wording;

/** What is told of a marked copy that came back, against the workbook that it is a copy of. */
class ReturnedCopyTest {
    private static final String SHA256 = "ab".repeat(32);
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("form", HiddenForm.PACKET),
            Map.entry("file", "huyen.xlsx"),
            Map.entry("sha256", SHA256),
            Map.entry("review-sheet", "Cần rà soát"),
            Map.entry("first-row", "1"),
            Map.entry("sheet-column", "0"),
            Map.entry("cell-column", "1"),
            Map.entry("answer-column", "2"),
            Map.entry("value-column", "3"),
            Map.entry("reason-column", "4"),
            Map.entry("answer-as-sent", "Đúng như đã gửi"),
            Map.entry("answer-changed", "Sửa thành"),
            Map.entry("answer-later", "Trả lời sau"));

    private static RawCell formula(String at, String formula, String result) {
        BigDecimal number = new BigDecimal(result);
        return new RawCell(CellAddress.parse(at), RawCell.Kind.NUMBER, result, number, formula, CellStyle.PLAIN, null);
    }

    private static Submission workbook(String file, RawSheet... sheets) {
        return new Submission(file, "cd".repeat(32), 1, List.of(sheets));
    }

    private static final RawSheet SENT = RawSheet.of(
            "Biểu 1",
            List.of(
                    RawCell.number("B1", "5"),
                    RawCell.text("B2", "7,5"),
                    formula("C1", "SUM(B1:B3)", "5"),
                    formula("D1", "B1*2", "10"),
                    formula("E1", "B1+5", "10")));

    /** The hidden record, about cells of that sheet. */
    private static RawSheet form(String sheet, String... asked) {
        List<RawCell> cells = new ArrayList<>();
        int row = 1;
        for (Map.Entry<String, String> field : FIELDS.entrySet()) {
            cells.add(RawCell.text("A" + row, field.getKey()));
            cells.add(RawCell.text("B" + row++, field.getValue()));
        }
        if (!sheet.equals(SENT.name())) {
            cells.add(RawCell.text("A" + row, HiddenForm.TAB + sheet));
            cells.add(RawCell.text("B" + row, SENT.name()));
        }
        cells.add(RawCell.text("D1", "sheet"));
        cells.add(RawCell.text("E1", "cell"));
        for (int at = 0; at < asked.length; at++) {
            cells.add(RawCell.text("D" + (at + 2), sheet));
            cells.add(RawCell.text("E" + (at + 2), asked[at]));
        }
        return RawSheet.of(HiddenForm.PACKET_SHEET, cells);
    }

    /** The sheet of questions; each answer is the cell, the choice, the value and the reason. */
    private static RawSheet review(List<List<String>> answers) {
        List<RawCell> cells = new ArrayList<>();
        for (int at = 0; at < answers.size(); at++) {
            cells.add(RawCell.text("A" + (at + 2), "Biểu 1"));
            for (int column = 0; column < 4; column++) {
                String text = answers.get(at).get(column);
                if (!text.isEmpty()) {
                    cells.add(RawCell.text("BCDE".charAt(column) + "" + (at + 2), text));
                }
            }
        }
        return RawSheet.of("Cần rà soát", cells);
    }

    private static List<String> told(RawSheet... returned) {
        Submission copy = workbook("tra loi.xlsx", returned);
        ReturnedCopy.Settled settled = ReturnedCopy.of(copy)
                .orElseThrow()
                .settle((sha256, file) -> sha256.equals(SHA256) && file.equals("huyen.xlsx")
                        ? Optional.of(workbook("huyen.xlsx", SENT))
                        : Optional.empty());
        Wording wording = new Wording("vi");
        return settled.account().findings().stream()
                .map(finding -> finding.severity() + " " + wording.sentence(finding))
                .toList();
    }

    @Test
    void a_formula_that_was_rewritten_is_told_whatever_it_gives_and_one_that_was_reckoned_anew_is_counted() {
        RawSheet changed = SENT.withCells(List.of(
                RawCell.number("B1", "6"),
                RawCell.text("B2", "7,5"),
                formula("C1", "sum( B1:B3 )", "6"),
                formula("D1", "B1*3", "18"),
                formula("E1", "B1+4", "10")));

        assertThat(told(review(List.of()), changed, form("Biểu 1", "B1")))
                .containsExactlyInAnyOrder(
                        "info Ô B1 (tệp tra loi.xlsx, trang Biểu 1) được hỏi và đơn vị đã sửa: trước ghi «5», nay ghi «6».",
                        "warning Ô D1 (tệp tra loi.xlsx, trang Biểu 1) không ai hỏi nhưng đơn vị đã sửa: trước ghi «=B1*2 → 10»,"
                                + " nay ghi «=B1*3 → 18». Số liệu lấy theo bản mới; đề nghị hỏi đơn vị vì sao sửa.",
                        "warning Ô E1 (tệp tra loi.xlsx, trang Biểu 1) không ai hỏi nhưng đơn vị đã sửa: trước ghi «=B1+5 → 10»,"
                                + " nay ghi «=B1+4 → 10». Số liệu lấy theo bản mới; đề nghị hỏi đơn vị vì sao sửa.",
                        "info Tệp tra loi.xlsx là bản đánh dấu của huyen.xlsx mà đơn vị gửi lại: 0 ô xác nhận đúng như đã gửi,"
                                + " 1 ô được hỏi đã sửa, 2 ô sửa thêm không ai hỏi, 1 ô được hỏi chưa trả lời, 1 công thức"
                                + " cho kết quả khác.");
    }

    @Test
    void answers_are_told_in_full_and_one_that_fits_no_question_is_asked_about() {
        List<List<String>> answers = List.of(
                List.of("B1", "Đúng như đã gửi", "", "Theo quyết định giao"),
                List.of("B2", "Sửa thành", "8,5", ""),
                List.of("B2", "Sửa thành", "9,5", ""),
                List.of("Z9", "Đúng như đã gửi", "", ""),
                List.of("C1", "không biết", "", ""),
                List.of("C1", "Trả lời sau", "", ""));

        assertThat(told(review(answers), SENT, form("Biểu 1", "B1", "B2", "C1")))
                .containsExactlyInAnyOrder(
                        "info Ô B1 (tệp tra loi.xlsx, trang Biểu 1): đơn vị trả lời «Đúng như đã gửi», lý do: Theo quyết định"
                                + " giao. Câu hỏi về ô này vẫn chờ người tổng hợp quyết định.",
                        "warning Ô B2 (tệp tra loi.xlsx, trang Biểu 1) có hai câu trả lời khác nhau: «8,5 / 9,5»; số đứng trước"
                                + " đang được dùng. Đề nghị hỏi lại đơn vị.",
                        "info Ô B2 (tệp tra loi.xlsx, trang Biểu 1) được hỏi và đơn vị đã sửa: trước ghi «7,5», nay ghi «8,5».",
                        "warning Ô C5 (tệp tra loi.xlsx, trang Cần rà soát): câu trả lời «Đúng như đã gửi» không ở dòng của câu"
                                + " hỏi nào hoặc không phải lựa chọn có sẵn nên chưa được dùng. Đề nghị đọc và xử lý.",
                        "warning Ô C6 (tệp tra loi.xlsx, trang Cần rà soát): câu trả lời «không biết» không ở dòng của câu hỏi"
                                + " nào hoặc không phải lựa chọn có sẵn nên chưa được dùng. Đề nghị đọc và xử lý.",
                        "info Tệp tra loi.xlsx là bản đánh dấu của huyen.xlsx mà đơn vị gửi lại: 1 ô xác nhận đúng như đã gửi,"
                                + " 1 ô được hỏi đã sửa, 0 ô sửa thêm không ai hỏi, 1 ô được hỏi chưa trả lời, 0 công thức"
                                + " cho kết quả khác.");
    }

    @Test
    void an_answer_in_a_question_s_first_line_is_one_to_all_its_cells_but_those_with_their_own() {
        List<RawCell> form = new ArrayList<>(form("Biểu 1", "B1", "B2", "C1").cells());
        form.add(RawCell.text("F1", "finding"));
        List.of("F2", "F3", "F4").forEach(at -> form.add(RawCell.text(at, "0123abcd")));
        List<List<String>> answers = List.of(
                List.of("B1", "Đúng như đã gửi", "", "Theo quyết định giao"), List.of("B2", "Sửa thành", "8,5", ""));

        assertThat(told(review(answers), SENT, RawSheet.of(HiddenForm.PACKET_SHEET, form)))
                .containsExactlyInAnyOrder(
                        "info Ô B1 (tệp tra loi.xlsx, trang Biểu 1): đơn vị trả lời «Đúng như đã gửi», lý do: Theo quyết định"
                                + " giao. Câu hỏi về ô này vẫn chờ người tổng hợp quyết định.",
                        "info Ô B2 (tệp tra loi.xlsx, trang Biểu 1) được hỏi và đơn vị đã sửa: trước ghi «7,5», nay ghi «8,5».",
                        "info Tệp tra loi.xlsx là bản đánh dấu của huyen.xlsx mà đơn vị gửi lại: 2 ô xác nhận đúng như đã gửi,"
                                + " 1 ô được hỏi đã sửa, 0 ô sửa thêm không ai hỏi, 0 ô được hỏi chưa trả lời, 0 công thức"
                                + " cho kết quả khác.");
    }

    @Test
    void what_a_reply_says_of_many_cells_of_a_sheet_is_one_row_that_tells_them_all() {
        List<RawCell> sent = new ArrayList<>();
        List<RawCell> returned = new ArrayList<>();
        List<List<String>> answers = new ArrayList<>();
        for (int row = 1; row <= 30; row++) {
            sent.add(RawCell.number("B" + row, "5"));
            sent.add(RawCell.number("C" + row, "5"));
            sent.add(RawCell.number("D" + row, "5"));
            returned.add(RawCell.number("B" + row, "6"));
            returned.add(RawCell.number("C" + row, "5"));
            returned.add(RawCell.number("D" + row, row <= 4 ? "7" : "5"));
            answers.add(List.of("C" + row, "Đúng như đã gửi", "", row == 2 ? "đã rà" : ""));
        }
        String[] asked = returned.stream()
                .map(cell -> cell.at().toString())
                .filter(cell -> !cell.startsWith("D"))
                .toArray(String[]::new);

        List<Finding> told = ReturnedCopy.of(
                        workbook("tra loi.xlsx", review(answers), SENT.withCells(returned), form("Biểu 1", asked)))
                .orElseThrow()
                .settle((sha256, file) -> Optional.of(workbook("huyen.xlsx", SENT.withCells(sent))))
                .account()
                .findings();

        assertThat(told)
                .extracting(finding -> finding.rule() + " " + finding.cells().size())
                .containsExactly(
                        "returned-confirmed 30", "returned-change 30", "returned-unasked 4", "returned-copy 1");
        Wording wording = new Wording("vi");
        assertThat(wording.sentence(told.get(0)))
                .startsWith("Đơn vị xác nhận 30 ô đúng như đã gửi (tệp tra loi.xlsx, trang Biểu 1), câu trả lời:"
                        + " C1: «Đúng như đã gửi»; C2: «Đúng như đã gửi» (đã rà); C3")
                .contains("; C30: «Đúng như đã gửi».");
        assertThat(wording.sentence(told.get(1)))
                .startsWith(
                        "Đơn vị đã sửa 30 ô được hỏi (tệp tra loi.xlsx, trang Biểu 1), trước → nay: B1: «5» → «6»; B2")
                .endsWith("; B30: «5» → «6».");
        assertThat(wording.brief(told.get(1))).endsWith(" mục nữa (đủ trong du-lieu/findings.csv).");
        assertThat(wording.sentence(told.get(2)))
                .isEqualTo("Không ai hỏi nhưng đơn vị đã sửa 4 ô (tệp tra loi.xlsx, trang Biểu 1), trước → nay:"
                        + " D1: «5» → «7»; D2: «5» → «7»; D3: «5» → «7»; D4: «5» → «7». Số liệu lấy theo bản mới;"
                        + " đề nghị hỏi đơn vị vì sao sửa.");
    }

    @Test
    void a_copy_whose_tab_had_to_be_called_otherwise_is_compared_with_its_sheet() {
        RawSheet renamed = SENT.called("Biểu một");

        assertThat(told(review(List.of()), renamed, form("Biểu một", "B1")))
                .singleElement()
                .asString()
                .contains("0 ô được hỏi đã sửa, 0 ô sửa thêm không ai hỏi");
    }

    @Test
    void a_copy_of_a_workbook_that_is_not_known_says_so() {
        Submission copy = workbook("tra loi.xlsx", SENT, form("Biểu 1", "B1"));

        assertThat(ReturnedCopy.of(copy)
                        .orElseThrow()
                        .settle((sha256, file) -> Optional.empty())
                        .account()
                        .findings())
                .singleElement()
                .extracting(finding -> new Wording("vi").sentence(finding))
                .isEqualTo(
                        "Tệp tra loi.xlsx là bản đánh dấu của huyen.xlsx mà đơn vị gửi lại (0 ô xác nhận, 1 ô chưa trả"
                                + " lời), nhưng bản gốc không còn được lưu nên không biết ô nào đã sửa. Đề nghị đối chiếu với bản"
                                + " gốc.");
    }
}
