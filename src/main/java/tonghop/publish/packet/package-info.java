/**
 * What goes back to each unit: its own workbooks with the doubtful cells marked, a letter with the questions and a message to paste.
 * Everything in a packet is the unit's own; what comes back is read elsewhere.
 */
@NullMarked
package tonghop.publish.packet;

import org.jspecify.annotations.NullMarked;
