package tonghop.job.worker;

import jakarta.jms.ConnectionFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.jms.dsl.Jms;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.transaction.PlatformTransactionManager;
import tonghop.job.state.Folders;
import tonghop.job.step.Equipment;
import tonghop.job.step.Program;
import tonghop.job.step.Workshop;
import tonghop.store.RunStore;
import tonghop.store.StoreConfiguration;
import tonghop.store.SubmissionStore;

/** Wires a worker: one partition at a time from the broker, read by all processors, kept in the manager's database. */
@Configuration(proxyBeanMethods = false)
@Import({StoreConfiguration.class, BrokerConfiguration.class})
@ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
class WorkerConfiguration {

    @Bean
    Workshop workshop(Equipment equipment, SubmissionStore submissions, RunStore runs) {
        return new Workshop(equipment, submissions, runs, Program.current());
    }

    @Bean
    PartitionDesk partitionDesk(
            JobRepository repository, PlatformTransactionManager transactions, Workshop workshop, Folders folders) {
        return new PartitionDesk(repository, transactions, workshop, folders);
    }

    /** A message counts as received when its partition is done: that of a worker that dies goes to the next one. */
    @Bean
    DefaultMessageListenerContainer messages(ConnectionFactory broker, Environment environment) {
        DefaultMessageListenerContainer messages = new DefaultMessageListenerContainer();
        messages.setConnectionFactory(broker);
        messages.setDestinationName(environment.getRequiredProperty(BrokerConfiguration.QUEUE));
        messages.setSessionTransacted(true);
        return messages;
    }

    /** A worker at its end receives nothing more: what it sent back ten times the broker would lay aside. */
    @Bean
    IntegrationFlow receivedPartitions(DefaultMessageListenerContainer messages, PartitionDesk desk) {
        return IntegrationFlow.from(Jms.messageDrivenChannelAdapter(messages))
                .handle(String.class, (id, headers) -> {
                    try {
                        desk.take(Long.parseLong(id));
                    } finally {
                        if (desk.failure().isPresent()) {
                            messages.stop();
                        }
                    }
                    return null;
                })
                .get();
    }
}
