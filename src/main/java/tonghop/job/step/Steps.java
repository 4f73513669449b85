package tonghop.job.step;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import tonghop.model.Changes;
import tonghop.model.Finding;
import tonghop.model.RunCounts;

/** The steps of one run, each with the stage it asks and the record that it hands on. */
public final class Steps {
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Workshop workshop;
    private final Run run;
    private final Timekeeper timekeeper;
    private final Handed<Staged> staged = new Handed<>();
    private final Handed<Unchanged> unchanged = new Handed<>();
    private final Handed<Understood> understood = new Handed<>();
    private final Handed<Judged> judged = new Handed<>();
    private final Handed<EarlierRuns> earlier = new Handed<>();
    private final Handed<Decided> decided = new Handed<>();
    private final Handed<Tables> tables = new Handed<>();
    private final Handed<SortedMap<String, String>> published = new Handed<>();

    public Steps(JobRepository repository, PlatformTransactionManager transactions, Workshop workshop, Run run) {
        this.repository = repository;
        this.transactions = transactions;
        this.workshop = workshop;
        this.run = run;
        this.timekeeper = new Timekeeper(run.order().progress(), workshop.clock());
    }

    JobBuilder job(String name) {
        return new JobBuilder(name, repository);
    }

    Step ingest() {
        return step("ingest", () -> {
            staged.over(new IngestStep(workshop, run).staged());
            Unchanged.since(workshop, run, staged.get()).ifPresent(unchanged::over);
        });
    }

    /** One submission, one transaction: a kill costs the submission at hand and no other. */
    Step normalise() {
        NormaliseStep submissions = new NormaliseStep(workshop, run, staged);
        return repeated("normalise", () -> {
            if (unchanged.ifMade().isPresent()) {
                return RepeatStatus.FINISHED;
            }
            Optional<Understood> all = submissions.next();
            all.ifPresent(understood::over);
            return RepeatStatus.continueIf(all.isEmpty());
        });
    }

    Step reconcile() {
        return ifChanged("reconcile", () -> judged.over(workshop.judged(run.definition(), understood.get())));
    }

    Step review() {
        return step("review", () -> {
            Decided reviewed = unchanged.ifMade().isPresent()
                    ? unchanged.get().decided(staged.get())
                    : new Reviewing(workshop.stages(), run.definition()).review(judged.get(), vanished(judged.get()));
            workshop.runs().review(run.number(), reviewed.review());
            decided.over(reviewed);
        });
    }

    Step consolidate() {
        return ifChanged("consolidate", () -> tables.over(workshop.tables(run.definition(), decided.get())));
    }

    Step publish() {
        return step("publish", () -> {
            PublishStep step = new PublishStep(workshop, run, staged.get());
            published.over(
                    unchanged.ifMade().isPresent()
                            ? step.again(unchanged.get(), timekeeper.durations())
                            : step.published(tables.get(), changes(decided.get()), timekeeper.durations()));
        });
    }

    private List<Finding> vanished(Judged known) throws IOException {
        Optional<Pinned> pinned = run.order().pinned();
        if (pinned.isPresent()) {
            return pinned.get().missed();
        }
        earlier.over(new EarlierRuns(workshop, run, known.understood()));
        return earlier.get().vanished(run, known);
    }

    private Changes changes(Decided known) throws IOException {
        Optional<Pinned> pinned = run.order().pinned();
        return pinned.isPresent() ? pinned.get().changes() : earlier.get().since(run, known);
    }

    /** What is known of the run, as far as it came. */
    public Decided known() {
        return decided.ifMade()
                .orElseGet(() -> Decided.ofReading(understood.ifMade().orElse(Understood.NOTHING)));
    }

    public RunCounts counts() {
        return unchanged.ifMade().map(same -> same.last().counts()).orElseGet(() -> known().counts());
    }

    public boolean isPublished() {
        return published.ifMade().isPresent();
    }

    /** The published files with their SHA-256. */
    public SortedMap<String, String> published() {
        return published.get();
    }

    /** A step that has nothing to do where nothing has changed since the last run. */
    private Step ifChanged(String name, Work work) {
        return step(name, () -> {
            if (unchanged.ifMade().isEmpty()) {
                work.run();
            }
        });
    }

    private Step step(String name, Work work) {
        return repeated(name, () -> {
            work.run();
            return RepeatStatus.FINISHED;
        });
    }

    private Step repeated(String name, RepeatedWork work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            workshop.runs().requireKept();
                            return work.run();
                        },
                        transactions)
                .listener(timekeeper)
                .build();
    }

    /** What a step does from beginning to end. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** What a step does again and again, a transaction each time, until it says that it has finished. */
    @FunctionalInterface
    private interface RepeatedWork {
        RepeatStatus run() throws Exception;
    }
}
