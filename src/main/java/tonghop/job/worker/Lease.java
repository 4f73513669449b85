package tonghop.job.worker;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessagingException;
import org.springframework.transaction.TransactionException;

/**
 * Takes a partition back whose worker gives no sign any more. A worker writes to the job repository with each copy that it has read,
 * which makes another version of its partition: that is the sign, measured by the manager's clock alone. A partition that was taken
 * back has a newer version than its worker knows, so that the database refuses what that one would still keep of it.
 */
final class Lease implements StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final JobRepository repository;
    private final Clock clock;
    private final Terms terms;
    private final Timer looks = new Timer("lease", true);
    private final Map<Long, Sign> signs = new HashMap<>();
    private Instant latest = Instant.MIN;
    private volatile boolean isBrokerAway;

    Lease(JobRepository repository, Clock clock, Terms terms) {
        this.repository = repository;
        this.clock = clock;
        this.terms = terms;
    }

    /** When a version was first seen. */
    private record Sign(@Nullable Integer version, Instant seen) {}

    /** The same channel, but for a broker that cannot be reached: then nobody is waited for. */
    MessageChannel over(MessageChannel partitions) {
        return (message, timeout) -> {
            try {
                return isBrokerAway || partitions.send(message, timeout);
            } catch (MessagingException away) {
                LOG.warn("the broker cannot be reached, this run reads all by itself", away);
                isBrokerAway = true;
                return true;
            }
        };
    }

    @Override
    public void beforeStep(StepExecution share) {
        latest = clock.instant();
        TimerTask look = new TimerTask() {
            @Override
            public void run() {
                look(share);
            }
        };
        looks.schedule(look, 0, terms.poll().toMillis());
    }

    /** Nobody works on a partition any more when the run goes on. */
    @Override
    public @Nullable ExitStatus afterStep(StepExecution share) {
        looks.cancel();
        for (List<StepExecution> left = running(share); !left.isEmpty(); left = running(share)) {
            left.forEach(this::takeBack);
        }
        return null;
    }

    void look(StepExecution share) {
        try {
            List<StepExecution> running = running(share);
            Instant now = clock.instant();
            for (StepExecution partition : running) {
                Sign before = signs.get(partition.getId());
                if (before == null || !Objects.equals(before.version(), partition.getVersion())) {
                    signs.put(partition.getId(), new Sign(partition.getVersion(), now));
                    latest = now;
                }
            }
            running.stream().filter(partition -> isOver(partition, now)).forEach(this::takeBack);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("the partitions cannot be looked at", away);
        }
    }

    /** One that nobody has begun waits its turn as long as there is any worker. */
    private boolean isOver(StepExecution partition, Instant now) {
        Instant sign = partition.getStatus() == BatchStatus.STARTING
                ? latest
                : Objects.requireNonNull(signs.get(partition.getId())).seen();
        return isBrokerAway || sign.plus(terms.lease()).isBefore(now);
    }

    private void takeBack(StepExecution partition) {
        partition.setStatus(BatchStatus.FAILED);
        partition.setExitStatus(ExitStatus.FAILED.addExitDescription("no sign of a worker for " + terms.lease()));
        partition.setEndTime(LocalDateTime.now(clock));
        try {
            repository.update(partition);
        } catch (OptimisticLockingFailureException alive) {
            LOG.info("{} is alive after all", partition.getStepName());
        }
    }

    private List<StepExecution> running(StepExecution share) {
        JobExecution run = Objects.requireNonNull(repository.getJobExecution(share.getJobExecutionId()));
        return run.getStepExecutions().stream()
                .filter(step -> step.getStepName().startsWith(Partition.STEP + ":"))
                .filter(step -> step.getStatus().isRunning())
                .toList();
    }
}
