package tonghop.publish.template;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.publish.sheet.PrintLayout;
import tonghop.publish.sheet.SheetPaper;
import tonghop.publish.sheet.SheetText;
import tonghop.publish.template.FormLooks.Kind;
import tonghop.publish.template.FormLooks.Letters;
import tonghop.publish.template.FormLooks.Look;
import tonghop.wording.Wording;

/** The sheet on which a unit sees its own contradictions: a line a check, each with its cell and its answer in words. */
final class SelfCheckSheet {
    private static final List<Integer> DIGITS = List.of(6, 44, 60, 16, 18);
    private static final List<String> NAMES = List.of("ordinal", "indicator", "demand", "cell", "answer");
    private static final int HEADER = 3;
    private static final int FIRST = HEADER + 1;
    private static final int ANSWER = 4;

    private final XSSFSheet sheet;
    private final FormLooks looks;
    private final Wording wording;
    private final Answers answers;

    SelfCheckSheet(XSSFSheet sheet, FormLooks looks, Wording wording) {
        this.sheet = sheet;
        this.looks = looks;
        this.wording = wording;
        this.answers = Answers.of(wording);
    }

    void fill(List<Check> checks) {
        for (int column = 0; column < DIGITS.size(); column++) {
            sheet.setColumnWidth(column, DIGITS.get(column) * 256);
        }
        line(0, wording.text("template.check.title"), Letters.TITLE);
        line(1, wording.text("template.check.hint"), Letters.ITALIC);
        String answered = area(checks.size());
        line(2, "", Letters.BOLD).setCellFormula(summary(answered));
        header();
        for (int at = 0; at < checks.size(); at++) {
            check(at, checks.get(at));
        }
        colour(answers.look(), 0xF8CBAD, checks.size());
        colour(answers.missing(), 0xFFE699, checks.size());
        colour(answers.well(), 0xE2EFDA, checks.size());
        sheet.createFreezePane(0, FIRST);
        PrintLayout.fit(sheet, new SheetPaper(SheetPaper.Size.A4, true));
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
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
        XSSFRow row = row(HEADER, 1);
        for (int column = 0; column < NAMES.size(); column++) {
            text(
                    row,
                    column,
                    wording.text("template.check." + NAMES.get(column)),
                    new Look(Letters.BOLD, HorizontalAlignment.CENTER, "", Kind.HEADER));
        }
    }

    private void check(int at, Check check) {
        String label = check.cell().row().label() + " – "
                + wording.text("role." + check.cell().item().role());
        XSSFRow row = row(
                FIRST + at,
                Math.max(FormColumns.lines(label, DIGITS.get(1)), FormColumns.lines(check.demand(), DIGITS.get(2))));
        text(row, 0, String.valueOf(at + 1), Look.text(Letters.PLAIN, HorizontalAlignment.CENTER));
        text(row, 1, label, Look.text(Letters.PLAIN, HorizontalAlignment.LEFT));
        text(row, 2, check.demand(), Look.text(Letters.PLAIN, HorizontalAlignment.LEFT));
        XSSFCell link = text(row, 3, check.cell().place(), Look.text(Letters.PLAIN, HorizontalAlignment.CENTER));
        XSSFHyperlink there = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        there.setAddress(check.cell().reference());
        link.setHyperlink(there);
        text(row, ANSWER, "", new Look(Letters.PLAIN, HorizontalAlignment.CENTER, "General", Kind.TABLE))
                .setCellFormula(check.formula());
    }

    private XSSFCell line(int at, String text, Letters letters) {
        XSSFCell cell = text(row(at, 1), 0, text, Look.line(letters, HorizontalAlignment.LEFT));
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, ANSWER));
        return cell;
    }

    private XSSFRow row(int at, int lines) {
        XSSFRow row = sheet.createRow(at);
        row.setHeightInPoints(lines * 17f);
        return row;
    }

    private XSSFCell text(XSSFRow row, int column, String text, Look look) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(looks.style(look));
        if (!text.isEmpty()) {
            cell.setCellValue(SheetText.of(text));
        }
        return cell;
    }

    private void colour(String answer, int rgb, int count) {
        var formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule("$E" + (FIRST + 1) + "=" + answer);
        var fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(FormLooks.colour(rgb));
        fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        CellRangeAddress area = new CellRangeAddress(FIRST, FIRST + Math.max(1, count) - 1, ANSWER, ANSWER);
        formatting.addConditionalFormatting(new CellRangeAddress[] {area}, rule);
    }
}
