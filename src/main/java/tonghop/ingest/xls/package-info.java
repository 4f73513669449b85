/**
 * Excel 97-2003 workbooks (.xls, BIFF8), read through POI after a pass that mends the order of records.
 * Other offices' programs write records in an order that Excel accepts and POI does not.
 */
@NullMarked
package tonghop.ingest.xls;

import org.jspecify.annotations.NullMarked;
