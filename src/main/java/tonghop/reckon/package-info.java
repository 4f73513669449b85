/**
 * How figures relate: what a print says of the true value, when statements agree, conversion, sums, percents, and relations that can
 * be checked, solved and written as a formula. It changes no figure, knows no sentence and asks nobody.
 */
@NullMarked
package tonghop.reckon;

import org.jspecify.annotations.NullMarked;
