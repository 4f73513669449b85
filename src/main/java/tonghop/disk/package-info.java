/**
 * Files on the disk: what they are called under every locale, and how one is written so that it is there whole or not at all. What
 * is in them is not looked at.
 */
@NullMarked
package tonghop.disk;

import org.jspecify.annotations.NullMarked;
