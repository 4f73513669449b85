package tonghop.publish.warnings;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import tonghop.model.Severity;
import tonghop.wording.Wording;

/** Colours that follow what the cells say: how pressing a finding is, and whether it is decided; the words say the same. */
final class SeverityColours {
    private final XSSFSheet sheet;
    private final Wording wording;

    SeverityColours(XSSFSheet sheet, Wording wording) {
        this.sheet = sheet;
        this.wording = wording;
    }

    /** Colours the rows from first to last. */
    void apply(int first, int last) {
        int row = first + 1;
        CellRangeAddress told =
                new CellRangeAddress(first, last, WarningColumn.ID.place(), WarningColumn.SEVERITY.place());
        for (Severity severity : Severity.values()) {
            String words = wording.text("severity." + severity).replace("\"", "\"\"");
            rule(told, WarningColumn.SEVERITY.reference(row) + "=\"" + words + "\"", colour(severity));
        }
        CellRangeAddress answers =
                new CellRangeAddress(first, last, WarningColumn.DECISION.place(), WarningColumn.PERSON.place());
        rule(answers, WarningColumn.DECISION.reference(row) + "<>\"\"", SheetLooks.colour(0xC6, 0xE0, 0xB4));
    }

    private static XSSFColor colour(Severity severity) {
        return switch (severity) {
            case FATAL -> SheetLooks.colour(0xF4, 0x8C, 0x6C);
            case ERROR -> SheetLooks.colour(0xF8, 0xCB, 0xAD);
            case WARNING -> SheetLooks.colour(0xFF, 0xE6, 0x99);
            case INFO -> SheetLooks.colour(0xDD, 0xEB, 0xF7);
        };
    }

    private void rule(CellRangeAddress area, String formula, XSSFColor colour) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        XSSFPatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(colour);
        pattern.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        formatting.addConditionalFormatting(new CellRangeAddress[] {area}, rule);
    }
}
