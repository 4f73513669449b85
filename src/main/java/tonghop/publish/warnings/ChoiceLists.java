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

/** The drop-down lists of the decision column: each finding offers as many candidates as it has. */
final class ChoiceLists {
    private final XSSFSheet sheet;
    private final Wording wording;

    ChoiceLists(XSSFSheet sheet, Wording wording) {
        this.sheet = sheet;
        this.wording = wording;
    }

    /** Puts the lists beside the findings, whose first stands in that row. */
    void apply(List<Finding> findings, int first) {
        SortedMap<Integer, CellRangeAddressList> rows = new TreeMap<>();
        int start = 0;
        for (int at = 1; at <= findings.size(); at++) {
            int candidates = candidates(findings, start);
            if (at == findings.size() || candidates(findings, at) != candidates) {
                rows.computeIfAbsent(candidates, count -> new CellRangeAddressList())
                        .addCellRangeAddress(cells(first + start, first + at - 1));
                start = at;
            }
        }
        rows.forEach(this::list);
    }

    private static int candidates(List<Finding> findings, int at) {
        return findings.get(at).candidates().size();
    }

    private static CellRangeAddress cells(int first, int last) {
        int column = WarningColumn.DECISION.place();
        return new CellRangeAddress(first, last, column, column);
    }

    private void list(int candidates, CellRangeAddressList rows) {
        DataValidationConstraint choices = sheet.getDataValidationHelper()
                .createFormulaListConstraint(FormSheet.choices(DecisionChoices.count(candidates)));
        String title = wording.text("warnings.choice.title");
        new Demand(sheet, rows, choices)
                .add(
                        new Words(title, wording.text("warnings.choice.refused")),
                        new Words(title, wording.text("warnings.choice.prompt")));
    }
}
