package tonghop.job;

/** Lets people's decisions take effect where they still fit, and has the rules verified again on what that makes of the figures. */
final class ReviewStep {
    private final Workshop workshop;
    private final Run run;

    ReviewStep(Workshop workshop, Run run) {
        this.workshop = workshop;
        this.run = run;
    }

    void run() {
        Reviewing reviewing = new Reviewing(workshop, run.definition());
        run.tallies(reviewing.review(run.number(), run.meaning(workshop), run.reconciliation()));
    }
}
