package tonghop.publish.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.publish.sheet.Demand;
import tonghop.publish.sheet.Demand.Words;
import tonghop.wording.Wording;

/**
 * What an input cell takes, and what it tells a person who types something else.
 *
 * @param words the words that mean something in place of a number
 */
record InputRules(XSSFWorkbook workbook, List<String> words, Wording wording) {
    /** Excel takes a list of words in a rule only up to so many letters. */
    private static final int LONGEST_LIST = 255;

    void write(FormCells cells) {
        for (FormCell cell : cells.all()) {
            switch (cell.box()) {
                case NUMBER -> number(cell);
                case WORDS -> words(cell);
                case FREE, COMPUTED, CLOSED -> {}
            }
        }
    }

    private void number(FormCell cell) {
        Limits limits = Limits.of(cell.row().indicator(), cell.item().role());
        XSSFDataValidationHelper helper = helper(cell);
        String least = limits.least().toPlainString();
        String most = limits.most().toPlainString();
        DataValidationConstraint between = limits.whole()
                ? helper.createIntegerConstraint(OperatorType.BETWEEN, least, most)
                : helper.createDecimalConstraint(OperatorType.BETWEEN, least, most);
        add(cell, between, range(limits));
    }

    /** "số nguyên, từ 0 đến 19". */
    String range(Limits limits) {
        String kind = wording.text(limits.whole() ? "template.limits.whole" : "template.limits.number");
        String least = bound("template.limits.least", limits.isFloored(), limits.least());
        String most = bound("template.limits.most", limits.isCapped(), limits.most());
        return kind + least + most;
    }

    private String bound(String key, boolean isSet, BigDecimal value) {
        return isSet ? wording.text(key, Map.of("value", value.toPlainString())) : "";
    }

    private void words(FormCell cell) {
        String[] list = words.toArray(String[]::new);
        if (words.isEmpty() || String.join(",", list).length() > LONGEST_LIST) {
            return;
        }
        add(cell, helper(cell).createExplicitListConstraint(list), wording.text("template.limits.words"));
    }

    private XSSFDataValidationHelper helper(FormCell cell) {
        return new XSSFDataValidationHelper(sheet(cell));
    }

    private XSSFSheet sheet(FormCell cell) {
        return workbook.getSheet(cell.at().getSheetName());
    }

    private void add(FormCell cell, DataValidationConstraint constraint, String required) {
        int row = cell.at().getRow();
        int column = cell.at().getCol();
        String measure = cell.row().indicator().unitOfMeasure();
        Map<String, String> arguments = Map.of("required", required, "measure", measure);
        new Demand(sheet(cell), new CellRangeAddressList(row, row, column, column), constraint)
                .add(
                        new Words(wording.text("template.refused"), wording.text("template.refused.why", arguments)),
                        new Words(measure, required));
    }
}
