/**
 * The bundled typeface, whose letters are as wide as those of Times New Roman and cover all of Vietnamese.
 * It tells how much room words take on paper; it draws nothing.
 */
@NullMarked
package tonghop.publish.typeface;

import org.jspecify.annotations.NullMarked;
