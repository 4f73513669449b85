/**
 * A consolidated table as the appendix that an office prints: title block, two-level header, live formulas, notes and sources.
 * The report shows the same figures in the same words, so the wording of figures and their notes lives here.
 */
@NullMarked
package tonghop.publish.appendix;

import org.jspecify.annotations.NullMarked;
