/**
 * The formulas of a workbook are checked against the results that it holds: plain arithmetic is computed again, sums are compared
 * with the rows they run over, and figures typed over a formula are found. A formula of any other kind is left alone.
 */
@NullMarked
package tonghop.normalise.formula;

import org.jspecify.annotations.NullMarked;
