package tonghop.model.cell;

/**
 * What became of one non-blank cell. Every non-blank cell of every sheet has exactly one entry.
 *
 * @param cell the cell
 * @param printed the cell's text as it was sent
 * @param outcome loaded, ignored or unresolved
 * @param reason a key of the message bundle under {@code ledger.}: why, never empty
 * @param detail what fills the reason's placeholder, such as the indicator or the suggestion; may be empty
 */
public record LedgerEntry(CellRef cell, String printed, Outcome outcome, String reason, String detail) {

    /** LOADED: became an observation. IGNORED: understood as no figure of its own. UNRESOLVED: a person must say. */
    public enum Outcome {
        LOADED,
        IGNORED,
        UNRESOLVED
    }
}
