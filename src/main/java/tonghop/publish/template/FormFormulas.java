package tonghop.publish.template;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.model.Role;
import tonghop.reckon.Expression;

/** The formulas of the form: sums over parts, percents of targets. They stay blank as long as there is nothing to reckon with. */
record FormFormulas(XSSFWorkbook workbook, FormCells cells, FormRelations relations) {
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
        return cell.item().role() == Role.PERCENT
                ? percent(cell)
                : relations.sums(cell).stream()
                        .map(sum ->
                                "IF(COUNT(" + cells.area(sum.parts().terms()) + ")=0,\"\"," + sum.value(cells) + ")")
                        .findFirst();
    }

    private Optional<String> percent(FormCell cell) {
        Optional<FormCell> actual = cells.of(cell.item().withRole(Role.ACTUAL));
        Optional<FormCell> target = cells.of(cell.item().withRole(Role.TARGET));
        return actual.flatMap(reached -> target.map(planned -> percent(reached, planned)));
    }

    private String percent(FormCell reached, FormCell planned) {
        String ratio = Expression.percent(List.of(reached), List.of(planned)).formula(cells);
        return "IF(OR(NOT(ISNUMBER(%1$s)),NOT(ISNUMBER(%2$s)),%2$s=0),\"\",ROUND(%3$s,2))"
                .formatted(reached.reference(), planned.reference(), ratio);
    }
}
