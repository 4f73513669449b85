package tonghop.job.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a state folder to one process. The operating system releases the lock when the process ends, however it ends, so a lock
 * that is held means a process that lives. A person whom it keeps out may delete the file; the lock of a deleted file keeps nobody
 * out, so there is another one where nobody looks for it.
 */
public final class StateLock implements AutoCloseable {
    private static final List<String> FILES = List.of("lock", "staging/lock");

    /** What the folder holds is of people, and nobody else's. */
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private final List<FileChannel> held;

    private StateLock(List<FileChannel> held) {
        this.held = held;
    }

    /** Takes the lock at once, or not at all when another process has it; a folder that is not there is made, for its owner alone. */
    public static Optional<StateLock> tryAcquire(Path state) throws IOException {
        create(state);
        StateLock lock = new StateLock(new ArrayList<>());
        for (String file : FILES) {
            Path place = state.resolve(file);
            Files.createDirectories(place.resolveSibling(""));
            FileChannel channel = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock.held.add(channel);
            if (tryLock(channel) == null) {
                lock.close();
                return Optional.empty();
            }
        }
        return Optional.of(lock);
    }

    private static void create(Path state) throws IOException {
        boolean made = Files.notExists(state);
        Files.createDirectories(state);
        PosixFileAttributeView rights = Files.getFileAttributeView(state, PosixFileAttributeView.class);
        if (made && rights != null) {
            rights.setPermissions(OWNER);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : held) {
            channel.close();
        }
    }
}
