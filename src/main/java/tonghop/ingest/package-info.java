/**
 * From the input folder to submissions with fingerprints and raw cells with their place; nothing in them is interpreted.
 * What cannot be read whole and without doubt is refused with a reason that tells the sender how to save it again.
 */
@NullMarked
package tonghop.ingest;

import org.jspecify.annotations.NullMarked;
