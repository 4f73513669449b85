package tonghop.job.state;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tonghop.publish.typeface.TypefaceException;

/** The machine does not let a run go on, and a person can mend it: the sentence says how. */
public final class BrokenOffException extends RuntimeException {
    /** The reason when the publications stand in their place and could not be written down; all others leave the old ones there. */
    public static final String UNRECORDED = "unrecorded";

    private static final int MEGABYTE = 1 << 20;

    private final String reason;
    private final transient SortedMap<String, String> arguments;

    /**
     * @param reason a key of the message bundle under {@code failure.}
     * @param arguments the sentence's named placeholders
     */
    public BrokenOffException(String reason, Map<String, String> arguments, @Nullable Throwable cause) {
        super(reason + " " + arguments, cause);
        this.reason = reason;
        this.arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /** What a person can mend about a failure; empty when it is a fault of the program. */
    public static Optional<BrokenOffException> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenOffException known) {
                return Optional.of(known);
            }
            if (cause instanceof OutOfMemoryError) {
                return Optional.of(noMemory(failure));
            }
            if (cause instanceof TypefaceException) {
                String folder = System.getProperty("java.io.tmpdir");
                return Optional.of(new BrokenOffException("typeface", Map.of("folder", folder), failure));
            }
            if (cause instanceof FileSystemException file && file.getFile() != null) {
                return Optional.of(ofFile(file, failure));
            }
        }
        return Optional.empty();
    }

    private static BrokenOffException ofFile(FileSystemException file, Throwable failure) {
        boolean isGone = file instanceof NoSuchFileException;
        boolean isDenied = file instanceof AccessDeniedException;
        String reason = isGone ? "file-gone" : isDenied ? "file-denied" : isOther(file) ? "file-other" : "file";
        return new BrokenOffException(
                reason, Map.of("file", file.getFile(), "detail", String.valueOf(file.getReason())), failure);
    }

    /** A file stands where a folder belongs, or the other way round; the kernel says the latter in words alone. */
    private static boolean isOther(FileSystemException file) {
        return file instanceof FileAlreadyExistsException
                || file instanceof NotDirectoryException
                || String.valueOf(file.getReason()).endsWith(" a directory");
    }

    /** The memory is not enough for all files together. */
    public static BrokenOffException noMemory(@Nullable Throwable cause) {
        String most = String.valueOf(Runtime.getRuntime().maxMemory() / MEGABYTE);
        return new BrokenOffException("no-memory", Map.of("most", most), cause);
    }

    public String reason() {
        return reason;
    }

    public SortedMap<String, String> arguments() {
        return arguments;
    }
}
