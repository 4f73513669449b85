/**
 * The forms that units fill for the next period: input cells that take only what can be right, totals and percents as formulas, the
 * unit's own check of itself. A filled form is read elsewhere, by the hidden record that it carries.
 */
@NullMarked
package tonghop.publish.template;

import org.jspecify.annotations.NullMarked;
