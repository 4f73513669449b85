package tonghop.job.state;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
