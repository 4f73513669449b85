/**
 * Comma-, semicolon- and tab-separated text as one sheet of texts.
 * The encoding and the separator are found out from the bytes, as the file names neither.
 */
@NullMarked
package tonghop.ingest.text;

import org.jspecify.annotations.NullMarked;
