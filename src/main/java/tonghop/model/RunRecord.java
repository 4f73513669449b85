package tonghop.model;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A run as a fact: what was put in, what came of it, and the bytes that were published.
 *
 * @param number counts the runs of one state folder from 1
 * @param job code of the job
 * @param fingerprint SHA-256 over inputs, definition and program: equal fingerprints promise equal outputs
 * @param started when it started
 * @param finished when it ended; null while it runs
 * @param outcome how it ended
 * @param counts what it counted
 * @param published each published file, relative to the job's output folder, with its SHA-256; empty unless published
 * @param period what it reported on; null unless it ended by itself
 */
public record RunRecord(
        long number,
        String job,
        String fingerprint,
        Instant started,
        @Nullable Instant finished,
        Outcome outcome,
        RunCounts counts,
        SortedMap<String, String> published,
        @Nullable ReportingPeriod period) {
    public RunRecord {
        published = Collections.unmodifiableSortedMap(new TreeMap<>(published));
    }

    /** The same run, whose process ended before it did. */
    public RunRecord killed(Instant when) {
        return new RunRecord(number, job, fingerprint, started, when, Outcome.KILLED, counts, published, period);
    }

    /** How a run ended. */
    public enum Outcome {
        /** It has not ended. */
        RUNNING,
        /** Consolidated; it can be signed, and no file was refused. */
        SETTLED,
        /** Consolidated; questions await an answer, or a file was refused. */
        UNDECIDED,
        /** It broke off with an error; the old output stands. */
        FAILED,
        /** Its process ended before it did; the old output stands. */
        KILLED;

        /** How a run ends that published this; a refused file has to be sent again. */
        public static Outcome of(Verdict verdict, int refusals) {
            return verdict.isSignable() && refusals == 0 ? SETTLED : UNDECIDED;
        }

        public boolean isPublished() {
            return this == SETTLED || this == UNDECIDED;
        }
    }
}
