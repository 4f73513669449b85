package tonghop.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidator;
import tonghop.definition.JobDefinition;
import tonghop.ingest.InputFolder;
import tonghop.ingest.Staged;
import tonghop.ingest.Staging;
import tonghop.ingest.WorkbookReader;
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
import tonghop.normalise.TypedNumber;
import tonghop.publish.Publisher;
import tonghop.publish.data.Publication;
import tonghop.publish.template.TemplateOrder;
import tonghop.publish.template.TemplateWorkbook;
import tonghop.reconcile.CandidateChange;
import tonghop.reconcile.Explainer;
import tonghop.reconcile.Reconciler;
import tonghop.reconcile.Reconciliation;
import tonghop.wording.Wording;

/** The stages of the product. */
public final class RealStages implements Stages {
    private final InputFolder inputFolder = new InputFolder();
    private final Staging staging = new Staging();
    private final WorkbookReader reader = new WorkbookReader();
    /** A normaliser learns a definition's words once for all submissions. */
    private final Map<String, Normaliser> normalisers = new HashMap<>();

    @Override
    public List<Path> files(Path folder) throws IOException {
        return inputFolder.files(folder);
    }

    @Override
    public String name(Path folder, Path file) {
        return inputFolder.name(folder, file);
    }

    @Override
    public Staged stage(Path original, Path folder) throws IOException {
        return staging.stage(original, folder);
    }

    @Override
    public boolean isWhole(Path file) {
        return reader.isWhole(file);
    }

    @Override
    public Refusal halfCopied(String name) {
        return reader.halfCopied(name);
    }

    @Override
    public Intake read(Path staged, String name) {
        return reader.read(staged, name);
    }

    @Override
    public Refusal unreadable(String name, IOException cause) {
        return reader.unreadable(name, cause);
    }

    @Override
    public Normalised normalise(
            JobDefinition definition,
            Submission submission,
            BiFunction<String, String, Optional<Submission>> originals) {
        return normalisers
                .computeIfAbsent(definition.fingerprint(), fingerprint -> new Normaliser(definition))
                .normalise(submission, originals);
    }

    @Override
    public Normalised settle(Map<String, String> sha256ByFile, Normalised all) {
        return new Supersession(sha256ByFile).apply(all);
    }

    @Override
    public Reconciliation reconcile(JobDefinition definition, List<Observation> observations) {
        return new Reconciler(definition).reconcile(observations);
    }

    @Override
    public CandidateChange changes(JobDefinition definition, List<Observation> observations) {
        return new CandidateChange(definition, observations);
    }

    @Override
    public Optional<Reading> number(String typed) {
        return TypedNumber.read(typed);
    }

    @Override
    public Explanation explain(JobDefinition definition, List<Observation> observations, Finding finding) {
        return new Explainer(definition, observations).explain(finding);
    }

    @Override
    public Consolidation consolidate(
            JobDefinition definition, List<Observation> observations, List<Finding> findings, Predicate<Finding> open) {
        return new Consolidator(definition).consolidate(observations, findings, open);
    }

    @Override
    public void template(TemplateOrder order, String language, Path file) throws IOException {
        new TemplateWorkbook(new Wording(language)).write(order, file);
    }

    @Override
    public void publish(Publication publication, Function<String, Path> originals, Path folder) {
        new Publisher(new Wording(publication.language()))
                .publish(publication, file -> reader.openable(originals.apply(file.file())), folder);
    }
}
