package tonghop.job.worker;

import jakarta.jms.ConnectionFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.jms.dsl.Jms;
import org.springframework.messaging.MessageChannel;
import tonghop.job.step.Workshop;

/** Lets a run hand out what it has to read; the step's number is all that a message says. */
@Configuration(proxyBeanMethods = false)
@Profile("manager")
@Import(BrokerConfiguration.class)
public class SharedReadingConfiguration {

    @Bean
    MessageChannel partitions() {
        return new DirectChannel();
    }

    @Bean
    IntegrationFlow sentPartitions(MessageChannel partitions, ConnectionFactory broker, Environment environment) {
        return IntegrationFlow.from(partitions)
                .transform(StepExecutionRequest.class, request -> String.valueOf(request.getStepExecutionId()))
                .handle(Jms.outboundAdapter(broker)
                        .destination(environment.getRequiredProperty(BrokerConfiguration.QUEUE)))
                .get();
    }

    @Bean
    SharedReading sharedReading(
            JobRepository repository, Workshop workshop, MessageChannel partitions, Environment environment) {
        return new SharedReading(repository, workshop, partitions, Terms.of(environment));
    }
}
