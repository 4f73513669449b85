/**
 * What commands say on the console, as sentences for people or as JSON for machines.
 * It repeats what was found and decides nothing.
 */
@NullMarked
package tonghop.cli.text;

import org.jspecify.annotations.NullMarked;
