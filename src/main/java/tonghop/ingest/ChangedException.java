package tonghop.ingest;

/** A file was written to while it was copied: which of its two states was read cannot be known. */
final class ChangedException extends UnreadableException {
    ChangedException() {
        super("");
    }
}
