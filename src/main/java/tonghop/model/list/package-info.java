/**
 * Lists of names as units send them: who was commended with what, by which decision. Names are personal data, so these records come
 * into being only where a definition asks for the list.
 */
@NullMarked
package tonghop.model.list;

import org.jspecify.annotations.NullMarked;
