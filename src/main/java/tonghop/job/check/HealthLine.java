package tonghop.job.check;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a health check says of one thing.
 *
 * @param check what was looked at, such as "memory"
 * @param state how it is; {@code doctor.<check>.<state>} is the key of its sentence, which says what to do where it is not well
 * @param well whether nothing has to be done
 * @param arguments the sentence's named placeholders
 */
public record HealthLine(String check, String state, boolean well, SortedMap<String, String> arguments) {
    public HealthLine {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    public static HealthLine well(String check, Map<String, String> arguments) {
        return new HealthLine(check, "well", true, new TreeMap<>(arguments));
    }

    public static HealthLine ill(String check, String state, Map<String, String> arguments) {
        return new HealthLine(check, state, false, new TreeMap<>(arguments));
    }
}
