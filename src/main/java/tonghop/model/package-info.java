/**
 * The immutable value types of the field: what was sent, what a cell says, what it means, and what does not agree.
 * Every other room speaks in these words; this room knows none of the others.
 */
@NullMarked
package tonghop.model;

import org.jspecify.annotations.NullMarked;
