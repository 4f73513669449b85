package tonghop.job.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tonghop.ingest.StagedCopy;
import tonghop.ingest.UnreadableException;
import tonghop.job.state.HalfCopiedException;

/** Stages the files of one run; one that somebody is still copying into the folder is waited for, within bounds. */
final class Arrival {
    /** A file that was written to within this time may not be whole yet. */
    private static final Duration FRESH = Duration.ofSeconds(5);
    /** One that does not tell its own end is taken for whole when nobody has written to it for so long. */
    private static final Duration STILL = Duration.ofMillis(700);
    /** So long a run waits for all its files together. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Equipment equipment;
    private final Path staging;
    private final Map<Path, Stand> staged = new HashMap<>();
    private Duration waited = Duration.ZERO;

    Arrival(Equipment equipment, Path staging) {
        this.equipment = equipment;
        this.staging = staging;
    }

    /** The files of the folder, once those that somebody is fetching into it just now have got their names. */
    List<Path> files(Path folder) throws IOException, InterruptedException {
        List<Path> files = equipment.stages().files(folder);
        while (files.stream().anyMatch(this::isBeingFetched) && !isPatienceAtItsEnd()) {
            glance();
            files = equipment.stages().files(folder);
        }
        return files;
    }

    private boolean isBeingFetched(Path file) {
        return equipment.stages().isUnfinished(file) && isYoungerThan(FRESH, Stand.of(file));
    }

    /** Whether a file was written to after its copy was taken, and is to be copied again. */
    boolean isOutdated() throws InterruptedException {
        boolean isChanged =
                staged.entrySet().stream().anyMatch(file -> !file.getValue().equals(Stand.of(file.getKey())));
        if (!isChanged || isPatienceAtItsEnd()) {
            return false;
        }
        glance();
        return true;
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
            staged.put(file, before);
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
        boolean isMoving = isYoungerThan(FRESH, stand);
        while (isMoving && !isWhole(file, stand)) {
            if (isPatienceAtItsEnd()) {
                throw new HalfCopiedException(file);
            }
            glance();
            Stand next = Stand.of(file);
            isMoving = isYoungerThan(FRESH, next) || !next.equals(stand);
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

    private boolean isWhole(Path file, Stand stand) {
        Stages stages = equipment.stages();
        return stages.isWhole(file) && (stages.tellsItsEnd(file) || !isYoungerThan(STILL, stand));
    }

    private boolean isYoungerThan(Duration age, Stand stand) {
        Instant now = equipment.clock().instant();
        return Duration.between(stand.modified().toInstant(), now).abs().compareTo(age) < 0;
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
