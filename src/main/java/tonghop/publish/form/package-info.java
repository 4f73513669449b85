/**
 * What every form carries that goes out to a unit and comes back: the hidden record by which it is recognised, and its unit's name.
 * It writes; what comes back is read elsewhere.
 */
@NullMarked
package tonghop.publish.form;

import org.jspecify.annotations.NullMarked;
