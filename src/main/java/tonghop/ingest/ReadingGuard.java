package tonghop.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.RawSheet;

/**
 * Reads a file on a thread of its own, so that one that takes too long, fills the memory or finds an error in a reader costs itself
 * alone. A thread that does not end in time is left behind: it ends with the process and keeps nobody waiting.
 */
record ReadingGuard(ReadingBounds bounds) {
    private static final int MEGABYTE = 1 << 20;

    List<RawSheet> read(Reading reading) throws RefusedException, IOException {
        FutureTask<List<RawSheet>> task = new FutureTask<>(reading::sheets);
        Thread thread = new Thread(task, "reading");
        thread.setDaemon(true);
        thread.start();
        try {
            List<RawSheet> sheets = task.get(bounds.time().toMillis(), TimeUnit.MILLISECONDS);
            requireRoom(sheets);
            return sheets;
        } catch (TimeoutException tooSlow) {
            thread.interrupt();
            throw new RefusedException(RefusalReason.TOO_SLOW, text(bounds.time()), tooSlow);
        } catch (InterruptedException broken) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException failed) {
            throw refused(Objects.requireNonNull(failed.getCause()));
        }
    }

    private void requireRoom(List<RawSheet> sheets) throws RefusedException {
        long cells = sheets.stream().mapToLong(sheet -> sheet.cells().size()).sum();
        if (cells > bounds.cells()) {
            throw new RefusedException(RefusalReason.NO_MEMORY, cells + " > " + bounds.cells());
        }
    }

    private static RefusedException refused(Throwable cause) throws IOException {
        if (cause instanceof RefusedException refused) {
            return refused;
        }
        if (cause instanceof IOException unreadable) {
            throw unreadable;
        }
        if (cause instanceof OutOfMemoryError) {
            return new RefusedException(
                    RefusalReason.NO_MEMORY, Runtime.getRuntime().maxMemory() / MEGABYTE + " MB", cause);
        }
        return new RefusedException(RefusalReason.UNREADABLE, cause.getClass().getSimpleName(), cause);
    }

    private static String text(Duration time) {
        return time.toMillis() + " ms";
    }

    /** What reads a file. */
    @FunctionalInterface
    interface Reading {
        List<RawSheet> sheets() throws IOException, RefusedException;
    }
}
