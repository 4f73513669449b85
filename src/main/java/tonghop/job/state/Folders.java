package tonghop.job.state;

import java.nio.file.Path;

/**
 * Where a run finds and leaves things.
 *
 * @param input holds a folder of submissions for each job
 * @param output receives a folder of publications for each job
 * @param jobs holds a folder of definitions for each job
 * @param state holds the database, the staged originals, the lock and the log
 * @param databaseProfile the profile that names a database server instead of the file in the state folder; empty for the file
 */
public record Folders(Path input, Path output, Path jobs, Path state, String databaseProfile) {
    /** With the database as a file. */
    public Folders(Path input, Path output, Path jobs, Path state) {
        this(input, output, jobs, state, "");
    }

    /** Whether the database is a file in the state folder. */
    public boolean isFileDatabase() {
        return databaseProfile.isEmpty();
    }

    public Path staging() {
        return state.resolve("staging");
    }

    public Path log() {
        return state.resolve("log").resolve("tonghop.log");
    }
}
