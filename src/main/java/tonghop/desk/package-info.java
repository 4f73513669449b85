/**
 * The desk: a page on this computer alone in which an officer drops workbooks, has them consolidated, decides, and opens what came of
 * it. Whatever it does is a file or a command of the command line; it reads no figure and decides nothing.
 */
@NullMarked
package tonghop.desk;

import org.jspecify.annotations.NullMarked;
