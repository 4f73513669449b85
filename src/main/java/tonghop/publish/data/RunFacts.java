package tonghop.publish.data;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a run went.
 *
 * @param number the run's number within its job
 * @param version the product's version
 * @param started when it started
 * @param finished when its tables were ready to publish
 * @param durations step name to the time it took, in the order of the steps
 * @param rules rule code to what its checks came to
 * @param refusedSince name of each refused file to the first published run that refused these very bytes
 */
public record RunFacts(
        long number,
        String version,
        Instant started,
        Instant finished,
        Map<String, Duration> durations,
        SortedMap<String, RuleTally> rules,
        SortedMap<String, Long> refusedSince) {
    public RunFacts {
        durations = Collections.unmodifiableMap(new LinkedHashMap<>(durations));
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        refusedSince = Collections.unmodifiableSortedMap(new TreeMap<>(refusedSince));
    }

    /** The codes of the rules that met no figure, sorted. */
    List<String> idleRules() {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().isIdle())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the checks of one rule came to. */
    public record RuleTally(long passed, long failed, long notVerifiable) {
        private boolean isIdle() {
            return passed + failed + notVerifiable == 0;
        }
    }
}
