package tonghop.ingest;

import java.io.IOException;
import java.nio.file.Path;

/** A file was written to while it was copied: which of its two states was read cannot be known. */
final class ChangedException extends IOException {
    ChangedException(Path file) {
        super(file + " changed while it was copied");
    }
}
