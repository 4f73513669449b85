/**
 * OpenDocument spreadsheets (.ods), as LibreOffice saves them.
 * They state the kind of every value themselves, so that formats serve the look alone.
 */
@NullMarked
package tonghop.ingest.ods;

import org.jspecify.annotations.NullMarked;
