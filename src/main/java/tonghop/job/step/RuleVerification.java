package tonghop.job.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import tonghop.definition.JobDefinition;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Prospect.Broken;
import tonghop.model.Reading;
import tonghop.reconcile.CandidateChange;
import tonghop.reconcile.Reconciliation;
import tonghop.reconcile.Tally;
import tonghop.review.Verification;

/** The rules of a job, as the review asks them. */
final class RuleVerification implements Verification {
    private final Stages stages;
    private final JobDefinition definition;
    private List<Observation> asked;
    private CandidateChange changes;
    private SortedMap<String, Tally> tallies;

    /** @param judged what the rules said of the figures as stated */
    RuleVerification(Stages stages, JobDefinition definition, Judged judged) {
        this.stages = stages;
        this.definition = definition;
        this.asked = judged.understood().meaning().observations();
        this.changes = judged.reconciled().changes();
        this.tallies = judged.reconciled().tallies();
    }

    @Override
    public List<Finding> findings(List<Observation> observations) {
        Reconciliation reconciliation = stages.reconcile(definition, observations);
        asked = observations;
        changes = reconciliation.changes();
        tallies = reconciliation.tallies();
        return reconciliation.findings();
    }

    @Override
    public Optional<Candidate.Change> change(List<Observation> observations, Candidate candidate) {
        return changes(observations).of(candidate);
    }

    @Override
    public List<Broken> broken(List<Observation> observations, Map<Observation, Reading> others) {
        return changes(observations).broken(others);
    }

    /** Of the figures that were found good or bad the same rules are asked, however many changes are looked at. */
    private CandidateChange changes(List<Observation> observations) {
        if (asked != observations && !asked.equals(observations)) {
            changes = stages.changes(definition, observations);
        }
        asked = observations;
        return changes;
    }

    @Override
    public Optional<Reading> number(String typed) {
        return stages.number(typed);
    }

    /** How often each rule held when it was last asked. */
    SortedMap<String, Tally> tallies() {
        return tallies;
    }
}
