/**
 * Tables and findings as files: appendices, charts, the report, the data behind them and the record of the run.
 * It writes into a folder that its caller gives it; nothing else is touched, and equal input gives equal bytes.
 */
@NullMarked
package tonghop.publish;

import org.jspecify.annotations.NullMarked;
