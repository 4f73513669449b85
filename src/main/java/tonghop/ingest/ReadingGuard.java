package tonghop.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.cell.RawSheet;

/**
 * Works on a file on a thread of its own, so that one that takes too long, fills the memory or finds an error in a reader costs
 * itself alone. The time that counts is what its thread takes of a processor: what else the machine does is not the file's fault.
 * A thread that does not end in time is left behind: it ends with the process and keeps nobody waiting.
 *
 * @param bounds what the file may cost
 */
public record ReadingGuard(ReadingBounds bounds) {
    private static final int MEGABYTE = 1 << 20;
    /** In milliseconds. */
    private static final long GLANCE = 20;
    /** How many times its own time a file may take while the machine is busy with other work. */
    private static final int LONGEST_WAIT = 12;

    List<RawSheet> read(Callable<List<RawSheet>> reading) throws RefusedException, IOException {
        List<RawSheet> sheets = call(reading);
        requireRoom(sheets);
        return sheets;
    }

    /**
     * What the work comes to.
     *
     * @throws RefusedException when it took more than the bounds, or ended in an error that the refusal names as its cause
     */
    public <T> T call(Callable<T> work) throws RefusedException, IOException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "reading");
        thread.setDaemon(true);
        thread.start();
        long end = System.nanoTime() + bounds.time().multipliedBy(LONGEST_WAIT).toNanos();
        try {
            while (!task.isDone()
                    && System.nanoTime() < end
                    && spent(thread) < bounds.time().toNanos()) {
                thread.join(GLANCE);
            }
            return task.get(0, TimeUnit.NANOSECONDS);
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

    /** The time of a processor that the thread took, in nanoseconds; less than none where the machine does not count it. */
    private static long spent(Thread thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(thread.getId()) : -1;
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
}
