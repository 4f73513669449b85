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
            return Optional.of(String.valueOf(broken.getMessage()));
        }
    }
}
