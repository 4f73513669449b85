package tonghop.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.DecisionForm;

/** The decisions that nobody has ruled on yet, by the finding that they answer. */
final class Ballot {
    private final Verification verification;
    private final Map<String, List<Decision>> pending = new LinkedHashMap<>();

    /** @param forms those of this job, in the order of their names */
    Ballot(List<DecisionForm> forms, Verification verification) {
        this.verification = verification;
        forms.stream().flatMap(form -> form.decisions().stream()).forEach(decision -> pending.computeIfAbsent(
                        decision.finding(), finding -> new ArrayList<>())
                .add(decision));
    }

    boolean answers(String finding) {
        return pending.containsKey(finding);
    }

    /** Takes out what was decided on a finding in sight of these figures: one decision for each different answer. */
    List<Decision> take(String finding, String figures) {
        List<Decision> fitting = new ArrayList<>();
        List<Decision> answers = pending.getOrDefault(finding, new ArrayList<>());
        for (Decision decision : List.copyOf(answers)) {
            if (decision.figures().equals(figures)) {
                answers.remove(decision);
                if (fitting.stream().noneMatch(other -> isSameAnswer(other, decision))) {
                    fitting.add(decision);
                }
            }
        }
        return fitting;
    }

    /** What is left, in the order of the forms. */
    List<Decision> rest() {
        return pending.values().stream().flatMap(List::stream).toList();
    }

    private boolean isSameAnswer(Decision one, Decision other) {
        return one.choice().equals(other.choice())
                && (one.choice().kind() != Choice.Kind.ENTER || value(one).equals(value(other)));
    }

    private String value(Decision decision) {
        return verification
                .number(decision.value())
                .map(reading -> reading.value().stripTrailingZeros())
                .map(BigDecimal::toPlainString)
                .orElse(Aliases.folded(decision.value()));
    }
}
