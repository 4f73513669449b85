package tonghop.publish.packet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import tonghop.definition.JobDefinition;
import tonghop.model.cell.HiddenForm;
import tonghop.publish.data.Publication.SubmittedFile;
import tonghop.publish.form.HiddenSheet;
import tonghop.wording.Wording;

/** The hidden record of a marked copy: which workbook of whom it is, what was asked where, and how each marked cell looked before. */
final class PacketRecord {
    private static final List<String> COLUMNS = List.of("finding", "figures", "sheet", "cell", "printed", "words");

    /** The column whose cells, themselves blank, keep how each marked cell looked before. */
    static final int LOOK = HiddenForm.TABLE + COLUMNS.size();

    private final Workbook workbook;
    private final HiddenSheet form;
    private final Map<String, String> fields = new LinkedHashMap<>();

    PacketRecord(Workbook workbook, JobDefinition definition, Wording wording) {
        this.workbook = workbook;
        this.form = new HiddenSheet(workbook, HiddenForm.PACKET_SHEET);
        fields.put("form", HiddenForm.PACKET);
        fields.put("job", definition.code());
        for (String code : AnswerChoices.CODES) {
            fields.put("answer-" + code, wording.text("packet.answer." + code));
        }
        fields.putAll(ReviewSheet.places());
    }

    /** Tells what the copy is of. */
    void tell(Packet packet, SubmittedFile file, Tabs tabs) {
        fields.put("unit", packet.unit().code());
        fields.put("file", file.file());
        fields.put("sha256", file.sha256());
        tabs.renamed().forEach(sheet -> fields.put(HiddenForm.TAB + sheet.getValue(), sheet.getKey()));
    }

    /** Tells the questions; before the cells are marked. */
    void tell(String reviewSheet, List<QuestionLines.Line> lines, CellMarks marks) {
        fields.put("review-sheet", reviewSheet);
        form.fill(fields, COLUMNS, lines.stream().map(line -> row(line, marks)).toList());
        lines.forEach(line -> look(line).ifPresent(style -> form.look(line.at() + 1, LOOK, style)));
    }

    private static List<String> row(QuestionLines.Line line, CellMarks marks) {
        return List.of(
                line.question().finding().id(),
                line.question().figures(),
                line.tab(),
                line.cell().toString(),
                line.printed(),
                marks.words(List.of(line.question())));
    }

    private Optional<CellStyle> look(QuestionLines.Line line) {
        return Optional.ofNullable(workbook.getSheet(line.tab()))
                .map(sheet -> sheet.getRow(line.cell().row()))
                .map(row -> row.getCell(line.cell().column()))
                .map(Cell::getCellStyle);
    }
}
