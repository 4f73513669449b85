package tonghop.publish.packet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import tonghop.publish.sheet.Cells;
import tonghop.publish.sheet.Demand;
import tonghop.publish.sheet.Demand.Words;
import tonghop.publish.sheet.Face;
import tonghop.publish.sheet.Look;
import tonghop.publish.sheet.Looks;
import tonghop.publish.sheet.RowHeight;
import tonghop.publish.typeface.Typeface;
import tonghop.wording.Wording;

/** The sheet that lists the questions, with room for the answers. */
record ReviewSheet(Cells cells, RowHeight heights, Wording wording) {
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

    private static final Look TEXT = Look.typed(Face.PLAIN).bordered();
    private static final Look HEADER = Look.typed(Face.BOLD).bordered().filled(0xC0C0C0);
    private static final Look ANSWERS = TEXT.filled(0xFFFF99);

    static ReviewSheet in(Workbook workbook, String name, Wording wording) {
        return new ReviewSheet(
                new Cells(workbook.createSheet(name), new Looks(workbook)), new RowHeight(Typeface.load()), wording);
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
        heading(0, title, Look.typed(Face.BOLD));
        heading(1, wording.text("packet.review.hint"), Look.typed(Face.PLAIN));
        heading(2, wording.text("packet.review.hint-cells"), Look.typed(Face.PLAIN));
        lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.question().number(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::question);
        choices(lines.size());
        page();
        new FirstSheet(cells.sheet().getWorkbook()).become(cells.sheet());
        cells.sheet().setRepeatingRows(new CellRangeAddress(FIRST - 1, FIRST - 1, -1, -1));
    }

    /** A digit of the unit's own typeface may be less wide. */
    private static int narrow(int digits) {
        return digits * 5 / 6;
    }

    private void columns() {
        List<String> names = COLUMNS.stream()
                .map(column -> wording.text("packet.column." + column))
                .toList();
        cells.widths(DIGITS);
        cells.texts(cells.row(FIRST - 1, LINE), names, HEADER);
    }

    /** As wide as the paper: some programs do not make the sheet of an .xls fit, and take the scale. */
    private void page() {
        Sheet sheet = cells.sheet();
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

    private void heading(int at, String words, Look look) {
        Row row = cells.row(at, LINE * heights.lines(words, Face.PLAIN, narrow(165)));
        cells.across(row, new CellRangeAddress(at, at, 0, COLUMNS.size() - 1), words, look);
    }

    /** A question stands once, beside the first of its cells, in a row that no page breaks; an answer there is one to all of it. */
    private void question(List<QuestionLines.Line> lines) {
        String text = lines.get(0).question().text();
        line(lines.get(0), text, heights.lines(text, Face.PLAIN, narrow(DIGITS.get(1))));
        lines.stream().skip(1).forEach(line -> line(line, "", 1));
    }

    private void line(QuestionLines.Line line, String text, int high) {
        Row row = cells.row(FIRST + line.at(), LINE * high);
        String number = text.isEmpty() ? "" : String.valueOf(line.question().number());
        cells.texts(row, List.of(number, text, line.tab(), line.cell().toString(), line.printed()), TEXT);
        row.getCell(3).setHyperlink(there(line));
        for (int column = ANSWER; column < COLUMNS.size(); column++) {
            cells.blank(row, column, ANSWERS);
        }
    }

    private Hyperlink there(QuestionLines.Line line) {
        Hyperlink there = cells.sheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        CellReference cell =
                new CellReference(line.tab(), line.cell().row(), line.cell().column(), false, false);
        there.setAddress(cell.formatAsString());
        return there;
    }

    private void choices(int lines) {
        CellRangeAddressList answers = new CellRangeAddressList(FIRST, FIRST + Math.max(1, lines) - 1, ANSWER, ANSWER);
        DataValidationConstraint words = cells.sheet()
                .getDataValidationHelper()
                .createExplicitListConstraint(AnswerChoices.words(wording).toArray(String[]::new));
        new Demand(cells.sheet(), answers, words)
                .add(
                        new Words(wording.text("packet.column.answer"), wording.text("packet.answer.refused")),
                        new Words("", ""));
    }
}
