package tonghop.job;

import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import tonghop.store.RunInput;

/** The steps of one run, each with the stage it asks. */
final class Steps {
    /** One submission, one transaction: a kill costs the submission at hand and no other. */
    private static final int SUBMISSIONS_A_TRANSACTION = 1;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Workshop workshop;
    private final Run run;

    Steps(JobRepository repository, PlatformTransactionManager transactions, Workshop workshop, Run run) {
        this.repository = repository;
        this.transactions = transactions;
        this.workshop = workshop;
        this.run = run;
    }

    JobBuilder job(String name) {
        return new JobBuilder(name, repository);
    }

    Step ingest() {
        return step("ingest", new IngestStep(workshop, run)::run);
    }

    Step normalise() {
        NormaliseStep normalise = new NormaliseStep(workshop, run);
        return new StepBuilder("normalise", repository)
                .<RunInput, NormaliseStep.Reading>chunk(SUBMISSIONS_A_TRANSACTION)
                .reader(normalise::next)
                .processor(normalise::read)
                .writer(normalise::keep)
                .transactionManager(transactions)
                .listener(new Timekeeper(run, workshop.clock()))
                .build();
    }

    Step reconcile() {
        return step("reconcile", new ReconcileStep(workshop, run)::run);
    }

    Step review() {
        return step("review", new ReviewStep(workshop, run)::run);
    }

    Step consolidate() {
        return step("consolidate", new ConsolidateStep(workshop, run)::run);
    }

    Step publish() {
        return step("publish", new PublishStep(workshop, run)::run);
    }

    private Step step(String name, Work work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(new Timekeeper(run, workshop.clock()))
                .build();
    }

    /** What a step does from beginning to end. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
