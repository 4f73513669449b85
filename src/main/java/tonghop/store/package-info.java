/**
 * What outlives a run, kept in a database: what each submission means, the runs and their findings.
 * A submission is replaced whole in one transaction, so that a run that is started again never doubles a row.
 */
@NullMarked
package tonghop.store;

import org.jspecify.annotations.NullMarked;
