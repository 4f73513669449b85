package tonghop.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.job.state.Fingerprint;
import tonghop.job.step.Pinned;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder that holds a run for good: what was sent and decided, the definition, what was published, and the SHA-256 of all of it in
 * the form that {@code sha256sum -c} reads.
 */
record SealedRun(Path folder) {
    private static final String SUMS = "SHA256SUMS";
    private static final String LABEL = "seal.json";
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * What the folder holds.
     *
     * @param job code of the job
     * @param run number of the run
     * @param language language of its publications
     * @param program version of the program
     * @param fingerprint of inputs, definition, program and language
     * @param pinned what does not follow from these
     */
    record Label(String job, long run, String language, String program, String fingerprint, Pinned pinned) {}

    Path inputs() {
        return folder.resolve("dau-vao");
    }

    Path definition() {
        return folder.resolve("dinh-nghia");
    }

    Path outputs() {
        return folder.resolve("ket-qua");
    }

    void label(Label label) throws IOException {
        Files.write(folder.resolve(LABEL), MAPPER.writeValueAsBytes(label));
    }

    Label label() throws IOException {
        return MAPPER.readValue(Files.readAllBytes(folder.resolve(LABEL)), Label.class);
    }

    void writeSums() throws IOException {
        List<String> lines = new ArrayList<>();
        sums(folder).forEach((file, sha256) -> lines.add(sha256 + "  " + file));
        Files.write(folder.resolve(SUMS), lines);
    }

    /** Whether every file is there as it was sealed, and no other. */
    List<String> broken() throws IOException {
        SortedMap<String, String> told = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(SUMS))) {
            String[] parts = line.split(" {2}", 2);
            told.put(parts.length == 2 ? parts[1] : line, parts[0]);
        }
        return differences(told, sums(folder));
    }

    /** The files of which one side has other bytes, or none. */
    static List<String> differences(Map<String, String> one, Map<String, String> other) {
        SortedMap<String, String> all = new TreeMap<>(one);
        all.putAll(other);
        return all.keySet().stream()
                .filter(file -> !one.getOrDefault(file, "").equals(other.getOrDefault(file, "")))
                .toList();
    }

    /** The files below a folder with their SHA-256; sums are not summed. */
    static SortedMap<String, String> sums(Path folder) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.equals(SUMS)) {
                    sums.put(name, Fingerprint.of(file));
                }
            }
        }
        return sums;
    }

    /** Copies a file to where it stays. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Copies a folder with all that is in it. */
    static void copyAll(Path from, Path to) throws IOException {
        for (String name : sums(from).keySet()) {
            copy(from.resolve(name), to.resolve(name));
        }
    }
}
