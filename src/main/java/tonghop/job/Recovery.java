package tonghop.job;

import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;
import tonghop.job.step.ConsolidationJob;
import tonghop.store.RunStore;

/** Clears up after a process that was killed. To be run under the lock: whatever still "runs" then is dead. */
record Recovery(JobRepository repository, JobOperator operator, RunStore runs, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /** A kill leaves one instance without an execution, the last; the rest is margin. */
    private static final int LAST_INSTANCES = 5;

    private static final int ATTEMPTS = 100;

    void recover() {
        for (JobExecution dead : repository.findRunningJobExecutions(ConsolidationJob.NAME)) {
            LOG.info("execution {} was killed", dead.getId());
            recover(dead);
        }
        // an instance without an execution could never be launched again
        for (JobInstance instance : repository.getJobInstances(ConsolidationJob.NAME, 0, LAST_INSTANCES)) {
            if (repository.getJobExecutions(instance).isEmpty()) {
                LOG.info("instance {} was never executed", instance.getInstanceId());
                repository.deleteJobInstance(instance);
            }
        }
        runs.endKilled(clock.instant());
    }

    /** A worker of the dead run may be at work still; each attempt takes more of its partitions away from it. */
    private void recover(JobExecution dead) {
        for (int attempt = 1; true; attempt++) {
            try {
                operator.recover(Objects.requireNonNull(repository.getJobExecution(dead.getId())));
                return;
            } catch (OptimisticLockingFailureException alive) {
                if (attempt == ATTEMPTS) {
                    throw alive;
                }
            }
        }
    }
}
