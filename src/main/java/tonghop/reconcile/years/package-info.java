/**
 * What holds between times: what is put together is of one time, and what units told before they were merged makes what is told of the
 * merged one. The arithmetic is that of {@code reckon}.
 */
@NullMarked
package tonghop.reconcile.years;

import org.jspecify.annotations.NullMarked;
