package tonghop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import tonghop.disk.WholeFile;
import tonghop.model.RunRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The runs that ended, a file each beside the database, so that the history outlives it. */
public final class RunJournal {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String NAME = "run-%06d.json";

    private final Path folder;

    public RunJournal(Path state) {
        this.folder = state.resolve("journal");
    }

    /** Writes down the runs that ended since the last one that is here; that one too, if it was killed and another went on after it. */
    public void catchUp(RunStore runs) throws IOException {
        for (RunRecord run : runs.endedAfter(last() - 1)) {
            Entry entry = new Entry(run, runs.inputs(run.number()));
            WholeFile.write(
                    folder.resolve(NAME.formatted(run.number())), out -> out.write(MAPPER.writeValueAsBytes(entry)));
        }
    }

    /** Lets runs go. */
    public void forget(Collection<Long> runs) throws IOException {
        for (long run : runs) {
            Files.deleteIfExists(folder.resolve(NAME.formatted(run)));
        }
    }

    /** The number of the last run that is here; 0 when none is. */
    public long last() throws IOException {
        List<Path> files = files();
        return files.isEmpty() ? 0 : number(files.get(files.size() - 1));
    }

    /** The runs in their order. */
    public Contents contents() throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        for (Path file : files()) {
            try {
                entries.add(MAPPER.readValue(Files.readAllBytes(file), Entry.class));
            } catch (JacksonException | IOException broken) {
                unreadable.add(file);
            }
        }
        return new Contents(entries, unreadable);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("run-\\d{6,18}\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
    }

    /**
     * A run that ended.
     *
     * @param run how it ended
     * @param inputs what it took in
     */
    public record Entry(RunRecord run, List<RunInput> inputs) {
        public Entry {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * What the journal holds.
     *
     * @param entries the runs in their order
     * @param unreadable the files that could not be read
     */
    public record Contents(List<Entry> entries, List<Path> unreadable) {
        public Contents {
            entries = List.copyOf(entries);
            unreadable = List.copyOf(unreadable);
        }
    }
}
