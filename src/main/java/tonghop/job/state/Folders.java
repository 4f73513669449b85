package tonghop.job.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a run finds and leaves things.
 *
 * @param input holds a folder of submissions for each job
 * @param output receives a folder of publications for each job
 * @param jobs holds a folder of definitions for each job
 * @param state holds the database, the staged originals, the lock and the log
 * @param keeping what the state folder is kept by
 */
public record Folders(Path input, Path output, Path jobs, Path state, Keeping keeping) {
    public Folders(Path input, Path output, Path jobs, Path state) {
        this(input, output, jobs, state, Keeping.USUAL);
    }

    /**
     * How the state is kept.
     *
     * @param databaseProfile the profile that names a database server instead of the file in the state folder; empty for the file
     * @param runs how many published runs of a job, and how many copies of the database, are kept
     */
    public record Keeping(String databaseProfile, int runs) {
        /** In the state folder, for a month of daily runs. */
        public static final Keeping USUAL = new Keeping("", 30);
    }

    public String databaseProfile() {
        return keeping.databaseProfile();
    }

    /** Whether the database is a file in the state folder. */
    public boolean isFileDatabase() {
        return databaseProfile().isEmpty();
    }

    /**
     * Two of the folders of which one is the other or lies in it, by the names of their options: what is written to one would be
     * read from the other, or replaced with it. Links are followed.
     */
    public Optional<List<String>> overlapping() throws IOException {
        Map<String, Path> all = new TreeMap<>();
        all.put("input", real(input));
        all.put("jobs", real(jobs));
        all.put("output", real(output));
        all.put("state", real(state));
        for (Map.Entry<String, Path> one : all.entrySet()) {
            for (Map.Entry<String, Path> other : all.entrySet()) {
                if (!one.getKey().equals(other.getKey()) && one.getValue().startsWith(other.getValue())) {
                    return Optional.of(List.of(one.getKey(), other.getKey()));
                }
            }
        }
        return Optional.empty();
    }

    /** Where a folder lies, or will lie once it is made. */
    private static Path real(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                return there.toRealPath().resolve(there.relativize(whole));
            }
        }
        return whole;
    }

    public Path staging() {
        return state.resolve("staging");
    }

    public Path log() {
        return state.resolve("log").resolve("tonghop.log");
    }
}
