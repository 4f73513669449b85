package tonghop.job.worker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.integration.config.EnableIntegration;

/** What manager and workers share: the broker between them and the form of what they hand over. */
@Configuration(proxyBeanMethods = false)
@EnableIntegration
class BrokerConfiguration {
    /** The property that names the queue of partitions. */
    static final String QUEUE = "tonghop.broker.queue";

    @Bean(destroyMethod = "close")
    ConnectionFactory broker(Environment environment) throws JMSException {
        ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory();
        broker.setBrokerURL(environment.getRequiredProperty("tonghop.broker.url"));
        broker.setUser(environment.getProperty("tonghop.broker.user"));
        broker.setPassword(environment.getProperty("tonghop.broker.password"));
        // a message is fetched when there is a worker for it, so that none lies with one who is busy
        broker.setConsumerWindowSize(0);
        // messages are text; no object is made of anything else
        broker.setDeserializationDenyList("*");
        return broker;
    }

    @Bean
    ExecutionContextSerializer contexts() {
        return new TextContexts();
    }
}
