package tonghop.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tonghop.definition.JobDefinition;
import tonghop.model.CellRef;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.reconcile.Reconciliation;
import tonghop.reconcile.Tally;
import tonghop.review.Asked;
import tonghop.review.Outcome;
import tonghop.review.Review;

/** What people decided in the forms of a run, held against what the rules found, and kept. */
record Reviewing(Workshop workshop, JobDefinition definition) {

    /**
     * Keeps what there is to know of a run's findings.
     *
     * @param meaning what its submissions mean, every figure as stated
     * @param reconciled what the rules say of that
     * @return how often each rule holds of the figures as they are used
     */
    SortedMap<String, Tally> review(long run, Normalised meaning, Reconciliation reconciled) {
        List<DecisionForm> forms = workshop.submissions().forms(run);
        if (forms.isEmpty()) {
            List<Finding> all = new ArrayList<>(meaning.findings());
            all.addAll(reconciled.findings());
            workshop.runs().review(run, all, List.of());
            return reconciled.tallies();
        }
        RuleVerification rules = new RuleVerification(workshop.stages(), definition, reconciled.tallies());
        Asked asked = new Asked(meaning.observations(), printed(meaning), meaning.findings(), reconciled.findings());
        Outcome outcome = new Review(definition, rules).of(asked, forms);
        workshop.runs().review(run, outcome.findings(), outcome.rulings());
        return rules.tallies();
    }

    private static Map<CellRef, String> printed(Normalised meaning) {
        Map<CellRef, String> printed = new LinkedHashMap<>();
        meaning.ledger().forEach(entry -> printed.putIfAbsent(entry.cell(), entry.printed()));
        return printed;
    }
}
