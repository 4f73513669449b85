package tonghop.job.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.messaging.MessageDeliveryException;

/** Partitions in a real job repository, whose workers are the test. */
class LeaseTest {
    private static final Terms TERMS = new Terms(1, Duration.ofMinutes(2), Duration.ofHours(1));

    private final SetClock clock = new SetClock();
    private ConfigurableApplicationContext context;
    private JobRepository repository;
    private StepExecution share;
    private StepExecution begun;
    private StepExecution waiting;
    private Lease lease;

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        BatchJdbcAutoConfiguration.class
    })
    static class Repository {}

    @BeforeEach
    void a_partition_that_is_begun_and_one_that_waits() {
        context = new SpringApplicationBuilder(Repository.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "spring.datasource.url", "jdbc:hsqldb:mem:lease;shutdown=true",
                        "spring.batch.jdbc.initialize-schema", "always"))
                .run();
        repository = context.getBean(JobRepository.class);
        JobExecution run = repository.createJobExecution(
                repository.createJobInstance("run", new JobParameters()), new JobParameters(), new ExecutionContext());
        share = repository.createStepExecution("share", run);
        begun = repository.createStepExecution(Partition.STEP + ":1", run);
        waiting = repository.createStepExecution(Partition.STEP + ":2", run);
        lease = new Lease(repository, clock, TERMS);
        sign(begun);
        lease.look(share);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void a_partition_stays_with_a_worker_that_gives_signs_and_one_that_waits_stays_too() {
        for (int minute = 0; minute < 5; minute++) {
            clock.pass(Duration.ofMinutes(1));
            sign(begun);
            lease.look(share);
        }

        assertThat(status(begun)).isEqualTo(BatchStatus.STARTED);
        assertThat(status(waiting)).isEqualTo(BatchStatus.STARTING);
    }

    @Test
    void what_gives_no_sign_is_taken_back_and_its_worker_can_keep_nothing_more() {
        StepExecution held = Objects.requireNonNull(repository.getStepExecution(begun.getId()));
        clock.pass(TERMS.lease().plusMillis(1));

        lease.look(share);

        assertThat(status(begun)).isEqualTo(BatchStatus.FAILED);
        assertThat(status(waiting)).isEqualTo(BatchStatus.FAILED);
        assertThatThrownBy(() -> repository.update(held)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void one_that_waits_is_not_taken_back_because_another_worker_died() {
        clock.pass(TERMS.lease().minusSeconds(1));
        StepExecution third = repository.createStepExecution(Partition.STEP + ":3", share.getJobExecution());
        sign(third);
        lease.look(share);
        clock.pass(Duration.ofSeconds(2));

        lease.look(share);

        assertThat(status(begun)).isEqualTo(BatchStatus.FAILED);
        assertThat(status(waiting)).isEqualTo(BatchStatus.STARTING);
        assertThat(status(third)).isEqualTo(BatchStatus.STARTED);
    }

    @Test
    void nobody_is_waited_for_when_the_broker_is_away_or_the_step_ends() {
        lease.over((message, timeout) -> {
                    throw new MessageDeliveryException("away");
                })
                .send(MessageBuilder.withPayload("1").build());
        lease.look(share);
        assertThat(status(waiting)).isEqualTo(BatchStatus.FAILED);

        StepExecution late = repository.createStepExecution(Partition.STEP + ":4", share.getJobExecution());
        sign(late);
        lease.afterStep(share);
        assertThat(status(late)).isEqualTo(BatchStatus.FAILED);
    }

    /** What a worker writes with each copy that it has read. */
    private void sign(StepExecution partition) {
        StepExecution held = Objects.requireNonNull(repository.getStepExecution(partition.getId()));
        held.setStatus(BatchStatus.STARTED);
        repository.update(held);
    }

    private BatchStatus status(StepExecution partition) {
        return Objects.requireNonNull(repository.getStepExecution(partition.getId()))
                .getStatus();
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-01-05T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
