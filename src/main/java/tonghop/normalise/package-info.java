/**
 * Raw cells become observations: each cell is understood by the texts that surround it, matched against the definition's words.
 * Nothing is lost: every non-blank cell ends in the ledger as loaded, ignored or unresolved, and a number keeps its print.
 */
@NullMarked
package tonghop.normalise;

import org.jspecify.annotations.NullMarked;
