package tonghop.job.worker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Folders;
import tonghop.job.step.Equipment;
import tonghop.store.DatabaseLock;

/** A process that reads for the runs of a manager on another machine; any number of them may be at work. */
public final class Worker implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Worker(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Begins to take partitions, as soon as there is a broker.
     *
     * @param folders where the manager's definitions and staged copies are
     * @throws BrokenOffException when the manager's database cannot be used
     */
    public static Worker open(Folders folders, Equipment equipment) {
        try {
            return new Worker(new SpringApplicationBuilder(WorkerConfiguration.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .profiles("worker")
                    .properties(Map.of(
                            "logging.config", "classpath:tonghop/logback-worker.xml",
                            // the tables are the manager's
                            "spring.batch.jdbc.initialize-schema", "never"))
                    .initializers(context -> {
                        context.getBeanFactory().registerSingleton("equipment", equipment);
                        context.getBeanFactory().registerSingleton("folders", folders);
                        context.getBeanFactory().registerSingleton("databaseLock", DatabaseLock.heldByAnother());
                    })
                    .run());
        } catch (RuntimeException broken) {
            throw new BrokenOffException(
                    "database-away", Map.of("detail", String.valueOf(broken.getMessage())), broken);
        }
    }

    /** Why this worker takes no partitions any more; empty as long as it does. */
    public Optional<Throwable> failure() {
        return context.getBean(PartitionDesk.class).failure();
    }

    /** By what the manager's log calls this process. */
    static String name() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":"
                    + ProcessHandle.current().pid();
        } catch (UnknownHostException nameless) {
            return "?:" + ProcessHandle.current().pid();
        }
    }

    /** Ends once the partition at hand is done. */
    @Override
    public void close() {
        context.getBean(DefaultMessageListenerContainer.class).shutdown();
        context.close();
    }
}
