/**
 * Office Open XML workbooks (.xlsx, .xlsm, transitional or strict), read as a stream of elements.
 * Elements and relationships are known by their local names, so both name-space families read alike.
 */
@NullMarked
package tonghop.ingest.xlsx;

import org.jspecify.annotations.NullMarked;
