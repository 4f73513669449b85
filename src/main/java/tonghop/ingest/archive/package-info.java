/**
 * Zipped workbooks: a gate that inflates and checks every part before one is believed, and the parts as XML.
 * It knows zip and XML and no spreadsheet.
 */
@NullMarked
package tonghop.ingest.archive;

import org.jspecify.annotations.NullMarked;
