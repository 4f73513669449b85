/**
 * The report that an officer opens first: one page that needs no network and no other file, and in which questions are answered.
 * This room makes its data; how they are shown is told by the scripts and styles of the same name among the resources.
 */
@NullMarked
package tonghop.publish.report;

import org.jspecify.annotations.NullMarked;
