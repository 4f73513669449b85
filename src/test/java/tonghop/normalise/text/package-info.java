/** Texts of the encodings before Unicode, and texts that only look like them. */
@NullMarked
package tonghop.normalise.text;

import org.jspecify.annotations.NullMarked;
