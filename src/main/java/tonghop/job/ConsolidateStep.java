package tonghop.job;

/** Puts the figures together into tables, next to what was found against them. */
final class ConsolidateStep {
    private final Workshop workshop;
    private final Run run;

    ConsolidateStep(Workshop workshop, Run run) {
        this.workshop = workshop;
        this.run = run;
    }

    void run() {
        Evidence evidence = Evidence.of(run, workshop);
        run.tables(workshop.stages()
                .consolidate(run.definition(), evidence.observations(), evidence.findings(), evidence.isOpen()));
    }
}
