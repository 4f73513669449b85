package tonghop.ingest;

import java.io.IOException;
import java.nio.file.FileSystemException;
import tonghop.ingest.sheet.RefusalReason;

/** A file that was sent cannot be read: its fault, not that of the disk which takes the copy. */
public class UnreadableException extends IOException {
    private final RefusalReason reason;

    /** @param reason says everything */
    UnreadableException(RefusalReason reason) {
        super("");
        this.reason = reason;
    }

    UnreadableException(IOException cause) {
        super(words(cause), cause);
        reason = RefusalReason.UNREADABLE;
    }

    RefusalReason reason() {
        return reason;
    }

    /** Without the path: the same file gives the same words wherever the folders are. */
    private static String words(IOException cause) {
        String kind = cause.getClass().getSimpleName();
        String reason = cause instanceof FileSystemException broken ? broken.getReason() : cause.getMessage();
        return reason == null ? kind : kind + ": " + reason;
    }
}
