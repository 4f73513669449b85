/**
 * What scoring tables must obey: points add up exactly, keep within their scale, and follow from the figures that the scale looks at.
 * The arithmetic is that of {@code reckon.score}.
 */
@NullMarked
package tonghop.reconcile.score;

import org.jspecify.annotations.NullMarked;
