package tonghop.publish.packet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import tonghop.publish.sheet.SheetText;
import tonghop.wording.Wording;

/** The sheet that lists the questions, with room for the answers. */
final class ReviewSheet {
    private static final int FIRST = 4;
    private static final int ANSWER = 5;

    /** In per cent; what the columns take of a page across. */
    private static final short SCALE = 62;

    /** In inches. */
    private static final double MARGIN = 0.5;

    /** In points; a line of letters of the standard size. */
    private static final float LINE = 18;

    private static final List<String> COLUMNS =
            List.of("number", "question", "sheet", "cell", "stated", "answer", "value", "reason");
    private static final List<Integer> DIGITS = List.of(5, 64, 16, 8, 16, 18, 16, 26);

    private final Workbook workbook;
    private final Wording wording;
    private final Sheet sheet;
    private final ReviewLooks looks;

    ReviewSheet(Workbook workbook, String name, Wording wording) {
        this.workbook = workbook;
        this.wording = wording;
        this.sheet = workbook.createSheet(name);
        this.looks = new ReviewLooks(workbook);
    }

    /** Where the answers stand, for whoever reads the sheet when it comes back; counted from zero. */
    static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("first-row", String.valueOf(FIRST));
        List.of("sheet", "cell", "answer", "value", "reason")
                .forEach(column -> places.put(column + "-column", String.valueOf(COLUMNS.indexOf(column))));
        return places;
    }

    /** Lists the lines, and puts the sheet before all others. */
    void fill(String title, List<QuestionLines.Line> lines) {
        columns();
        heading(0, title, looks.bold);
        heading(1, wording.text("packet.review.hint"), looks.plain);
        heading(2, wording.text("packet.review.hint-cells"), looks.plain);
        lines.forEach(this::line);
        choices(lines.size());
        page();
        new FirstSheet(workbook).become(sheet);
    }

    private void columns() {
        Row names = sheet.createRow(FIRST - 1);
        names.setHeightInPoints(LINE);
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.setColumnWidth(column, DIGITS.get(column) * 256);
            put(names, column, wording.text("packet.column." + COLUMNS.get(column)), looks.header);
        }
    }

    /** As wide as the paper: some programs do not make the sheet of an .xls fit, and take the scale. */
    private void page() {
        sheet.createFreezePane(0, FIRST);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setScale(SCALE);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setFitToPage(true);
        print.setFitHeight((short) 0);
    }

    private void heading(int at, String words, CellStyle style) {
        put(sheet.createRow(at), 0, words, style);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, COLUMNS.size() - 1));
        sheet.getRow(at).setHeightInPoints(LINE * lines(words, 165));
    }

    private void line(QuestionLines.Line line) {
        Row row = sheet.createRow(FIRST + line.at());
        put(row, 0, String.valueOf(line.question().number()), looks.text);
        put(row, 1, line.question().text(), looks.text);
        put(row, 2, line.tab(), looks.text);
        put(row, 3, line.cell().toString(), looks.text).setHyperlink(there(line));
        put(row, 4, line.printed(), looks.text);
        for (int column = ANSWER; column < COLUMNS.size(); column++) {
            put(row, column, "", looks.answer);
        }
        row.setHeightInPoints(Math.min(400, LINE * lines(line.question().text(), DIGITS.get(1))));
    }

    private static int lines(String words, int digits) {
        return Math.max(1, (words.length() * 5 + digits * 6 - 1) / (digits * 6));
    }

    private Hyperlink there(QuestionLines.Line line) {
        Hyperlink there = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        CellReference cell =
                new CellReference(line.tab(), line.cell().row(), line.cell().column(), false, false);
        there.setAddress(cell.formatAsString());
        return there;
    }

    private void choices(int lines) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list = helper.createValidation(
                helper.createExplicitListConstraint(AnswerChoices.words(wording).toArray(String[]::new)),
                new CellRangeAddressList(FIRST, FIRST + Math.max(1, lines) - 1, ANSWER, ANSWER));
        list.setEmptyCellAllowed(true);
        list.setShowErrorBox(true);
        list.createErrorBox(wording.text("packet.column.answer"), wording.text("packet.answer.refused"));
        sheet.addValidationData(list);
    }

    private static Cell put(Row row, int column, String words, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!words.isEmpty()) {
            cell.setCellValue(SheetText.of(words));
        }
        return cell;
    }
}
