/**
 * How points follow from figures and places from points, exactly and with the reason where they do not follow. It reckons with the
 * figures of {@code reckon} as they are told or as a candidate would change them, and asks nobody.
 */
@NullMarked
package tonghop.reckon.score;

import org.jspecify.annotations.NullMarked;
