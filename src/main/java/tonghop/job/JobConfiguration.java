package tonghop.job;

import java.time.Clock;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import tonghop.store.RunStore;
import tonghop.store.StoreConfiguration;
import tonghop.store.SubmissionStore;

/** Wires the job to a JDBC job repository on the same database as the stores. */
@Configuration(proxyBeanMethods = false)
@Import(StoreConfiguration.class)
@ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
class JobConfiguration {

    @Bean
    Workshop workshop(Stages stages, SubmissionStore submissions, RunStore runs, Clock clock) {
        return new Workshop(stages, submissions, runs, Program.current(), clock);
    }

    @Bean
    Recovery recovery(JobRepository repository, JobOperator operator, RunStore runs, Clock clock) {
        return new Recovery(repository, operator, runs, clock);
    }

    @Bean
    Launcher launcher(
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            Workshop workshop) {
        return new Launcher(repository, operator, transactions, workshop);
    }
}
