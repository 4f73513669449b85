package tonghop.reconcile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tonghop.definition.JobDefinition;
import tonghop.model.Candidate;
import tonghop.model.Observation;
import tonghop.model.Reading;
import tonghop.reckon.Facts;
import tonghop.reckon.Values;
import tonghop.reconcile.search.CandidateTest;
import tonghop.reconcile.search.Network;
import tonghop.reconcile.search.Slip;

/** What candidates would put in the place of figures. */
public final class CandidateChange {
    private final Facts facts;
    private final CandidateTest test;

    /** @param observations of the whole run, those that the candidates came from */
    public CandidateChange(JobDefinition definition, Collection<Observation> observations) {
        facts = new Facts(definition, observations);
        test = new CandidateTest(facts, Network.of(facts));
    }

    /** The figures that a candidate changes, each with what would be read in its place; empty when it is not about figures. */
    public Optional<Map<Observation, Reading>> of(Candidate candidate) {
        return test.slip(candidate, facts.figures()).map(Slip::values).map(CandidateChange::byObservation);
    }

    private static Map<Observation, Reading> byObservation(Values values) {
        Map<Observation, Reading> changes = new LinkedHashMap<>();
        values.changed().forEach((figure, reading) -> changes.put(figure.observation(), reading));
        return changes;
    }
}
