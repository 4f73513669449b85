package tonghop.normalise.formula;

import java.util.List;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.Submission;

/**
 * Checks the formulas of a submission against the figures beside them. Only plain arithmetic and SUM, AVERAGE, ROUND, MIN, MAX and
 * COUNT within the workbook are judged, each by the results that the workbook holds in the cells it names; every other formula, and
 * every formula that rests on text, dates, errors, missing results or a circle, is left alone.
 */
public final class FormulaAudit {

    /** What the formulas of the visible sheets give cause to ask, sheet by sheet. */
    public List<Finding> audit(Submission submission) {
        Workbook workbook = new Workbook(submission);
        StaleResults stale = new StaleResults(workbook);
        return workbook.sheets().stream()
                .filter(SheetCells::isVisible)
                .flatMap(sheet -> findings(workbook, sheet, doubts(stale, sheet)))
                .toList();
    }

    private static Stream<Doubt> doubts(StaleResults stale, SheetCells sheet) {
        return Stream.of(stale.in(sheet), new ShortSums(sheet).doubts()).flatMap(doubts -> doubts);
    }

    private static Stream<Finding> findings(Workbook workbook, SheetCells sheet, Stream<Doubt> doubts) {
        DoubtFindings findings = new DoubtFindings(workbook.file(), sheet);
        return doubts.map(findings::of);
    }
}
