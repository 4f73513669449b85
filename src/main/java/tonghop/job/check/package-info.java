/**
 * What can be looked at without a run: whether machine and folders are as a run needs them, and what a unit's own workbooks say.
 * Nothing is written.
 */
@NullMarked
package tonghop.job.check;

import org.jspecify.annotations.NullMarked;
