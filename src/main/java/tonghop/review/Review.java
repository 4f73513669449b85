package tonghop.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.definition.JobDefinition;
import tonghop.model.Decision;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.Ruling;
import tonghop.model.Ruling.State;

/**
 * Looks at what people decided about findings. A decision takes effect where its finding rests on the very figures that its person
 * saw; the figures as stated are never touched, and without the decision everything is as before.
 */
public record Review(JobDefinition definition, Verification verification) {
    /**
     * What becomes of the figures and the findings.
     *
     * @param forms the decision forms of the run, in the order of its inputs
     */
    public Outcome of(Asked asked, List<DecisionForm> forms) {
        FormQuestions questions = new FormQuestions();
        Ballot ballot = new Ballot(ofThisJob(forms, questions), verification);
        Chosen chosen = new Chosen(definition, verification, asked);
        Rounds rounds = new Rounds(asked, verification, chosen, ballot);
        rounds.run();
        List<Finding> all = rounds.all();
        List<Ruling> rulings = new ArrayList<>(leftOver(ballot, rounds, all, questions));
        Consequences consequences = new Consequences(asked.found(), withoutRead(all, asked));
        rulings.addAll(consequences.told(rounds.rulings()));
        rulings.stream().filter(ruling -> ruling.state() == State.REFUSED).forEach(questions::refused);
        List<Finding> findings = new ArrayList<>(consequences.findings(all, rulings));
        findings.addAll(questions.findings());
        findings.addAll(FormQuestions.conflicts(rulings));
        return new Outcome(rounds.used(), findings, rulings);
    }

    private List<DecisionForm> ofThisJob(List<DecisionForm> forms, FormQuestions questions) {
        List<DecisionForm> own = new ArrayList<>();
        for (DecisionForm form : forms) {
            form.problems().forEach(each -> questions.problem(form.file(), each.row(), each.kind(), each.detail()));
            if (form.job().equals(definition.code())) {
                own.add(form);
            } else if (form.problems().stream().noneMatch(problem -> problem.row() == 0)) {
                questions.problem(form.file(), 0, "other-job", form.job());
            }
        }
        return own;
    }

    /** What fits no figures: its finding is open again, or gone. */
    private static List<Ruling> leftOver(Ballot ballot, Rounds rounds, List<Finding> all, FormQuestions questions) {
        Map<String, Finding> byId = new LinkedHashMap<>();
        all.forEach(finding -> byId.put(finding.id(), finding));
        List<Ruling> outdated = new ArrayList<>();
        for (Decision decision : ballot.rest()) {
            Finding finding = byId.get(decision.finding());
            if (finding == null) {
                questions.gone(decision);
            } else {
                String why = rounds.isSettled(finding.id()) ? "answered-anew" : "figures-changed";
                outdated.add(new Ruling(decision, finding, State.OUTDATED, why, List.of()));
            }
        }
        return outdated;
    }

    private static List<Finding> withoutRead(List<Finding> all, Asked asked) {
        Set<String> read = asked.read().stream().map(Finding::id).collect(Collectors.toSet());
        return all.stream().filter(finding -> !read.contains(finding.id())).toList();
    }
}
