package tonghop.reconcile;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.definition.JobDefinition;
import tonghop.model.Observation;
import tonghop.reckon.Facts;
import tonghop.reconcile.explain.EachTerm;
import tonghop.reconcile.explain.Findings;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.search.Likeness;
import tonghop.reconcile.search.Network;
import tonghop.reconcile.search.UsualDecimals;

/** Holds the observations of a run against the edit rules; the order in which they come makes no difference. */
public record Reconciler(JobDefinition definition) {
    public Reconciliation reconcile(Collection<Observation> observations) {
        Facts facts = new Facts(definition, observations);
        Network network = Network.of(facts);
        Likeness likeness = new Likeness(facts);
        UsualDecimals decimals = new UsualDecimals(facts);
        EachTerm eachTerm = new EachTerm(network, likeness, decimals);
        return new Reconciliation(
                new Findings(network, facts, eachTerm).of(new Localiser(network, facts, likeness, decimals).causes()),
                tallies(network),
                new CandidateChange(facts, network));
    }

    private static SortedMap<String, Tally> tallies(Network network) {
        SortedMap<String, Tally> tallies = new TreeMap<>();
        EditRules.inOrder().stream().map(EditRule::code).forEach(code -> tallies.put(code, Tally.NONE));
        for (int number = 0; number < network.size(); number++) {
            int edit = number;
            tallies.computeIfPresent(network.edit(number).rule(), (code, tally) -> tally.plus(network.verdict(edit)));
        }
        return tallies;
    }
}
