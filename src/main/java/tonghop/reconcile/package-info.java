/**
 * Finds where the observations disagree and says which single change would make them agree; it changes no figure.
 * {@link tonghop.reconcile.Reconciler} is the way in; the edit rules themselves live in {@code tonghop.reconcile.rule}.
 */
@NullMarked
package tonghop.reconcile;

import org.jspecify.annotations.NullMarked;
