/**
 * From causes to what a person is told: findings, the choices under each, and the whole reasoning behind one.
 * Nothing is decided here; a candidate is shown, never applied.
 */
@NullMarked
package tonghop.reconcile.explain;

import org.jspecify.annotations.NullMarked;
