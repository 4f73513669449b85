/**
 * Text typed in the fonts of before Unicode is converted, or suggested to be, by the cell's font and by what its words become.
 * What was typed is always kept beside the conversion.
 */
@NullMarked
package tonghop.normalise.text;

import org.jspecify.annotations.NullMarked;
