package tonghop.publish.packet;

import java.io.Serial;

/** A workbook that was read but of which no copy can be written. */
public final class UnwritableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnwritableException(String file, Exception cause) {
        super("no marked copy of " + file, cause);
    }
}
