package tonghop.job;

import java.util.List;
import tonghop.model.Observation;

/** Lets the edit rules compare what the run's submissions say. */
final class ReconcileStep {
    private final Workshop workshop;
    private final Run run;

    ReconcileStep(Workshop workshop, Run run) {
        this.workshop = workshop;
        this.run = run;
    }

    void run() {
        List<Observation> observations = run.meaning(workshop).observations();
        run.reconciliation(workshop.stages().reconcile(run.definition(), observations));
    }
}
