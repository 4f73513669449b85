package tonghop.job.step;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import tonghop.store.RunInput;
import tonghop.store.SubmissionDocument;

/**
 * Works on files with all processors, a few files ahead of the one that is asked for. What comes of a file must not hang on those
 * beside it: a large one, which may need all of the memory, is worked on alone.
 */
public final class ReadAhead {
    /** In bytes; a workbook of an office has a tenth of it. */
    private static final long LARGE = 256 << 10;

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final int FILES_A_WORKER = 3;

    private final Iterator<RunInput> files;
    private final Function<RunInput, SubmissionDocument> work;
    private final Queue<Future<SubmissionDocument>> ahead = new ArrayDeque<>();
    private final ReadWriteLock memory = new ReentrantReadWriteLock(true);
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            WORKERS, WORKERS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ReadAhead::thread);

    /** @param files in the order in which they are asked for */
    public ReadAhead(Iterator<RunInput> files, Function<RunInput, SubmissionDocument> work) {
        this.files = files;
        this.work = work;
        workers.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "understanding");
        thread.setDaemon(true);
        return thread;
    }

    /** What comes of the next file; an error of the work is thrown as it was. */
    public SubmissionDocument next() throws Exception {
        while (files.hasNext() && ahead.size() < WORKERS * FILES_A_WORKER) {
            RunInput file = files.next();
            ahead.add(workers.submit(() -> worked(file)));
        }
        try {
            return ahead.remove().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private SubmissionDocument worked(RunInput file) {
        Lock room = file.size() > LARGE ? memory.writeLock() : memory.readLock();
        room.lock();
        try {
            return work.apply(file);
        } finally {
            room.unlock();
        }
    }
}
