package tonghop.ingest.sheet;

import org.jspecify.annotations.Nullable;

/** The file being read cannot be taken. It never leaves the room: {@code WorkbookReader} turns it into a Refusal. */
public final class RefusedException extends Exception {
    /** What is found may be ten million digits; a person looks at the first of them. */
    private static final int LONGEST_DETAIL = 200;

    private final RefusalReason reason;
    private final String detail;

    public RefusedException(RefusalReason reason, String detail) {
        this(reason, detail, null);
    }

    public RefusedException(RefusalReason reason, String detail, @Nullable Throwable cause) {
        super(reason.key() + ": " + shortened(detail), cause);
        this.reason = reason;
        this.detail = shortened(detail);
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    public RefusalReason reason() {
        return reason;
    }

    /** What was found and where, in words of no language: a part, a cell, a stored text. */
    public String detail() {
        return detail;
    }
}
