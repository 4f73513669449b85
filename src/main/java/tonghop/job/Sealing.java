package tonghop.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.disk.WholeFile;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Fingerprint;
import tonghop.job.state.Folders;
import tonghop.job.state.OutputFolder;
import tonghop.job.step.Decided;
import tonghop.job.step.EarlierRuns;
import tonghop.job.step.Pinned;
import tonghop.job.step.Workshop;
import tonghop.model.Changes;
import tonghop.model.Finding;
import tonghop.model.Matter;
import tonghop.model.RunRecord;
import tonghop.publish.data.FileReference;
import tonghop.store.RunInput;
import tonghop.wording.Wording;

/** Puts the last run of a job away for good, beside the folder that later runs replace. */
final class Sealing {
    /** What the folder of a job's sealed runs has behind the name of the job. */
    static final String SUFFIX = ".chot";

    private final Workshop workshop;
    private final Folders folders;

    Sealing(Workshop workshop, Folders folders) {
        this.workshop = workshop;
        this.folders = folders;
    }

    /**
     * Seals a run; one that is sealed already is left as it is.
     *
     * @return what was sealed
     * @throws BrokenOffException when the definition, the program, an input or an output is no longer as it was in the run
     */
    Sealed seal(JobDefinition definition, RunRecord run) throws IOException {
        Path folder = folder(folders, definition.code(), run.number());
        if (Files.exists(folder)) {
            return new Sealed(folder, new SealedRun(folder).digest());
        }
        String language = language(definition, run);
        Path part = folder.resolveSibling("." + folder.getFileName() + ".part");
        OutputFolder.delete(part);
        SealedRun sealed = new SealedRun(part);
        inputs(run, sealed);
        Optional<Decided> decided = runs(definition).of(run.number());
        originals(decided, sealed);
        definition(definition.code(), sealed);
        outputs(run, sealed);
        sealed.label(new SealedRun.Label(
                definition.code(),
                run.number(),
                language,
                workshop.program().version(),
                run.fingerprint(),
                definition.period(),
                pinned(definition, run, decided)));
        sealed.writeSums();
        OutputFolder.forceAll(part);
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        WholeFile.force(folder.resolveSibling(""));
        WholeFile.force(folders.output());
        return new Sealed(folder, new SealedRun(folder).digest());
    }

    /** A job's own files, and in a folder of their own the registers that it shares with others. */
    private void definition(String job, SealedRun sealed) throws IOException {
        Path own = folders.jobs().resolve(job);
        SealedRun.copyAll(own, sealed.definition());
        for (Path register : new DefinitionReader().registers(own)) {
            SealedRun.copy(
                    register,
                    sealed.definition().resolve(DefinitionReader.REGISTERS).resolve(register.getFileName()));
        }
    }

    /** Where a run is put away; nothing is there when it was not. */
    static Path folder(Folders folders, String job, long run) {
        return folders.output().resolve(job + SUFFIX).resolve("lan-" + run);
    }

    private EarlierRuns runs(JobDefinition definition) {
        return new EarlierRuns(workshop, definition, folders.staging());
    }

    private Pinned pinned(JobDefinition definition, RunRecord run, Optional<Decided> sealed) throws IOException {
        Path output = folders.output().resolve(definition.code());
        return new Pinned(
                FileReference.between(output, folders.input().resolve(definition.code())),
                sealed.isEmpty() ? Changes.NONE : runs(definition).since(run.number(), run.fingerprint(), sealed.get()),
                sealed.map(Sealing::vanished).orElse(List.of()));
    }

    private static List<Finding> vanished(Decided sealed) {
        return sealed.review().findings().stream()
                .filter(finding -> Matter.of(finding) == Matter.VANISHED)
                .toList();
    }

    /** In which language the run published, if definition and program are still those of the run. */
    private String language(JobDefinition definition, RunRecord run) {
        List<RunInput> inputs = workshop.runs().inputs(run.number());
        Optional<String> language = Wording.LANGUAGES.stream()
                .filter(each ->
                        workshop.inputFingerprint(definition, each, inputs).equals(run.fingerprint()))
                .findFirst();
        return language.orElseThrow(() -> broken("seal-changed", run.job()));
    }

    private void inputs(RunRecord run, SealedRun sealed) throws IOException {
        for (RunInput input : workshop.runs().inputs(run.number())) {
            copy(input.sha256(), input.file(), sealed.inputs().resolve(input.file()));
        }
    }

    private void originals(Optional<Decided> run, SealedRun sealed) throws IOException {
        List<Finding> findings = run.map(known -> known.review().findings()).orElse(List.of());
        for (Map.Entry<String, String> answered :
                workshop.stages().answered(findings).entrySet()) {
            copy(answered.getKey(), answered.getValue(), sealed.originals().resolve(answered.getKey()));
        }
    }

    private void copy(String sha256, String file, Path to) throws IOException {
        Path staged = folders.staging().resolve(sha256);
        if (sha256.isEmpty() || !Files.isRegularFile(staged)) {
            throw broken("seal-input", file);
        }
        SealedRun.copy(staged, to);
    }

    private void outputs(RunRecord run, SealedRun sealed) throws IOException {
        for (Map.Entry<String, String> file : run.published().entrySet()) {
            Path published = folders.output().resolve(run.job()).resolve(file.getKey());
            if (!Files.isRegularFile(published) || !Fingerprint.of(published).equals(file.getValue())) {
                throw broken("seal-output", file.getKey());
            }
            SealedRun.copy(published, sealed.outputs().resolve(file.getKey()));
        }
    }

    private static BrokenOffException broken(String reason, String what) {
        return new BrokenOffException(reason, Map.of("what", what), null);
    }
}
