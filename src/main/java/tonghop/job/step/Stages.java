package tonghop.job.step;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidator;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.ingest.InputFolder;
import tonghop.ingest.ReadingBounds;
import tonghop.ingest.StagedCopy;
import tonghop.ingest.Staging;
import tonghop.ingest.WorkbookReader;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.Reading;
import tonghop.model.Refusal;
import tonghop.model.Submission;
import tonghop.normalise.Normaliser;
import tonghop.normalise.Supersession;
import tonghop.normalise.list.Repeats;
import tonghop.normalise.list.Unlisted;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.TypedNumber;
import tonghop.publish.Publisher;
import tonghop.publish.data.Kept;
import tonghop.publish.data.Publication;
import tonghop.publish.template.TemplateOrder;
import tonghop.publish.template.TemplateWorkbook;
import tonghop.reconcile.CandidateChange;
import tonghop.reconcile.Reconciler;
import tonghop.reconcile.Reconciliation;
import tonghop.reconcile.explain.Explainer;
import tonghop.review.Aliases;
import tonghop.wording.Wording;

/** What the steps ask of the stages: the one place where the job meets the other rooms. */
public class Stages {
    private final InputFolder inputFolder = new InputFolder();
    private final Staging staging = new Staging();
    private final WorkbookReader reader = new WorkbookReader();
    /** A normaliser learns a definition's words once for all submissions. */
    private final Map<String, Normaliser> normalisers = new ConcurrentHashMap<>();

    /** The files of a job's input folder that may be submissions, always in the same order. */
    public List<Path> files(Path folder) throws IOException {
        return inputFolder.files(folder);
    }

    /** The name by which a file of the input folder is known: no two files share one. */
    public String name(Path folder, Path file) {
        return inputFolder.name(folder, file);
    }

    /** A copy of the file that nobody changes any more. */
    public StagedCopy stage(Path original, Path folder) throws IOException {
        return staging.stage(original, folder);
    }

    /** Whether the file is complete, as far as its bytes can tell; one that cannot be opened is not. */
    public boolean isWhole(Path file) {
        return reader.isWhole(file);
    }

    /** Whether the file's own bytes tell where it ends; a text may go on at any time. */
    public boolean tellsItsEnd(Path file) {
        return reader.tellsItsEnd(file);
    }

    /** Whether the file has the name of one that is still being copied or fetched. */
    public boolean isUnfinished(Path file) {
        return inputFolder.isUnfinished(file);
    }

    /** The refusal of a file that was still being copied when nobody would wait for it any longer. */
    public Refusal halfCopied(String name) {
        return reader.halfCopied(name);
    }

    /**
     * The refusal of a link that leads out of the input folder, where nobody sent anything; empty for anything else.
     *
     * @param root the folder that no link may leave
     */
    public Optional<Refusal> leadingOut(Path root, Path file, String name) {
        return inputFolder
                .out(root, file)
                .map(target -> new Refusal(name, "", 0, RefusalReason.LINK.key(), target.toString()));
    }

    /** What a file may cost to be read, and again to be understood. */
    public ReadingBounds bounds() {
        return ReadingBounds.ofThisMachine();
    }

    /** What a staged copy holds, under the name by which it was sent. */
    public Intake read(Path staged, String name) {
        return reader.read(staged, name);
    }

    /** The refusal of a file that could not even be staged. */
    public Refusal unreadable(String name, IOException cause) {
        return reader.unreadable(name, cause);
    }

    /**
     * What a submission means by itself.
     *
     * @param aliases what people say its labels are other names of
     * @param originals the workbook of a fingerprint and a name, as it was sent; empty when it is not known
     */
    public Normalised normalise(
            JobDefinition definition,
            Aliases aliases,
            Submission submission,
            BiFunction<String, String, Optional<Submission>> originals) {
        return normalisers
                .computeIfAbsent(
                        definition.fingerprint() + aliases.fingerprint(),
                        fingerprint -> new Normaliser(definition, aliases.names()))
                .normalise(submission, originals);
    }

    /** Whether the definition has a name that a label could be another one of. */
    public boolean isName(JobDefinition definition, String text) {
        return new Dictionary(definition).isName(text);
    }

    /** SHA-256 to name of the workbooks as sent that marked copies were compared with. */
    public SortedMap<String, String> answered(List<Finding> findings) {
        return Normaliser.answered(findings);
    }

    /** What a submission means to whom no other is known. */
    public final Normalised normalise(JobDefinition definition, Submission submission) {
        return normalise(definition, Aliases.NONE, submission, (sha256, file) -> Optional.empty());
    }

    /** What counts of all submissions together, when some of them were sent again. */
    public Normalised settle(JobDefinition definition, Map<String, String> sha256ByFile, Normalised all) {
        Normalised settled = new Supersession(new Names(definition), sha256ByFile).apply(all);
        return settled.withFindings(Stream.of(
                        settled.findings(),
                        new Repeats(definition).findings(settled.names()),
                        new Unlisted(definition).findings(settled.observations(), settled.names()))
                .flatMap(List::stream)
                .toList());
    }

    public Reconciliation reconcile(JobDefinition definition, List<Observation> observations) {
        return new Reconciler(definition).reconcile(observations);
    }

    /** What the candidates that came of these observations would change in them. */
    public CandidateChange changes(JobDefinition definition, List<Observation> observations) {
        return new CandidateChange(definition, observations);
    }

    /** The number that a person types; empty when the text is none, or may be meant in several ways. */
    public Optional<Reading> number(String typed) {
        return TypedNumber.read(typed);
    }

    /** The reasoning behind a finding that came of these observations. */
    public Explanation explain(JobDefinition definition, List<Observation> observations, Finding finding) {
        return new Explainer(definition, observations).explain(finding);
    }

    /**
     * The tables of the definition, filled.
     *
     * @param open tells of a finding whether no decision has settled it
     */
    public Consolidation consolidate(
            JobDefinition definition, List<Observation> observations, List<Finding> findings, Predicate<Finding> open) {
        return new Consolidator(definition).consolidate(observations, findings, open);
    }

    /** Writes the form that a unit fills. */
    public void template(TemplateOrder order, String language, Path file) throws IOException {
        new TemplateWorkbook(new Wording(language)).write(order, file);
    }

    /**
     * Writes all publications into an empty folder.
     *
     * @param originals the staged copies by the names of their files
     * @param kept what the last run published and need not be made again
     */
    public void publish(Publication publication, Function<String, Path> originals, Kept kept, Path folder)
            throws IOException {
        new Publisher(new Wording(publication.language()), kept)
                .publish(publication, new StagedOriginals(reader, originals), folder);
    }
}
