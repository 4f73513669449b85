package tonghop.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the stores on the database that {@code spring.datasource.url} names. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class})
public class StoreConfiguration {

    @Bean
    SubmissionStore submissionStore(JdbcTemplate storeTemplate, PlatformTransactionManager transactions) {
        return new SubmissionStore(JdbcClient.create(storeTemplate), new TransactionTemplate(transactions));
    }

    @Bean
    RunStore runStore(
            JdbcTemplate storeTemplate, PlatformTransactionManager transactions, WriteAlarm alarm, DatabaseLock lock) {
        RunStore runs = new RunStore(storeTemplate, new TransactionTemplate(transactions), alarm, lock);
        if (lock.isHere()) {
            new OldTables(JdbcClient.create(storeTemplate)).moveTo(runs);
        }
        return runs;
    }

    @Bean
    static WriteAlarm writeAlarm() {
        return WriteAlarm.listening();
    }

    @Bean
    JdbcTemplate storeTemplate(DataSource source, Environment environment, WriteAlarm alarm, DatabaseLock lock)
            throws IOException {
        if (lock.isHere()) {
            createTables(source, environment);
        }
        JdbcTemplate template = new JdbcTemplate(source);
        alarm.settle(template);
        return template;
    }

    private static void createTables(DataSource source, Environment environment) throws IOException {
        String schema = new ClassPathResource("schema.sql", StoreConfiguration.class)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("${document}", Database.isFile(environment) ? "varbinary(1g)" : "bytea");
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ByteArrayResource(schema.getBytes(StandardCharsets.UTF_8))), source);
    }
}
