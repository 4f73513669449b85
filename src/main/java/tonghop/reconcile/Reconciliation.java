package tonghop.reconcile;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.model.Finding;

/**
 * What the rules say of a run.
 *
 * @param findings one for each cause, what asks for a decision first
 * @param tallies by code of the rule; every rule has one, also when it found nothing to verify
 * @param changes the same rules, to be asked what changes of the figures would do
 */
public record Reconciliation(List<Finding> findings, SortedMap<String, Tally> tallies, CandidateChange changes) {
    public Reconciliation {
        findings = List.copyOf(findings);
        tallies = Collections.unmodifiableSortedMap(new TreeMap<>(tallies));
    }
}
