package tonghop.publish.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import tonghop.definition.JobDefinition;
import tonghop.model.Refusal;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.model.cell.LedgerEntry;
import tonghop.publish.data.Publication.SubmittedFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code run.json}: what went in, what came out, and how the run went. It is the only file that holds times.
 *
 * @param job code of the job
 * @param title its title
 * @param definition fingerprint of its definition
 * @param language language of the published files
 * @param run the run's number within its job
 * @param timing when and how long it ran
 * @param versions what it ran on
 * @param inputFolder where they lie, as a URI reference from the folder of the outputs
 * @param inputs the workbooks that were read
 * @param decisions the files in which people answer findings
 * @param refused the files that were not read
 * @param verdict whether it can be signed, and what stands in the way
 * @param counts what was counted
 * @param outputs the other published files
 * @param made those of them that were made of a known material, by its digest: a later run that makes the same of it copies them
 */
public record RunDocument(
        String job,
        String title,
        String definition,
        String language,
        long run,
        Timing timing,
        Versions versions,
        String inputFolder,
        List<SubmittedFile> inputs,
        List<SubmittedFile> decisions,
        List<Refused> refused,
        VerdictEntry verdict,
        Counts counts,
        List<PublishedFile> outputs,
        SortedMap<String, List<String>> made) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public RunDocument {
        // another version may have told less
        outputs = Objects.requireNonNullElse(outputs, List.of());
        made = Objects.requireNonNullElse(made, Collections.emptySortedMap());
    }

    /** Times in ISO 8601; durations in milliseconds by step. */
    public record Timing(String started, String finished, Map<String, Long> milliseconds) {}

    /**
     * A file that was refused.
     *
     * @param since the first published run that refused these very bytes
     */
    public record Refused(String file, String sha256, long size, String reason, String detail, long since) {
        static Refused of(Refusal refusal, RunFacts run) {
            return new Refused(
                    refusal.file(),
                    refusal.sha256(),
                    refusal.size(),
                    refusal.reason(),
                    refusal.detail(),
                    run.refusedSince().getOrDefault(refusal.file(), run.number()));
        }

        public Refusal refusal() {
            return new Refusal(file, sha256, size, reason, detail);
        }
    }

    /** Versions of the product and of Java. */
    public record Versions(String product, String java) {}

    /**
     * Whether it can be signed.
     *
     * @param state "signable", "incomplete", "open" or "nothing-read"
     * @param signable whether the state is the first of these
     * @param open how many questions have to be answered
     * @param questions those that are not about missing units, by rule
     * @param expected how many units are expected
     * @param sent how many of them have sent
     * @param missing codes of those that have not
     * @param without those without whose figures a person signs
     */
    public record VerdictEntry(
            String state,
            boolean signable,
            int open,
            SortedMap<String, Integer> questions,
            int expected,
            int sent,
            List<String> missing,
            List<Verdict.Without> without) {
        static VerdictEntry of(Verdict verdict) {
            return new VerdictEntry(
                    verdict.state().toString(),
                    verdict.isSignable(),
                    verdict.open(),
                    verdict.questions(),
                    verdict.expected(),
                    verdict.sent(),
                    verdict.missing(),
                    verdict.without());
        }
    }

    /**
     * What was counted.
     *
     * @param cells all non-blank cells
     * @param cellsByFile the same by file
     * @param observations figures
     * @param findings by severity, all of them named
     * @param rules by rule
     * @param idleRules the rules among them that met no figure
     */
    public record Counts(
            Cells cells,
            Map<String, Cells> cellsByFile,
            long observations,
            Map<String, Long> findings,
            SortedMap<String, RunFacts.RuleTally> rules,
            List<String> idleRules) {}

    /** Cell counts with their sum. */
    public record Cells(long all, long loaded, long ignored, long unresolved) {
        static Cells of(CellCounts counts) {
            return new Cells(counts.all(), counts.loaded(), counts.ignored(), counts.unresolved());
        }
    }

    public static RunDocument of(
            Publication publication, List<PublishedFile> outputs, SortedMap<String, List<String>> made) {
        JobDefinition definition = publication.definition();
        RunFacts run = publication.run();
        return new RunDocument(
                definition.code(),
                definition.title(),
                definition.fingerprint(),
                publication.language(),
                run.number(),
                timing(run),
                versions(run),
                publication.inputs().folder(),
                publication.inputs().submissions(),
                publication.inputs().forms(),
                refused(publication),
                VerdictEntry.of(publication.verdict()),
                counts(publication),
                outputs,
                made);
    }

    /** The record that {@link #write} wrote. */
    public static RunDocument read(String json) {
        return MAPPER.readValue(json, RunDocument.class);
    }

    /** The record of a later run that found the very same. */
    public RunDocument again(RunFacts later) {
        return new RunDocument(
                job,
                title,
                definition,
                language,
                later.number(),
                timing(later),
                versions(later),
                inputFolder,
                inputs,
                decisions,
                refused,
                verdict,
                counts,
                outputs,
                made);
    }

    /** Writes the record as JSON. */
    public void write(Path file) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(this) + "\n");
    }

    private static Versions versions(RunFacts run) {
        return new Versions(run.version(), Objects.toString(Runtime.version()));
    }

    private static List<Refused> refused(Publication publication) {
        return publication.inputs().refusals().stream()
                .map(refusal -> Refused.of(refusal, publication.run()))
                .toList();
    }

    private static Timing timing(RunFacts run) {
        Map<String, Long> milliseconds = new LinkedHashMap<>();
        run.durations().forEach((step, duration) -> milliseconds.put(step, duration.toMillis()));
        return new Timing(run.started().toString(), run.finished().toString(), milliseconds);
    }

    private static Counts counts(Publication publication) {
        List<LedgerEntry> ledger = publication.ledger();
        Map<String, Cells> byFile = new LinkedHashMap<>();
        CellCounts.byFile(ledger).forEach((file, counts) -> byFile.put(file, Cells.of(counts)));
        Map<String, Long> findings = new LinkedHashMap<>();
        Arrays.stream(Severity.values())
                .forEach(severity -> findings.put(severity.toString(), publication.count(severity)));
        return new Counts(
                Cells.of(CellCounts.of(ledger)),
                byFile,
                publication.observations().size(),
                findings,
                publication.run().rules(),
                publication.run().idleRules());
    }
}
