package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.Submission;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.RawCell;

/**
 * Checks the formulas of a submission against the figures beside them. Only plain arithmetic and SUM, AVERAGE, ROUND, MIN, MAX and
 * COUNT within the workbook are judged, each by the results that the workbook holds in the cells it names; every other formula, and
 * every formula that rests on text, dates, errors, missing results or a circle, is left alone.
 *
 * @param typed reads a number that was typed as text; empty when the text is none
 */
public record FormulaAudit(Function<String, Optional<BigDecimal>> typed) {
    /**
     * What a look at all formulas of a submission gives.
     *
     * @param findings what the formulas of the visible sheets give cause to ask, sheet by sheet
     * @param circular by the name of a sheet, the numbers that rest on a circle of references: Excel shows 0 or what it last had
     */
    public record Audited(List<Finding> findings, Map<String, Set<CellAddress>> circular) {
        /** The numbers of a sheet that rest on a circle. */
        public Set<CellAddress> circular(String sheet) {
            return circular.getOrDefault(sheet, Set.of());
        }
    }

    public Audited audit(Submission submission) {
        Workbook workbook = new Workbook(submission);
        Circularity circularity = new Circularity(workbook);
        Map<String, Set<CellAddress>> circular = workbook.sheets().stream()
                .filter(SheetCells::computes)
                .collect(Collectors.toMap(SheetCells::name, sheet -> circular(sheet, circularity)));
        return new Audited(findings(submission, workbook, circularity), circular);
    }

    private static Set<CellAddress> circular(SheetCells sheet, Circularity circularity) {
        return sheet.cells().stream()
                .filter(cell -> cell.formula() != null && cell.number() != null)
                .map(RawCell::at)
                .filter(at -> circularity.at(sheet, at))
                .collect(Collectors.toSet());
    }

    private List<Finding> findings(Submission submission, Workbook workbook, Circularity circularity) {
        Recomputation recomputation = new Recomputation(workbook);
        StaleResults stale = new StaleResults(recomputation, circularity);
        return workbook.sheets().stream()
                .filter(SheetCells::isVisible)
                .filter(SheetCells::hasFormulas)
                .flatMap(sheet -> Stream.of(
                                stale.in(sheet),
                                new ShortSums(sheet).doubts(),
                                new TypedOver(recomputation, sheet).doubts(),
                                new TextInSums(sheet, typed).doubts())
                        .flatMap(doubts -> doubts)
                        .map(new DoubtFindings(submission.file(), sheet)::of))
                .toList();
    }
}
