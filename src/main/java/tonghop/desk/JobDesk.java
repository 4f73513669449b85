package tonghop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.JobDefinition;
import tonghop.desk.DeskState.FileState;
import tonghop.desk.DeskState.JobState;
import tonghop.desk.DeskState.RunState;
import tonghop.desk.DeskState.UnitState;
import tonghop.disk.DiskName;
import tonghop.job.state.OutputFolder;
import tonghop.model.Verdict;
import tonghop.publish.data.Publication.SubmittedFile;
import tonghop.publish.data.PublishedFile;
import tonghop.publish.data.RunDocument;
import tonghop.publish.data.RunDocument.VerdictEntry;
import tools.jackson.core.JacksonException;

/** How a job stands, told from the files in its folders alone. */
record JobDesk(DeskOrder order, String job) {
    private static final String FORMS = "mau";

    JobState state(Defined defined) throws IOException {
        List<FileState> files = new ArrayList<>();
        for (Path file : inbox().files()) {
            files.add(new FileState(inbox().name(file), size(file), time(file).toEpochMilli()));
        }
        Optional<RunDocument> run = lastRun();
        return new JobState(
                job,
                defined.title(),
                files,
                run.map(this::run).orElse(null),
                run.map(document -> isChanged(document, files)).orElse(!files.isEmpty()),
                run.map(document -> units(defined.definition(), document.inputs(), files))
                        .orElse(List.of()),
                Stream.concat(run.stream().flatMap(JobDesk::documents), forms()).toList());
    }

    private List<UnitState> units(
            @Nullable JobDefinition definition, List<SubmittedFile> inputs, List<FileState> files) {
        return definition == null ? List.of() : new Board(definition, inputs, files, order.clock()).units();
    }

    /**
     * What a job's folder says that it is.
     *
     * @param title the job's title, or what is wrong with its definition
     * @param definition null when it is broken
     */
    record Defined(String title, @Nullable JobDefinition definition) {}

    Inbox inbox() {
        return new Inbox(order.folders().input(), job, order.stages(), order.clock());
    }

    Path output() {
        return order.folders().output().resolve(job);
    }

    private Optional<RunDocument> lastRun() throws IOException {
        Path record = output().resolve(OutputFolder.RUN_RECORD);
        try {
            return Files.exists(record) ? Optional.of(RunDocument.read(Files.readString(record))) : Optional.empty();
        } catch (JacksonException ofAnotherEdition) {
            return Optional.empty();
        }
    }

    private RunState run(RunDocument document) {
        VerdictEntry entry = document.verdict();
        Verdict verdict = new Verdict(
                entry.questions(),
                entry.expected(),
                entry.missing(),
                entry.without(),
                entry.state().equals(Verdict.State.NOTHING_READ.toString()));
        return new RunState(
                document.run(),
                document.timing().finished(),
                entry.state(),
                order.wording().verdict(verdict),
                entry.sent(),
                entry.expected());
    }

    private static boolean isChanged(RunDocument document, List<FileState> files) {
        Set<String> taken = Stream.of(
                        document.inputs().stream().map(file -> file.file()),
                        document.decisions().stream().map(file -> file.file()),
                        document.refused().stream().map(file -> file.file()))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(TreeSet::new));
        long started = Instant.parse(document.timing().started()).toEpochMilli();
        return !taken.equals(files.stream().map(FileState::name).collect(Collectors.toSet()))
                || files.stream().anyMatch(file -> file.time() > started);
    }

    /** What a person opens: not what is for programs. */
    private static Stream<String> documents(RunDocument document) {
        return document.outputs().stream().map(PublishedFile::file).filter(PublishedFile::isForPeople);
    }

    private Stream<String> forms() throws IOException {
        Path folder = output().resolve(FORMS);
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> DiskName.of(output(), file)).sorted().toList().stream();
        }
    }

    private static long size(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    private static Instant time(Path file) throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.EPOCH;
    }
}
