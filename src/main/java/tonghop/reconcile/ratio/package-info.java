/**
 * Rules about percents, shares, growth and what one thing comes to for each of another.
 * They state relations of reckon; what is usual among sister units is the only measure of their own.
 */
@NullMarked
package tonghop.reconcile.ratio;

import org.jspecify.annotations.NullMarked;
