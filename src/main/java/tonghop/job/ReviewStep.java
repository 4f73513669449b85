package tonghop.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.model.CellRef;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.review.Asked;
import tonghop.review.Outcome;
import tonghop.review.Review;

/** Lets people's decisions take effect where they still fit, and has the rules verified again on what that makes of the figures. */
final class ReviewStep {
    private final Workshop workshop;
    private final Run run;

    ReviewStep(Workshop workshop, Run run) {
        this.workshop = workshop;
        this.run = run;
    }

    void run() {
        Normalised meaning = run.meaning(workshop);
        List<Finding> found = run.found();
        List<DecisionForm> forms = workshop.submissions().forms(run.number());
        if (forms.isEmpty()) {
            List<Finding> all = new ArrayList<>(meaning.findings());
            all.addAll(found);
            workshop.runs().findings(run.number(), all);
        } else {
            review(new Asked(meaning.observations(), printed(meaning), meaning.findings(), found), forms);
        }
    }

    private void review(Asked asked, List<DecisionForm> forms) {
        RuleVerification rules = new RuleVerification(workshop.stages(), run.definition());
        Outcome outcome = new Review(run.definition(), rules).of(asked, forms);
        workshop.runs().review(run.number(), outcome.findings(), outcome.rulings());
        if (!rules.tallies().isEmpty()) {
            run.tallies(rules.tallies());
        }
    }

    private static Map<CellRef, String> printed(Normalised meaning) {
        Map<CellRef, String> printed = new LinkedHashMap<>();
        meaning.ledger().forEach(entry -> printed.putIfAbsent(entry.cell(), entry.printed()));
        return printed;
    }
}
