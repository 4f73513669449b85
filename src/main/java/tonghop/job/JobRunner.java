package tonghop.job;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tonghop.model.RunRecord;
import tonghop.store.Database;
import tonghop.store.RunStore;

/** A state folder, opened: the way into the job for whoever gives orders. One process at a time can hold it. */
public final class JobRunner implements AutoCloseable {
    private final Folders folders;
    private final StateLock lock;
    private final ConfigurableApplicationContext context;

    private JobRunner(Folders folders, StateLock lock, ConfigurableApplicationContext context) {
        this.folders = folders;
        this.lock = lock;
        this.context = context;
    }

    /**
     * Opens the state folder, creating it when it is not there, and clears up after a process that was killed.
     *
     * @throws StateLockedException at once when another process holds it
     */
    public static JobRunner open(Folders folders, Stages stages, Clock clock) throws StateLockedException, IOException {
        StateLock lock =
                StateLock.tryAcquire(folders.state()).orElseThrow(() -> new StateLockedException(folders.state()));
        try {
            ConfigurableApplicationContext context = start(folders, stages, clock);
            context.getBean(Recovery.class).recover();
            return new JobRunner(folders, lock, context);
        } catch (RuntimeException | Error broken) {
            lock.close();
            throw broken;
        }
    }

    private static ConfigurableApplicationContext start(Folders folders, Stages stages, Clock clock) {
        Map<String, Object> properties = new HashMap<>(Database.in(folders.state()));
        properties.put("spring.batch.jdbc.initialize-schema", "always");
        // mvcc with serializable would make launches wait for each other; the lock keeps equal launches apart
        properties.put("spring.batch.jdbc.isolation-level-for-create", "read_committed");
        properties.put("logging.config", "classpath:tonghop/logback-run.xml");
        properties.put("tonghop.log", folders.log().toString());
        return new SpringApplicationBuilder(JobConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("stages", stages);
                    context.getBeanFactory().registerSingleton("clock", clock);
                })
                .run();
    }

    /** Runs the job once, from beginning to end; whatever happens comes back as the result. */
    public RunResult run(RunOrder order) {
        return context.getBean(Launcher.class).launch(order);
    }

    /** All runs, the latest first. */
    public List<RunRecord> history() {
        return context.getBean(RunStore.class).history();
    }

    /** What the last runs found, and why. */
    public Inquiry inquiry() {
        return new Inquiry(context.getBean(Workshop.class));
    }

    /** The forms for the next period. */
    public Templates templates() {
        return new Templates(context.getBean(Workshop.class), folders);
    }

    @Override
    public void close() throws IOException {
        context.close();
        lock.close();
    }
}
