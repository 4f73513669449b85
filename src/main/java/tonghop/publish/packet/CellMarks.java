package tonghop.publish.packet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.model.cell.CellRef;
import tonghop.publish.sheet.SheetText;
import tonghop.wording.Wording;

/** Marks doubtful cells in a workbook: a colour, and the questions as a comment behind what the unit itself has noted there. */
final class CellMarks {
    private static final int WIDE = 4;
    private static final int HIGH = 6;

    private final Workbook workbook;
    private final Wording wording;
    private final Map<Short, CellStyle> coloured = new HashMap<>();

    CellMarks(Workbook workbook, Wording wording) {
        this.workbook = workbook;
        this.wording = wording;
    }

    void mark(CellRef at, List<Question> questions) {
        Sheet sheet = workbook.getSheet(at.sheet());
        if (sheet == null) {
            return;
        }
        Row row = sheet.getRow(at.at().row()) == null
                ? sheet.createRow(at.at().row())
                : sheet.getRow(at.at().row());
        Cell cell = row.getCell(at.at().column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(coloured.computeIfAbsent(cell.getCellStyle().getIndex(), index -> coloured(cell)));
        comment(cell, words(questions));
    }

    /** What the comment of a cell says of the questions about it. */
    String words(List<Question> questions) {
        return SheetText.of(questions.stream()
                .map(question -> wording.text(
                        "packet.comment",
                        Map.of("number", String.valueOf(question.number()), "question", question.text())))
                .collect(Collectors.joining("\n")));
    }

    /** In an .xlsx the library writes a comment at first to where its box begins: not to a neighbour, which may have its own. */
    private static void beside(Cell cell, ClientAnchor anchor) {
        if (cell.getSheet() instanceof XSSFSheet sheet) {
            anchor.setCol1(cell.getColumnIndex());
            anchor.setDx1(Units.pixelToEMU(Math.round(sheet.getColumnWidthInPixels(cell.getColumnIndex()))));
        } else {
            anchor.setCol1(cell.getColumnIndex() + 1);
        }
    }

    private CellStyle coloured(Cell cell) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillForegroundColor(IndexedColors.LIGHT_ORANGE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private void comment(Cell cell, String words) {
        CreationHelper helper = workbook.getCreationHelper();
        Comment noted = cell.getCellComment();
        if (noted != null) {
            CellNote.add(noted, words);
            return;
        }
        Drawing<?> drawing = cell.getSheet().createDrawingPatriarch();
        ClientAnchor anchor = helper.createClientAnchor();
        beside(cell, anchor);
        anchor.setCol2(cell.getColumnIndex() + 1 + WIDE);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + HIGH);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(words));
        comment.setAuthor(wording.text("packet.author"));
        cell.setCellComment(comment);
    }
}
