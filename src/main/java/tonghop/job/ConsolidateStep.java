package tonghop.job;

import java.util.List;
import tonghop.model.Finding;
import tonghop.model.Observation;

/** Puts the figures together into tables, next to what was found against them. */
final class ConsolidateStep {
    private final Workshop workshop;
    private final Run run;

    ConsolidateStep(Workshop workshop, Run run) {
        this.workshop = workshop;
        this.run = run;
    }

    void run() {
        List<Observation> observations =
                workshop.submissions().read(run.number()).observations();
        List<Finding> findings = workshop.runs().findings(run.number());
        run.tables(workshop.stages().consolidate(run.definition(), observations, findings));
    }
}
