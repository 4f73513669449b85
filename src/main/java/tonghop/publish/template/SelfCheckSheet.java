package tonghop.publish.template;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.publish.sheet.Cells;
import tonghop.publish.sheet.Face;
import tonghop.publish.sheet.Highlight;
import tonghop.publish.sheet.Look;
import tonghop.publish.sheet.PrintLayout;
import tonghop.publish.sheet.RowHeight;
import tonghop.publish.sheet.SheetPaper;
import tonghop.wording.Wording;

/** The sheet on which a unit sees its own contradictions: a line a check, each with its cell and its answer in words. */
record SelfCheckSheet(Cells cells, Answers answers, RowHeight heights, Wording wording) {
    private static final List<Integer> DIGITS = List.of(6, 44, 60, 16, 18);
    private static final List<String> NAMES = List.of("ordinal", "indicator", "demand", "cell", "answer");
    private static final int HEADER = 3;
    private static final int FIRST = HEADER + 1;
    private static final int ANSWER = 4;

    void fill(List<Check> checks) {
        cells.widths(DIGITS);
        line(0, wording.text("template.check.title"), Face.TITLE);
        line(1, wording.text("template.check.hint"), Face.ITALIC);
        String answered = area(checks.size());
        line(2, "", Face.BOLD).setCellFormula(summary(answered));
        header();
        for (int at = 0; at < checks.size(); at++) {
            check(at, checks.get(at));
        }
        colours(checks.size());
        sheet().createFreezePane(0, FIRST);
        SheetPaper paper = new SheetPaper(SheetPaper.Size.A4, true);
        PrintLayout.fit(sheet(), paper);
        PrintLayout.gather(sheet(), paper, DIGITS);
        sheet().setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
    }

    private static String area(int count) {
        return "$E$" + (FIRST + 1) + ":$E$" + (FIRST + Math.max(1, count));
    }

    private String summary(String answered) {
        return "\"%s: \"&COUNTIF(%s,%s)&\"; %s: \"&COUNTIF(%s,%s)"
                .formatted(
                        plain("template.check.looks"),
                        answered,
                        answers.look(),
                        plain("template.check.missing"),
                        answered,
                        answers.missing());
    }

    private String plain(String key) {
        return wording.text(key).replace("\"", "\"\"");
    }

    private void header() {
        List<String> names = NAMES.stream()
                .map(name -> wording.text("template.check." + name))
                .toList();
        cells.texts(row(HEADER, 1), names, FormLook.HEADER);
    }

    private void check(int at, Check check) {
        String label = check.cell().row().label() + " – "
                + wording.text("role." + check.cell().item().role());
        Row row = row(
                FIRST + at,
                Math.max(
                        heights.lines(label, Face.PLAIN, DIGITS.get(1)),
                        heights.lines(check.demand(), Face.PLAIN, DIGITS.get(2))));
        cells.text(row, 0, String.valueOf(at + 1), Look.cell(Face.PLAIN, HorizontalAlignment.CENTER));
        cells.text(row, 1, label, Look.cell(Face.PLAIN, HorizontalAlignment.LEFT));
        cells.text(row, 2, check.demand(), Look.cell(Face.PLAIN, HorizontalAlignment.LEFT));
        Cell link = cells.text(row, 3, check.cell().place(), Look.cell(Face.PLAIN, HorizontalAlignment.CENTER));
        XSSFHyperlink there = sheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        there.setAddress(check.cell().reference());
        link.setHyperlink(there);
        cells.blank(
                        row,
                        ANSWER,
                        Look.cell(Face.PLAIN, HorizontalAlignment.CENTER).format("General"))
                .setCellFormula(check.formula());
    }

    private Cell line(int at, String text, Face face) {
        Look look = Look.text(face, HorizontalAlignment.LEFT);
        return cells.across(
                cells.row(at, RowHeight.points(1, face)), new CellRangeAddress(at, at, 0, ANSWER), text, look);
    }

    private Row row(int at, int lines) {
        return cells.row(at, RowHeight.points(lines, Face.PLAIN));
    }

    private void colours(int count) {
        int last = FIRST + Math.max(1, count) - 1;
        Highlight given = new Highlight(sheet(), new CellRangeAddress(FIRST, last, ANSWER, ANSWER));
        given.where(answered(answers.look()), 0xF8CBAD);
        given.where(answered(answers.missing()), 0xFFE699);
        given.where(answered(answers.well()), 0xE2EFDA);
    }

    private static String answered(String answer) {
        return "$E" + (FIRST + 1) + "=" + answer;
    }

    private XSSFSheet sheet() {
        return (XSSFSheet) cells.sheet();
    }
}
