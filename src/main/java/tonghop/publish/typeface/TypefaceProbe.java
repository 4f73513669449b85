package tonghop.publish.typeface;

import java.util.Optional;

/** Whether this machine can draw every Vietnamese letter with the typeface that comes with the program. */
public final class TypefaceProbe {
    private TypefaceProbe() {}

    /** What is wrong; empty when nothing is. */
    public static Optional<String> problem() {
        try {
            Typeface.load();
            return Optional.empty();
        } catch (RuntimeException | LinkageError | InternalError broken) {
            // a Java without its graphics libraries fails with errors rather than exceptions
            return Optional.of(String.valueOf(broken.getMessage()));
        }
    }
}
