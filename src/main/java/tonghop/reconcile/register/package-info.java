/**
 * Rules about who reports what: missing rows and units, places of the register, classes of units, ranks.
 * They compare with the definition rather than figures with figures.
 */
@NullMarked
package tonghop.reconcile.register;

import org.jspecify.annotations.NullMarked;
