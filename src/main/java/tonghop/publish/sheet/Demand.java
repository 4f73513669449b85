package tonghop.publish.sheet;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/**
 * What cells take from people, and what it says to them, in as many letters as Excel allows.
 *
 * @param sheet the sheet of the cells
 * @param cells the cells; left empty they are well too
 * @param takes what they take
 */
public record Demand(Sheet sheet, CellRangeAddressList cells, DataValidationConstraint takes) {
    private static final int TITLE = 32;
    private static final int TEXT = 255;

    /** Words with their title. */
    public record Words(String title, String text) {
        public Words {
            title = cut(title, TITLE);
            text = cut(text, TEXT);
        }

        private static String cut(String text, int most) {
            return text.length() <= most ? text : text.substring(0, most - 1) + "…";
        }
    }

    /**
     * Adds it to the sheet.
     *
     * @param refusal what is told of anything else
     * @param prompt what is told beside a cell; nothing where its text is empty
     */
    public void add(Words refusal, Words prompt) {
        DataValidation rule = sheet.getDataValidationHelper().createValidation(takes, cells);
        rule.setEmptyCellAllowed(true);
        rule.setShowErrorBox(true);
        rule.createErrorBox(refusal.title(), refusal.text());
        if (!prompt.text().isEmpty()) {
            rule.setShowPromptBox(true);
            rule.createPromptBox(prompt.title(), prompt.text());
        }
        sheet.addValidationData(rule);
    }
}
