package tonghop.job.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Fingerprint;
import tonghop.job.state.Folders;
import tonghop.job.step.ReadAhead;
import tonghop.job.step.SubmissionReader;
import tonghop.job.step.Workshop;
import tonghop.store.RunInput;
import tonghop.store.SubmissionDocument;

/**
 * Reads the copies of one partition, a transaction each. A copy is first fetched from the shared folder and held against its hash: a
 * folder that is away must end the partition, and never look like a damaged workbook.
 */
final class PartitionReading implements Tasklet, StepExecutionListener {
    private final Workshop workshop;
    private final Folders folders;
    private Iterator<RunInput> left = List.<RunInput>of().iterator();
    private @Nullable SubmissionReader reader;
    private @Nullable ReadAhead documents;

    PartitionReading(Workshop workshop, Folders folders) {
        this.workshop = workshop;
        this.folders = folders;
    }

    /** @throws BrokenOffException when this worker would not read as its manager does */
    @Override
    public void beforeStep(StepExecution step) {
        Partition partition = Partition.of(step.getExecutionContext());
        JobDefinition definition = definition(partition);
        List<RunInput> copies =
                workshop.submissions().unread(partition.run(), workshop.readingFingerprint(definition)).stream()
                        .filter(input -> partition.copies().contains(input.sha256()))
                        .toList();
        reader = new SubmissionReader(workshop, definition, folders.staging());
        documents = new ReadAhead(copies.iterator(), this::document);
        left = copies.iterator();
    }

    private JobDefinition definition(Partition partition) {
        if (!workshop.program().fingerprint().equals(partition.program())) {
            throw unfit("worker-program", workshop.program().version());
        }
        JobDefinition definition = new DefinitionReader().read(folders.jobs().resolve(partition.job()));
        if (!definition.fingerprint().equals(partition.definition())) {
            throw unfit(
                    "worker-definition", folders.jobs().resolve(partition.job()).toString());
        }
        return definition;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        if (left.hasNext()) {
            RunInput input = left.next();
            Objects.requireNonNull(reader)
                    .keep(input, Objects.requireNonNull(documents).next());
        }
        return RepeatStatus.continueIf(left.hasNext());
    }

    private SubmissionDocument document(RunInput input) {
        Path original = folders.staging().resolve(input.sha256());
        try {
            Path copy = Files.createTempFile("tonghop-worker", "");
            try {
                Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
                boolean isWhole = Fingerprint.of(copy).equals(input.sha256());
                SubmissionDocument document = Objects.requireNonNull(reader).document(input, copy);
                // the workbook that a marked copy goes back to lies there too, and is not missing because the folder
                // went away
                if (!isWhole || !Files.isRegularFile(original)) {
                    throw new IOException("not the copy of the manager");
                }
                return document;
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException away) {
            throw new BrokenOffException(
                    "worker-original",
                    Map.of("worker", Worker.name(), "what", original.toString(), "detail", String.valueOf(away)),
                    away);
        }
    }

    private static BrokenOffException unfit(String reason, String what) {
        return new BrokenOffException(reason, Map.of("worker", Worker.name(), "what", what), null);
    }
}
