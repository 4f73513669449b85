package tonghop.publish.warnings;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.publish.sheet.SheetText;

/**
 * The hidden sheet by which the filled form is recognised: columns A and B hold form, job and language, then each finding with the
 * fingerprint of its figures; D and E hold the choices with their codes, G and H the heads of the columns that people fill in
 * with theirs; from J on each column is a drop-down list. Nothing in it depends on the run.
 */
final class FormSheet {
    static final String NAME = "_tonghop";
    static final String FORM = "tonghop/warnings/1";

    private static final int FIRST_FINDING = 4;
    private static final int CHOICE_COLUMN = 3;
    private static final int HEAD_COLUMN = 6;
    private static final int LIST_COLUMN = 9;

    private final XSSFSheet sheet;

    FormSheet(XSSFWorkbook workbook) {
        this.sheet = workbook.createSheet(NAME);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    /** A finding and what its figures were when the form was written. */
    record Asked(String finding, String figures) {}

    void fill(String job, String language, Stream<Asked> asked) {
        put(0, 0, "form", FORM);
        put(1, 0, "job", job);
        put(2, 0, "language", language);
        put(FIRST_FINDING - 1, 0, "finding", "figures");
        List<Asked> all = asked.toList();
        for (int at = 0; at < all.size(); at++) {
            put(FIRST_FINDING + at, 0, all.get(at).finding(), all.get(at).figures());
        }
    }

    void fill(DecisionChoices choices) {
        List<DecisionChoices.Choice> all =
                choices.lists().stream().flatMap(List::stream).distinct().toList();
        for (int at = 0; at < all.size(); at++) {
            put(at, CHOICE_COLUMN, all.get(at).words(), all.get(at).code());
        }
        for (int number = 0; number < choices.lists().size(); number++) {
            List<DecisionChoices.Choice> list = choices.lists().get(number);
            for (int at = 0; at < list.size(); at++) {
                put(row(at).createCell(LIST_COLUMN + number), list.get(at).words());
            }
        }
    }

    /** A list of names that stands behind those of choices. */
    void fillNames(int list, List<String> names) {
        for (int at = 0; at < names.size(); at++) {
            put(row(at).createCell(LIST_COLUMN + list), names.get(at));
        }
    }

    /** @param heads words to code, in the order of the columns */
    void fillHeads(Map<String, String> heads) {
        int at = 0;
        for (Map.Entry<String, String> head : heads.entrySet()) {
            put(at++, HEAD_COLUMN, head.getKey(), head.getValue());
        }
    }

    /** The area that holds a list of so many choices. */
    static String choices(int number, int count) {
        String column = CellReference.convertNumToColString(LIST_COLUMN + number);
        return "'" + NAME + "'!$" + column + "$1:$" + column + "$" + count;
    }

    private void put(int at, int column, String left, String right) {
        put(row(at).createCell(column), left);
        put(row(at).createCell(column + 1), right);
    }

    private XSSFRow row(int at) {
        return sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
    }

    private static void put(XSSFCell cell, String text) {
        cell.setCellValue(SheetText.of(text));
    }
}
