package tonghop.job;

import java.nio.file.Path;

/**
 * Where a run finds and leaves things.
 *
 * @param input holds a folder of submissions for each job
 * @param output receives a folder of publications for each job
 * @param jobs holds a folder of definitions for each job
 * @param state holds the database, the staged originals, the lock and the log
 */
public record Folders(Path input, Path output, Path jobs, Path state) {
    Path staging() {
        return state.resolve("staging");
    }

    public Path log() {
        return state.resolve("log").resolve("tonghop.log");
    }
}
