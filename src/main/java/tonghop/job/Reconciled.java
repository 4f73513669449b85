package tonghop.job;

import java.util.List;
import java.util.SortedMap;
import tonghop.model.Finding;
import tonghop.publish.data.RunFacts.RuleTally;

/** What the edit rules found, and how often each held. */
public record Reconciled(List<Finding> findings, SortedMap<String, RuleTally> tallies) {
    public Reconciled {
        findings = List.copyOf(findings);
    }
}
