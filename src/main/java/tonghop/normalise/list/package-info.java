/**
 * Reads lists of names: finds them beside tables of figures, makes a record of each row, asks about what cannot stand so, and counts
 * the rows. Names are personal data: where the definition asks for no list they are passed over, and no question ever says one.
 */
@NullMarked
package tonghop.normalise.list;

import org.jspecify.annotations.NullMarked;
