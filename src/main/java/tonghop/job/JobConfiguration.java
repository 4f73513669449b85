package tonghop.job;

import java.util.Optional;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import tonghop.job.step.Equipment;
import tonghop.job.step.Program;
import tonghop.job.step.Workshop;
import tonghop.job.worker.SharedReading;
import tonghop.job.worker.SharedReadingConfiguration;
import tonghop.store.RunStore;
import tonghop.store.StoreConfiguration;
import tonghop.store.SubmissionStore;

/** Wires the job to a JDBC job repository on the same database as the stores. */
@Configuration(proxyBeanMethods = false)
@Import({StoreConfiguration.class, SharedReadingConfiguration.class})
@ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
class JobConfiguration {

    @Bean
    Workshop workshop(Equipment equipment, SubmissionStore submissions, RunStore runs) {
        return new Workshop(equipment, submissions, runs, Program.current());
    }

    @Bean
    Recovery recovery(JobRepository repository, JobOperator operator, RunStore runs, Equipment equipment) {
        return new Recovery(repository, operator, runs, equipment.clock());
    }

    @Bean
    Launcher launcher(
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            Workshop workshop,
            Optional<SharedReading> shared) {
        return new Launcher(repository, operator, transactions, workshop, shared);
    }
}
