/**
 * What stands in a workbook: raw cells with their place and look, and what became of each of them.
 * Addresses are Excel's; nothing here knows what a cell means.
 */
@NullMarked
package tonghop.model.cell;

import org.jspecify.annotations.NullMarked;
