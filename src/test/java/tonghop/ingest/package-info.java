/**
 * Real files, written by POI or by hand, are read and compared with what was put into them.
 * What is damaged, foreign or hostile must be refused with its reason.
 */
@NullMarked
package tonghop.ingest;

import org.jspecify.annotations.NullMarked;
