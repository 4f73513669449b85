package tonghop.job;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.OutputFolder;
import tonghop.job.step.ConsolidationJob;
import tonghop.job.step.Decided;
import tonghop.job.step.Run;
import tonghop.job.step.RunOrder;
import tonghop.job.step.Steps;
import tonghop.job.step.Workshop;
import tonghop.job.worker.SharedReading;
import tonghop.model.RunCounts;
import tonghop.model.RunRecord;
import tonghop.store.DatabaseLockLostException;

/** Launches runs, one after the other, and writes down how each ended. */
final class Launcher {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;
    private final Workshop workshop;
    private final Optional<SharedReading> shared;

    /** @param shared how copies are read on other machines, if they are */
    Launcher(
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            Workshop workshop,
            Optional<SharedReading> shared) {
        this.repository = repository;
        this.operator = operator;
        this.transactions = transactions;
        this.workshop = workshop;
        this.shared = shared;
    }

    /** @throws BrokenOffException when not even the run's end could be written down */
    RunResult launch(RunOrder order) {
        AtomicBoolean published = new AtomicBoolean();
        try {
            return launched(order, published);
        } catch (DataAccessException | TransactionException broken) {
            LOG.error("the database cannot be used", broken);
            throw databaseBroken(broken, order, published.get());
        }
    }

    private RunResult launched(RunOrder order, AtomicBoolean published) {
        Optional<RunRecord> before =
                workshop.runs().lastPublished(order.definition().code());
        RunRecord started = workshop.runs()
                .start(order.definition().code(), workshop.clock().instant());
        Retention retention = new Retention(repository, workshop.runs(), order.folders());
        retention.forgetLaunch(started.job(), started.number());
        Run run = new Run(
                order,
                started,
                workshop.readingFingerprint(order.definition()),
                new EarlierFigures(order.definition(), order.folders(), workshop.runs()));
        Steps steps = new Steps(repository, transactions, workshop, run);
        Optional<Throwable> failed = execute(run, steps);
        published.set(steps.isPublished());
        Optional<Throwable> failure = failed.map(cause -> explained(cause, order, published.get()));
        failure.ifPresent(cause -> LOG.error("run {} of {} failed", run.number(), run.job(), cause));
        RunRecord ended = ended(run, steps, failure.isPresent());
        workshop.runs().end(ended);
        if (ended.outcome().isPublished()) {
            retention.after(ended, steps.known().understood().refusals());
        }
        boolean unchanged = ended.outcome().isPublished()
                && before.map(last -> sameBytes(last, ended)).orElse(false);
        Decided known = steps.known();
        return new RunResult(
                ended,
                known.verdict(order.definition()),
                known.understood().refusals(),
                known.open(),
                known.review().rulings(),
                unchanged,
                failure);
    }

    private static Throwable explained(Throwable failure, RunOrder order, boolean published) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException || cause instanceof TransactionException) {
                return databaseBroken((NestedRuntimeException) cause, order, published);
            }
            if (cause instanceof DatabaseLockLostException) {
                return new BrokenOffException("lock-lost", Map.of(), failure);
            }
        }
        return BrokenOffException.of(failure).map(Throwable.class::cast).orElse(failure);
    }

    /** Once the publications stand in their place, only the note of them is missing. */
    private static BrokenOffException databaseBroken(NestedRuntimeException broken, RunOrder order, boolean published) {
        String detail = String.valueOf(broken.getMostSpecificCause().getMessage());
        String folder = order.folders().state().toString();
        String reason = order.folders().isFileDatabase() ? "database-broken" : "database-away";
        return new BrokenOffException(
                published ? BrokenOffException.UNRECORDED : reason, Map.of("folder", folder, "detail", detail), broken);
    }

    private Optional<Throwable> execute(Run run, Steps steps) {
        try {
            JobExecution execution = operator.start(
                    ConsolidationJob.of(steps, shared.map(reading -> reading.step(run))),
                    parameters(run.job(), run.number()));
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return Optional.empty();
            }
            return Optional.of(execution.getAllFailureExceptions().stream()
                    .findFirst()
                    .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getStatus())));
        } catch (JobExecutionException refused) {
            return Optional.of(refused);
        }
    }

    /** The run's number makes each launch a new instance: the same year may be run as often as one likes. */
    static JobParameters parameters(String job, long run) {
        return new JobParametersBuilder()
                .addString("job", job)
                .addLong("run", run)
                .toJobParameters();
    }

    private RunRecord ended(Run run, Steps steps, boolean failed) {
        Decided known = steps.known();
        RunCounts counts = steps.counts();
        return new RunRecord(
                run.number(),
                run.job(),
                workshop.inputFingerprint(run.order(), known.understood().inputs()),
                run.record().started(),
                workshop.clock().instant(),
                failed
                        ? RunRecord.Outcome.FAILED
                        : RunRecord.Outcome.of(known.verdict(run.definition()), counts.refusals()),
                counts,
                failed ? Collections.emptySortedMap() : steps.published(),
                run.definition().period());
    }

    private static boolean sameBytes(RunRecord last, RunRecord now) {
        return withoutRunRecord(last.published()).equals(withoutRunRecord(now.published()));
    }

    private static Map<String, String> withoutRunRecord(SortedMap<String, String> published) {
        Map<String, String> files = new TreeMap<>(published);
        files.remove(OutputFolder.RUN_RECORD);
        return files;
    }
}
