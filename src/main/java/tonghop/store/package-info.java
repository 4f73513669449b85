/**
 * What outlives a run, kept in a database: a document a submission that says what it means, and a document a run.
 * A submission is replaced whole in one transaction, so that a run that is started again never doubles a row.
 */
@NullMarked
package tonghop.store;

import org.jspecify.annotations.NullMarked;
