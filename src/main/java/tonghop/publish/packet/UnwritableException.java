package tonghop.publish.packet;

import java.io.Serial;

/** A workbook that was read but cannot be written again with everything that it holds. */
final class UnwritableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UnwritableException(String file, Exception cause) {
        super("no marked copy of " + file, cause);
    }
}
