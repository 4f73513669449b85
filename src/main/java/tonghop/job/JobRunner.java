package tonghop.job;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tonghop.definition.JobDefinition;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Folders;
import tonghop.job.state.Keepsakes;
import tonghop.job.state.Leftovers;
import tonghop.job.state.OutputFolder;
import tonghop.job.state.StateLock;
import tonghop.job.state.StateLockedException;
import tonghop.job.step.Equipment;
import tonghop.job.step.RunOrder;
import tonghop.job.step.Workshop;
import tonghop.model.RunRecord;
import tonghop.store.Database;
import tonghop.store.DatabaseLock;
import tonghop.store.DatabaseLockedException;
import tonghop.store.DatabaseProbe;
import tonghop.store.RunStore;

/** A state folder, opened: the way into the job for whoever gives orders. One process at a time can hold it. */
public final class JobRunner implements AutoCloseable {
    private final StateLock lock;
    private final ConfigurableApplicationContext context;
    private final Folders folders;
    private final Keepsakes keepsakes;
    /** The last run that changed what the database knows; 0 when none has yet. */
    private long lastPublished;

    private JobRunner(StateLock lock, ConfigurableApplicationContext context, Folders folders) {
        this.lock = lock;
        this.context = context;
        this.folders = folders;
        this.keepsakes = new Keepsakes(folders.state());
    }

    /**
     * Looks whether the state folder could be opened, before anything is read that takes time; a folder that is not there is.
     *
     * @throws StateLockedException when another process holds it now
     */
    public static void requireFree(Folders folders) throws StateLockedException, IOException {
        if (Files.isDirectory(folders.state())) {
            StateLock.tryAcquire(folders.state())
                    .orElseThrow(() -> new StateLockedException(folders.state()))
                    .close();
        }
    }

    /** Puts in order what a killed process left half done in the output folder, unless a process is at work there now. */
    public static void settle(Folders folders) throws IOException {
        if (OutputFolder.brokenOff(folders.output()).isEmpty()) {
            return;
        }
        Optional<StateLock> lock = StateLock.tryAcquire(folders.state());
        if (lock.isPresent()) {
            try {
                OutputFolder.settleAll(folders.output());
            } finally {
                lock.get().close();
            }
        }
    }

    /**
     * Opens the state folder, creating it when it is not there, and clears up after a process that was killed.
     *
     * @throws StateLockedException at once when another process holds it
     * @throws BrokenOffException when its database cannot be used
     */
    public static JobRunner open(Folders folders, Equipment equipment) throws StateLockedException, IOException {
        JobRunner runner = open(folders, equipment, Groundwork.NONE);
        try {
            runner.requireWholeHistory();
            return runner;
        } catch (RuntimeException | IOException broken) {
            runner.close();
            throw broken;
        }
    }

    /** Opens it on a database that is first made ready, whatever it then holds. */
    static JobRunner open(Folders folders, Equipment equipment, Groundwork groundwork)
            throws StateLockedException, IOException {
        StateLock lock =
                StateLock.tryAcquire(folders.state()).orElseThrow(() -> new StateLockedException(folders.state()));
        try {
            Leftovers.clear(folders.state());
            groundwork.lay();
            ConfigurableApplicationContext context = start(folders, equipment);
            context.getBean(Recovery.class).recover();
            return new JobRunner(lock, context, folders);
        } catch (DatabaseLockedException held) {
            lock.close();
            throw new StateLockedException(folders.state());
        } catch (RuntimeException | Error | IOException broken) {
            lock.close();
            throw broken;
        }
    }

    private static ConfigurableApplicationContext start(Folders folders, Equipment equipment) {
        try {
            return context(folders, equipment);
        } catch (DatabaseLockedException held) {
            throw held;
        } catch (RuntimeException broken) {
            if (!folders.isFileDatabase()) {
                throw new BrokenOffException(
                        "database-away", Map.of("detail", String.valueOf(broken.getMessage())), broken);
            }
            throw DatabaseProbe.problem(folders.state())
                    .<RuntimeException>map(problem -> unusable(folders, problem, broken))
                    .orElse(broken);
        }
    }

    private static BrokenOffException unusable(Folders folders, String problem, @Nullable Throwable cause) {
        return new BrokenOffException(
                "database-unusable", Map.of("folder", folders.state().toString(), "detail", problem), cause);
    }

    private void requireWholeHistory() throws IOException {
        if (folders.isFileDatabase() && !keepsakes.areKnownTo(context.getBean(RunStore.class))) {
            throw new BrokenOffException(
                    "database-lost", Map.of("folder", folders.state().toString()), null);
        }
    }

    private static ConfigurableApplicationContext context(Folders folders, Equipment equipment) {
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
                .profiles(profiles(folders))
                .properties(properties)
                .initializers(context -> prepare(context, equipment))
                .run();
    }

    private static String[] profiles(Folders folders) {
        return folders.isFileDatabase() ? new String[0] : new String[] {folders.databaseProfile()};
    }

    /** Takes the lock before anything is looked at in the database; it is let go when all else is closed. */
    private static void prepare(ConfigurableApplicationContext context, Equipment equipment) {
        keepLogToItsFile();
        DatabaseLock lock = DatabaseLock.acquire(context.getEnvironment());
        context.getBeanFactory().registerSingleton("databaseLock", lock);
        ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                .registerDisposableBean("databaseLockRelease", lock::close);
        context.getBeanFactory().registerSingleton("equipment", equipment);
    }

    /** On a full disk the log would write its own troubles onto the person's screen, where one sentence stands. */
    private static void keepLogToItsFile() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getStatusManager().getCopyOfStatusListenerList().forEach(listener -> log.getStatusManager()
                    .remove(listener));
        }
    }

    /** Runs the job once, from beginning to end; whatever happens comes back as the result. */
    public RunResult run(RunOrder order) {
        RunResult result = context.getBean(Launcher.class).launch(order);
        if (result.run().outcome().isPublished()) {
            lastPublished = result.run().number();
        }
        return result;
    }

    /** All runs, the latest first. */
    public List<RunRecord> history() {
        return context.getBean(RunStore.class).history();
    }

    /** What the last runs found, and why. */
    public Inquiry inquiry() {
        return new Inquiry(context.getBean(Workshop.class), folders.staging());
    }

    /** The forms for the next period. */
    public Templates templates() {
        return new Templates(context.getBean(Workshop.class), folders);
    }

    /**
     * Puts the last run of a job away for good.
     *
     * @return what was sealed; empty when the job has no run that published
     */
    public Optional<Sealed> seal(JobDefinition definition) throws IOException {
        Workshop workshop = context.getBean(Workshop.class);
        Optional<RunRecord> last = workshop.runs().lastPublished(definition.code());
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sealing(workshop, folders).seal(definition, last.get()));
    }

    /** Fills a database that knows less than lies beside it. */
    Rebuilt rebuild(List<JobDefinition> definitions) throws IOException {
        return new Restoration(context.getBean(Workshop.class), folders).from(definitions);
    }

    /** Closes the database, and leaves beside it what it can be made anew from. */
    @Override
    public void close() throws IOException {
        if (folders.isFileDatabase()) {
            keepsakes.note(context.getBean(RunStore.class));
        }
        context.close();
        if (folders.isFileDatabase() && lastPublished > 0) {
            keepsakes.copy(lastPublished, folders.keeping().runs(), folders.staging());
        }
        lock.close();
    }
}
