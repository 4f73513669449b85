package tonghop.job.worker;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.integration.partition.RemotePartitioningManagerStepBuilder;
import org.springframework.messaging.MessageChannel;
import tonghop.job.step.Run;
import tonghop.job.step.Workshop;
import tonghop.store.RunInput;

/**
 * Hands the copies that are not known yet out to workers, and waits until the job repository says that they are done. Whatever they
 * leave, because they died, threw or were never there, the next step finds unknown and reads itself.
 */
public final class SharedReading {
    private static final Logger LOG = LoggerFactory.getLogger(SharedReading.class);

    private final JobRepository repository;
    private final Workshop workshop;
    private final MessageChannel partitions;
    private final Terms terms;

    SharedReading(JobRepository repository, Workshop workshop, MessageChannel partitions, Terms terms) {
        this.repository = repository;
        this.workshop = workshop;
        this.partitions = partitions;
        this.terms = terms;
    }

    /** The step that stands before the one that reads what is left. */
    public Step step(Run run) {
        Lease lease = new Lease(repository, workshop.clock(), terms);
        RemotePartitioningManagerStepBuilder step = new RemotePartitioningManagerStepBuilder("share", repository);
        step.partitioner(Partition.STEP, size -> partitions(run))
                .outputChannel(lease.over(partitions))
                .pollInterval(terms.poll().toMillis())
                .aggregator(SharedReading::conclude)
                .listener(lease);
        return step.build();
    }

    private Map<String, ExecutionContext> partitions(Run run) {
        List<String> unread = workshop.submissions().unread(run.number(), run.fingerprint()).stream()
                .map(RunInput::sha256)
                .distinct()
                .toList();
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        for (int from = 0; from < unread.size(); from += terms.copies()) {
            List<String> copies = unread.subList(from, Math.min(from + terms.copies(), unread.size()));
            Partition partition = new Partition(
                    run.number(),
                    run.job(),
                    workshop.program().fingerprint(),
                    run.definition().fingerprint(),
                    copies);
            contexts.put(String.valueOf(contexts.size() + 1), partition.context());
        }
        return contexts;
    }

    private static void conclude(StepExecution step, Collection<StepExecution> partitions) {
        partitions.stream()
                .filter(partition -> partition.getStatus() != BatchStatus.COMPLETED)
                .forEach(partition -> LOG.warn(
                        "{} came back: {}",
                        partition.getStepName(),
                        partition
                                .getExitStatus()
                                .getExitDescription()
                                .lines()
                                .findFirst()
                                .orElse("")));
        step.setStatus(BatchStatus.COMPLETED);
    }
}
