/**
 * What the readers of all formats share: a stored value, a date, a look, a sheet that grows, a reason to refuse.
 * It knows cells and no file format.
 */
@NullMarked
package tonghop.ingest.sheet;

import org.jspecify.annotations.NullMarked;
