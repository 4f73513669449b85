/**
 * The sentences and figures that people read, in Vietnamese or English, from the message bundles that each room brings.
 * It knows no sentence itself; what a room says stands in that room's bundle.
 */
@NullMarked
package tonghop.wording;

import org.jspecify.annotations.NullMarked;
