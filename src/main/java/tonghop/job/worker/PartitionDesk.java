package tonghop.job.worker;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import tonghop.job.state.Folders;
import tonghop.job.step.Workshop;

/**
 * Takes partitions one by one. A worker that could not do one takes no other: what keeps it from one would keep it from all, and it
 * would draw them away from those who can.
 */
final class PartitionDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionDesk.class);

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Workshop workshop;
    private final Folders folders;
    private final StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    PartitionDesk(
            JobRepository repository, PlatformTransactionManager transactions, Workshop workshop, Folders folders) {
        this.repository = repository;
        this.transactions = transactions;
        this.workshop = workshop;
        this.folders = folders;
        handler.setJobRepository(repository);
        handler.setStepLocator(this::step);
    }

    private Step step(String name) {
        PartitionReading reading = new PartitionReading(workshop, folders);
        return new StepBuilder(name, repository)
                .tasklet(reading, transactions)
                .listener(reading)
                .build();
    }

    /** What keeps this worker from its work; empty as long as nothing does. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /**
     * Does the partition of a number, unless nobody waits for it any more.
     *
     * @throws RuntimeException when the message must go back to the broker
     */
    void take(long id) {
        if (failure().isPresent()) {
            throw new IllegalStateException("this worker is at its end", failure.get());
        }
        try {
            if (isWanted(id)) {
                note(handler.handle(new StepExecutionRequest(Partition.STEP, id)));
            }
        } catch (RuntimeException broken) {
            failure.compareAndSet(null, broken);
            throw broken;
        }
    }

    /** The manager that sent it may have been killed since, or have taken it back. */
    private boolean isWanted(long id) {
        try {
            StepExecution partition = repository.getStepExecution(id);
            return partition != null && partition.getStatus().isRunning();
        } catch (EmptyResultDataAccessException gone) {
            return false;
        }
    }

    /** One that was taken back meanwhile ends as unknown, which is no fault of this worker. */
    private void note(StepExecution partition) {
        LOG.info("{} of run {}: {}", partition.getStepName(), partition.getJobExecutionId(), partition.getStatus());
        if (partition.getStatus() == BatchStatus.FAILED) {
            failure.compareAndSet(
                    null,
                    partition.getFailureExceptions().stream()
                            .findFirst()
                            .orElseGet(() -> new IllegalStateException(String.valueOf(partition.getExitStatus()))));
        }
    }
}
