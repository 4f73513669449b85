package tonghop.job.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tonghop.disk.WholeFile;

/**
 * Up to when the runs of a timetable are done, kept in the state folder so that a switched-off machine knows what it missed. One
 * process at a time can keep it.
 */
public final class DueRecord implements AutoCloseable {
    private final StateLock lock;
    private final Path file;

    private DueRecord(StateLock lock, Path file) {
        this.lock = lock;
        this.file = file;
    }

    /**
     * The record of a timetable.
     *
     * @param order what tells the timetable from others: its text, its zone, its job
     * @throws StateLockedException when another process keeps the very same timetable
     */
    public static DueRecord open(Path state, List<String> order) throws StateLockedException, IOException {
        Path folder = state.resolve("schedule").resolve(Fingerprint.of(order).substring(0, 16));
        StateLock lock = StateLock.tryAcquire(folder).orElseThrow(() -> new StateLockedException(folder));
        return new DueRecord(lock, folder.resolve("done-until"));
    }

    /** All that was due until then is done; empty when the timetable has never been kept. */
    public Optional<Instant> doneUntil() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(Files.readString(file).strip()));
        } catch (DateTimeException spoilt) {
            return Optional.empty();
        }
    }

    public void doneUntil(Instant when) throws IOException {
        WholeFile.write(file, out -> out.write(when.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
