package tonghop.reckon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tonghop.model.Severity;

/**
 * What must hold between terms, as data: it can be checked, solved for a term, and written as a spreadsheet formula. The terms are
 * figures of a run, or whatever else has a value or a cell.
 *
 * @param <T> what the terms are
 */
public sealed interface Relation<T> permits SumOfParts, AtMost, Percent, OneFact, Either {
    /** The terms, the one that it is about first. */
    List<T> terms();

    /**
     * Whether it holds at the precision in which its terms are printed.
     *
     * @param severity what is asked for where it does not
     */
    Verdict check(Assignment<T> values, Severity severity);

    /** What the first term states beyond what the others make of it, in plain numbers; empty when nothing follows. */
    Optional<BigDecimal> difference(Assignment<T> values);

    /** The true values of one term with which it holds while the others stay; empty when nothing follows. */
    Optional<Quantity> solve(T term, Assignment<T> values);

    /** A spreadsheet condition that is true where too little was told to verify it. */
    String unanswered(Cells<T> cells);

    /** A spreadsheet condition that is true where it does not hold, once enough was told. */
    String broken(Cells<T> cells);
}
