/** Formulas right, wrong and left alone. Sheets are spelt out cell by cell, or written by POI with results that have gone stale. */
@NullMarked
package tonghop.normalise.formula;

import org.jspecify.annotations.NullMarked;
