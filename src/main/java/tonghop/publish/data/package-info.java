/**
 * What a run publishes as data: observations, findings and ledger as CSV, and the record of the run as JSON.
 * Columns and names are interfaces that people's schedules hang on.
 */
@NullMarked
package tonghop.publish.data;

import org.jspecify.annotations.NullMarked;
