/**
 * Number formats as spreadsheets write them, read piece by piece and never searched.
 * They tell what a person who looks at a cell sees of the number that is stored in it.
 */
@NullMarked
package tonghop.model.format;

import org.jspecify.annotations.NullMarked;
