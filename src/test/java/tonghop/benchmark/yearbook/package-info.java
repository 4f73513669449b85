/**
 * The second planted-error benchmark: yearbooks of several subjects with last year beside this year, totals over three levels, workbooks
 * with live and with typed totals, and slips of one cell and of whole blocks, weighted after what officers really do. It shares no code
 * with the rules nor with the first generator; {@code mvn -B -ntp test -Pbenchmark} prints its tables in full.
 */
@NullMarked
package tonghop.benchmark.yearbook;

import org.jspecify.annotations.NullMarked;
