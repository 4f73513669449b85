/**
 * The report that an officer opens first: one page that needs no network, no script and no other file.
 * What goes into it is escaped by the type that carries it.
 */
@NullMarked
package tonghop.publish.report;

import org.jspecify.annotations.NullMarked;
