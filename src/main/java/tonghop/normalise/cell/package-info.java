/**
 * One cell and what surrounds it to an observation: unit, indicator, role, time, unit of measure.
 * What cannot be explained word for word becomes a question that names the cell.
 */
@NullMarked
package tonghop.normalise.cell;

import org.jspecify.annotations.NullMarked;
