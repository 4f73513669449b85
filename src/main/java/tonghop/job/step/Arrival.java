package tonghop.job.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import tonghop.ingest.StagedCopy;
import tonghop.ingest.UnreadableException;

/** Stages the files of one run; one that somebody is still copying into the folder is waited for, within bounds. */
final class Arrival {
    /** A file that was written to within this time may not be whole yet. */
    private static final Duration FRESH = Duration.ofSeconds(5);
    /** So long a run waits for all its files together. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Equipment equipment;
    private final Path staging;
    private Duration waited = Duration.ZERO;

    Arrival(Equipment equipment, Path staging) {
        this.equipment = equipment;
        this.staging = staging;
    }

    /**
     * A copy of the file, whole as far as can be told.
     *
     * @throws HalfCopiedException when it was still being written when the patience was at its end
     * @throws IOException when it cannot be read
     */
    StagedCopy stage(Path file) throws IOException, InterruptedException {
        awaitWhole(file);
        while (true) {
            Stand before = Stand.of(file);
            try {
                return equipment.stages().stage(file, staging);
            } catch (UnreadableException unreadable) {
                if (before.equals(Stand.of(file)) || isPatienceAtItsEnd()) {
                    throw unreadable;
                }
                awaitWhole(file);
            }
        }
    }

    private void awaitWhole(Path file) throws HalfCopiedException, InterruptedException {
        Stand stand = Stand.of(file);
        boolean isMoving = isFresh(stand);
        while (isMoving && !equipment.stages().isWhole(file)) {
            if (isPatienceAtItsEnd()) {
                throw new HalfCopiedException(file);
            }
            glance();
            Stand next = Stand.of(file);
            isMoving = isFresh(next) || !next.equals(stand);
            stand = next;
        }
    }

    private void glance() throws InterruptedException {
        equipment.pause().await(GLANCE);
        waited = waited.plus(GLANCE);
    }

    private boolean isPatienceAtItsEnd() {
        return waited.compareTo(PATIENCE) >= 0;
    }

    private boolean isFresh(Stand stand) {
        Instant now = equipment.clock().instant();
        return Duration.between(stand.modified().toInstant(), now).abs().compareTo(FRESH) < 0;
    }

    /** What a file looks like from outside. */
    private record Stand(long size, FileTime modified) {
        /** One that cannot be looked at is told by whoever reads it. */
        private static final Stand NONE = new Stand(-1, FileTime.fromMillis(0));

        static Stand of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stand(attributes.size(), attributes.lastModifiedTime());
            } catch (IOException gone) {
                return NONE;
            }
        }
    }
}
