package tonghop.publish.warnings;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.model.Finding;
import tonghop.publish.sheet.Demand;
import tonghop.publish.sheet.Demand.Words;
import tonghop.wording.Wording;

/** The drop-down lists of the decision column: each finding offers the choices that fit it. */
record ChoiceLists(XSSFSheet sheet, DecisionChoices choices, Wording wording) {
    /** Puts the lists beside the findings, whose first stands in that row. */
    void apply(List<Finding> findings, int first) {
        SortedMap<Integer, CellRangeAddressList> rows = new TreeMap<>();
        List<Integer> lists = findings.stream().map(choices::list).toList();
        int start = 0;
        for (int at = 1; at <= findings.size(); at++) {
            if (at == findings.size() || !lists.get(at).equals(lists.get(start))) {
                rows.computeIfAbsent(lists.get(start), number -> new CellRangeAddressList())
                        .addCellRangeAddress(cells(first + start, first + at - 1));
                start = at;
            }
        }
        rows.forEach(this::list);
    }

    private static CellRangeAddress cells(int first, int last) {
        int column = WarningColumn.DECISION.place();
        return new CellRangeAddress(first, last, column, column);
    }

    private void list(int number, CellRangeAddressList rows) {
        DataValidationConstraint list = sheet.getDataValidationHelper()
                .createFormulaListConstraint(
                        FormSheet.choices(number, choices.lists().get(number).size()));
        String title = wording.text("warnings.choice.title");
        new Demand(sheet, rows, list)
                .add(
                        new Words(title, wording.text("warnings.choice.refused")),
                        new Words(title, wording.text("warnings.choice.prompt")));
    }
}
