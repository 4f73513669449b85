package tonghop.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import tonghop.consolidate.Consolidation;
import tonghop.definition.JobDefinition;
import tonghop.ingest.ReadingBounds;
import tonghop.ingest.Staged;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.Reading;
import tonghop.model.Refusal;
import tonghop.model.Submission;
import tonghop.publish.data.Publication;
import tonghop.publish.template.TemplateOrder;
import tonghop.reconcile.CandidateChange;
import tonghop.reconcile.Reconciliation;

/** What the steps ask of the stages: the one place where the job meets the other rooms. */
public interface Stages {

    /** The files of a job's input folder that may be submissions, always in the same order. */
    List<Path> files(Path folder) throws IOException;

    /** The name by which a file of the input folder is known: no two files share one. */
    String name(Path folder, Path file);

    /** A copy of the file that nobody changes any more. */
    Staged stage(Path original, Path staging) throws IOException;

    /** Whether the file is complete, as far as its bytes can tell; one that cannot be opened is not. */
    boolean isWhole(Path file);

    /** The refusal of a file that was still being copied when nobody would wait for it any longer. */
    Refusal halfCopied(String name);

    /** What a file may cost to be read, and again to be understood. */
    default ReadingBounds bounds() {
        return ReadingBounds.ofThisMachine();
    }

    /** What a staged copy holds, under the name by which it was sent. */
    Intake read(Path staged, String name);

    /** The refusal of a file that could not even be staged. */
    Refusal unreadable(String name, IOException cause);

    /**
     * What a submission means by itself.
     *
     * @param originals the workbook of a fingerprint and a name, as it was sent; empty when it is not known
     */
    Normalised normalise(
            JobDefinition definition,
            Submission submission,
            BiFunction<String, String, Optional<Submission>> originals);

    /** What a submission means to whom no other is known. */
    default Normalised normalise(JobDefinition definition, Submission submission) {
        return normalise(definition, submission, (sha256, file) -> Optional.empty());
    }

    /** What counts of all submissions together, when some of them were sent again. */
    Normalised settle(Map<String, String> sha256ByFile, Normalised all);

    Reconciliation reconcile(JobDefinition definition, List<Observation> observations);

    /** What the candidates that came of these observations would change in them. */
    CandidateChange changes(JobDefinition definition, List<Observation> observations);

    /** The number that a person types; empty when the text is none, or may be meant in several ways. */
    Optional<Reading> number(String typed);

    /** The reasoning behind a finding that came of these observations. */
    Explanation explain(JobDefinition definition, List<Observation> observations, Finding finding);

    /**
     * The tables of the definition, filled.
     *
     * @param open tells of a finding whether no decision has settled it
     */
    Consolidation consolidate(
            JobDefinition definition, List<Observation> observations, List<Finding> findings, Predicate<Finding> open);

    /** Writes the form that a unit fills. */
    void template(TemplateOrder order, String language, Path file) throws IOException;

    /** Writes all publications into an empty folder; the originals are the staged copies by the names of their files. */
    void publish(Publication publication, Function<String, Path> originals, Path folder) throws IOException;
}
