package tonghop.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.job.state.Fingerprint;
import tonghop.job.state.OutputFolder;
import tonghop.job.step.Pinned;
import tonghop.model.ReportingPeriod;
import tonghop.wording.Wording;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A folder that holds a run for good: what was sent and decided, what marked copies answer, the definition, what was published, and the SHA-256 of all of it in
 * the form that {@code sha256sum -c} reads.
 */
record SealedRun(Path folder) {
    static final String SUMS = "SHA256SUMS";
    private static final String LABEL = "seal.json";
    private static final String EMPTY = "empty";
    /** More than the sums of half a million files; what is larger was not sealed by this program. */
    private static final long MOST_BYTES = 64L << 20;

    /** A comment to {@code sha256sum}. */
    private static final String DIGEST = "# sha256 of the lines above: ";

    /** What a run record tells of its run alone. */
    private static final List<String> OF_ONE_RUN = List.of("run", "timing", "versions", "made");

    private static final Pattern PLAIN = Pattern.compile("[^/\\\\:\\p{Cntrl}]+");
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * What the folder holds.
     *
     * @param job code of the job
     * @param run number of the run
     * @param language language of its publications
     * @param program version of the program
     * @param fingerprint of inputs, definition, program and language
     * @param period what it reported on; null in what the version before sealed
     * @param pinned what does not follow from these
     */
    record Label(
            String job,
            long run,
            String language,
            String program,
            String fingerprint,
            @Nullable ReportingPeriod period,
            Pinned pinned) {
        /** Whether a run can be made by it: the name of the job may be no way out of a folder. */
        private boolean isUsable() {
            return job != null
                    && pinned != null
                    && pinned.isWhole()
                    && PLAIN.matcher(job).matches()
                    && !job.startsWith(".")
                    && Wording.LANGUAGES.contains(language);
        }
    }

    /** Whether a run was put away here. */
    boolean isThere() {
        return Files.isRegularFile(folder.resolve(SUMS)) && Files.isRegularFile(folder.resolve(LABEL));
    }

    /** Whether one of its files is as it was sealed. */
    boolean holds(Path file) throws IOException {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return Files.isRegularFile(file) && told().contains(Fingerprint.of(file) + "  " + name);
    }

    Path inputs() {
        return folder.resolve("dau-vao");
    }

    /** The workbooks that marked copies among the inputs answer, by their SHA-256: what a copy has changed is told against them. */
    Path originals() {
        return folder.resolve("ban-goc");
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

    /** Empty when nothing can be made of it; whoever seals writes none such. */
    Optional<Label> label() throws IOException {
        try {
            return Optional.of(MAPPER.readValue(bytes(LABEL), Label.class)).filter(Label::isUsable);
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    /** The sums, and in the last line the sum of these: whoever keeps it elsewhere knows whether all was made anew. */
    void writeSums() throws IOException {
        List<String> lines = new ArrayList<>();
        sums(folder).forEach((file, sha256) -> lines.add(sha256 + "  " + file));
        lines.add(DIGEST + digest(lines));
        Files.writeString(folder.resolve(SUMS), String.join("\n", lines) + "\n");
    }

    /** The SHA-256 of all sums: one number for the whole. */
    String digest() throws IOException {
        return digest(told());
    }

    private List<String> told() throws IOException {
        return new String(bytes(SUMS), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private byte[] bytes(String file) throws IOException {
        Path place = folder.resolve(file);
        return Files.size(place) > MOST_BYTES ? new byte[0] : Files.readAllBytes(place);
    }

    private static String digest(List<String> lines) throws IOException {
        byte[] whole = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return Fingerprint.begin().add(new ByteArrayInputStream(whole)).hex();
    }

    /**
     * The files that are not as they were sealed, or were not sealed at all.
     *
     * @param digest the beginning of the digest that was told when it was sealed; empty when nobody wrote it down
     */
    List<String> broken(String digest) throws IOException {
        SortedMap<String, String> told = new TreeMap<>();
        for (String line : told()) {
            String[] parts = line.split(" {2}", 2);
            told.put(parts.length == 2 ? parts[1] : line, parts[0]);
        }
        List<String> broken = new ArrayList<>(differences(told, sums(folder)));
        if (!digest().startsWith(digest)) {
            broken.add(SUMS);
        }
        if (label().filter(this::isOfThatRun).isEmpty()) {
            broken.add(LABEL);
        }
        return broken.stream().distinct().toList();
    }

    /** Whether the label names the run that the sealed run record tells of, as far as one can be read. */
    private boolean isOfThatRun(Label label) {
        return record(outputs())
                .filter(told -> told.path("run").asLong(0) != label.run()
                        || !told.path("versions").path("product").asString("").equals(label.program()))
                .isEmpty();
    }

    private static Optional<ObjectNode> record(Path output) {
        try {
            JsonNode whole = MAPPER.readTree(Files.readAllBytes(output.resolve(OutputFolder.RUN_RECORD)));
            return whole instanceof ObjectNode told ? Optional.of(told) : Optional.empty();
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }

    /** The files of which one side has other bytes, or none. */
    static List<String> differences(Map<String, String> one, Map<String, String> other) {
        SortedMap<String, String> all = new TreeMap<>(one);
        all.putAll(other);
        return all.keySet().stream()
                .filter(file -> !one.getOrDefault(file, "").equals(other.getOrDefault(file, "")))
                .toList();
    }

    /** What lies below a folder: files with their SHA-256, links and empty folders as what they are; sums and their signature are not summed. */
    static SortedMap<String, String> sums(Path folder) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isSymbolicLink(file)) {
                    sums.put(name, "link");
                } else if (isEmptyFolder(file)) {
                    sums.put(name + "/", EMPTY);
                } else if (!Files.isDirectory(file) && !name.equals(SUMS) && !name.equals(SealSignature.FILE)) {
                    // to open a pipe would wait for ever
                    sums.put(name, Files.isRegularFile(file) ? Fingerprint.of(file) : "no file");
                }
            }
        }
        return sums;
    }

    private static boolean isEmptyFolder(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(file)) {
            return inside.findAny().isEmpty();
        }
    }

    /** The published files with what must come out again: of the run record all but what tells of its run alone. */
    static SortedMap<String, String> comparable(Path output) throws IOException {
        SortedMap<String, String> sums = sums(output);
        sums.values().removeIf(EMPTY::equals);
        record(output)
                .ifPresent(told -> sums.put(
                        OutputFolder.RUN_RECORD, told.remove(OF_ONE_RUN).toString()));
        return sums;
    }

    /** Copies a file to where it stays. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Copies a folder with all that is in it. */
    static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
