/**
 * The search for the slips behind failed edits: which change of which cell repairs most and breaks nothing.
 * Kinds of slip with their costs stand in SlipKind, every other bound of the search in SearchBounds.
 */
@NullMarked
package tonghop.reconcile.search;

import org.jspecify.annotations.NullMarked;
