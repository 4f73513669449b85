/**
 * Observations to tables: which figure of a unit counts, totals over the members, percent of target.
 * It never chooses between two figures that disagree: such a cell is disputed, and what rests on it stays undecided.
 */
@NullMarked
package tonghop.consolidate;

import org.jspecify.annotations.NullMarked;
