package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.Submission;

/**
 * Checks the formulas of a submission against the figures beside them. Only plain arithmetic and SUM, AVERAGE, ROUND, MIN, MAX and
 * COUNT within the workbook are judged, each by the results that the workbook holds in the cells it names; every other formula, and
 * every formula that rests on text, dates, errors, missing results or a circle, is left alone.
 */
public final class FormulaAudit {
    private final Function<String, Optional<BigDecimal>> typed;

    /** @param typed reads a number that was typed as text; empty when the text is none */
    public FormulaAudit(Function<String, Optional<BigDecimal>> typed) {
        this.typed = typed;
    }

    /** What the formulas of the visible sheets give cause to ask, sheet by sheet. */
    public List<Finding> audit(Submission submission) {
        Workbook workbook = new Workbook(submission);
        Recomputation recomputation = new Recomputation(workbook);
        StaleResults stale = new StaleResults(recomputation, new Circularity(workbook));
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
