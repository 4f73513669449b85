package tonghop.cli.watch;

import java.time.Duration;
import java.time.Instant;
import tonghop.cli.ExitCode;

/** A job whose folders are watched: it is due when they look otherwise than at its last run and have stood still since. */
final class WatchedJob {
    /** After a run that failed for a reason that may pass: a full disk, an open output file. */
    private static final Duration RETRY = Duration.ofMinutes(5);

    private final String code;
    private FolderLook done = FolderLook.NOTHING;
    private FolderLook seen = FolderLook.NOTHING;
    private Instant seenSince = Instant.MIN;
    private Instant retryAt = Instant.MAX;

    WatchedJob(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    void see(FolderLook look, Instant now) {
        if (!look.equals(seen)) {
            seen = look;
            seenSince = now;
        }
    }

    boolean isDue(Instant now, Duration settle) {
        boolean isStill = !now.isBefore(seenSince.plus(settle));
        return seen.submissions() > 0 && isStill && (!seen.equals(done) || !now.isBefore(retryAt));
    }

    /** Whether something has changed that has not stood still yet. */
    boolean isMoving() {
        return seen.submissions() > 0 && !seen.equals(done);
    }

    /** It has run on what was seen. */
    void ran(ExitCode code, Instant now) {
        if (code != ExitCode.LOCKED) {
            done = seen;
        }
        retryAt = code == ExitCode.FAILED ? now.plus(RETRY) : Instant.MAX;
    }
}
