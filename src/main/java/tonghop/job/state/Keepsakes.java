package tonghop.job.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tonghop.store.Backups;
import tonghop.store.RunJournal;
import tonghop.store.RunStore;

/** What is kept beside the file database for the day it is lost. To fail at it never fails a run that has published. */
public final class Keepsakes {
    private static final Logger LOG = LoggerFactory.getLogger(Keepsakes.class);

    /** So many bytes nobody misses. */
    private static final long FEW = 4 << 20;

    private final RunJournal journal;
    private final Backups backups;

    public Keepsakes(Path state) {
        this.journal = new RunJournal(state);
        this.backups = new Backups(state);
    }

    /** Writes down the runs that ended, while the database is open. */
    public void note(RunStore runs) {
        attempt("the journal of runs", () -> journal.catchUp(runs));
    }

    /**
     * Copies the database, when it is closed.
     *
     * @param kept the most copies that stay
     * @param originals the staged originals: what can be made anew from them shall not take more room than they do
     */
    public void copy(long run, int kept, Path originals) {
        attempt("the backup of the database", () -> backups.take(run, kept, Math.max(FEW, size(originals))));
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private static void attempt(String what, Note work) {
        try {
            work.run();
        } catch (IOException | RuntimeException failed) {
            LOG.warn("{} could not be written", what, failed);
        }
    }

    /** Whether the database knows every run that the journal tells. */
    public boolean areKnownTo(RunStore runs) throws IOException {
        return journal.last() <= runs.last();
    }

    /** Writes something down. */
    @FunctionalInterface
    private interface Note {
        void run() throws IOException;
    }
}
