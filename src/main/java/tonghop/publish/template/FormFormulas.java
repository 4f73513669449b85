package tonghop.publish.template;

import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.model.Role;

/** The formulas of the form: sums over parts, percents of targets. They stay blank as long as there is nothing to reckon with. */
final class FormFormulas {
    private final XSSFWorkbook workbook;
    private final FormCells cells;

    FormFormulas(XSSFWorkbook workbook, FormCells cells) {
        this.workbook = workbook;
        this.cells = cells;
    }

    void write() {
        cells.all().stream().filter(cell -> cell.box() == Box.COMPUTED).forEach(cell -> formula(cell)
                .ifPresent(formula -> put(cell, formula)));
    }

    private void put(FormCell cell, String formula) {
        workbook.getSheet(cell.at().getSheetName())
                .getRow(cell.at().getRow())
                .getCell(cell.at().getCol())
                .setCellFormula(formula);
    }

    private Optional<String> formula(FormCell cell) {
        if (cell.slot().role() == Role.PERCENT) {
            return percent(cell);
        }
        String parts = FormParts.area(new FormParts(cells).of(cell));
        return Optional.of("IF(COUNT(" + parts + ")=0,\"\",SUM(" + parts + "))");
    }

    private Optional<String> percent(FormCell cell) {
        Optional<FormCell> actual = cells.at(cell.slot().withRole(Role.ACTUAL));
        Optional<FormCell> target = cells.at(cell.slot().withRole(Role.TARGET));
        return actual.flatMap(reached -> target.map(planned -> percent(reached.reference(), planned.reference())));
    }

    private static String percent(String reached, String planned) {
        return "IF(OR(NOT(ISNUMBER(%1$s)),NOT(ISNUMBER(%2$s)),%2$s=0),\"\",ROUND(%1$s/%2$s*100,2))"
                .formatted(reached, planned);
    }
}
