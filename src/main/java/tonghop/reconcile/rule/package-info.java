/**
 * The edit rules: each one small class that binds the facts to edits, which hold, do not hold or cannot be verified.
 * {@link tonghop.reconcile.rule.EditRules} lists them in order; the classes beside them are what every rule speaks in.
 */
@NullMarked
package tonghop.reconcile.rule;

import org.jspecify.annotations.NullMarked;
