/**
 * How figures of one thing relate over time: what a unit has from the units that it was made of, and how a figure differs from an
 * earlier one. Where nothing may be reckoned it says why.
 */
@NullMarked
package tonghop.reckon.series;

import org.jspecify.annotations.NullMarked;
