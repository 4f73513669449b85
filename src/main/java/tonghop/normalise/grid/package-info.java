/**
 * Sheets as tables: where one begins and ends, its headers, rows and columns, and what stands beside it.
 * It finds what surrounds a cell and does not say what the cell means.
 */
@NullMarked
package tonghop.normalise.grid;

import org.jspecify.annotations.NullMarked;
