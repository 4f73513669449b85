package tonghop.job.state;

import java.io.IOException;
import java.nio.file.Path;

/** A file was still being copied into the input folder when a run would not wait for it any longer. */
public final class HalfCopiedException extends IOException {
    public HalfCopiedException(Path file) {
        super(file + " is still being written to");
    }
}
