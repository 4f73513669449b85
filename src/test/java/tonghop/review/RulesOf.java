package tonghop.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.definition.JobDefinition;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Prospect.Broken;
import tonghop.model.Reading;
import tonghop.normalise.words.TypedNumber;
import tonghop.reconcile.CandidateChange;
import tonghop.reconcile.Reconciler;

/** The product's own rules, as the review asks them. */
public record RulesOf(JobDefinition definition) implements Verification {
    @Override
    public List<Finding> findings(List<Observation> observations) {
        return new Reconciler(definition).reconcile(observations).findings();
    }

    @Override
    public Optional<Candidate.Change> change(List<Observation> observations, Candidate candidate) {
        return new CandidateChange(definition, observations).of(candidate);
    }

    @Override
    public List<Broken> broken(List<Observation> observations, Map<Observation, Reading> changes) {
        return new CandidateChange(definition, observations).broken(changes);
    }

    @Override
    public Optional<Reading> number(String typed) {
        return TypedNumber.read(typed);
    }
}
