/**
 * The report's sentences, told from the figures of the consolidated tables.
 * It writes no file; a figure that no table holds cannot be said.
 */
@NullMarked
package tonghop.publish.narrative;

import org.jspecify.annotations.NullMarked;
