package tonghop.reconcile.rule;

import java.util.List;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Finding.Term.Part;
import tonghop.model.Severity;
import tonghop.reckon.Agreement;
import tonghop.reckon.Agreement.Contradiction;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/** A fact that is told several times must be told with one value, whatever workbook or level tells it. */
public final class SameFact implements EditRule {
    @Override
    public String code() {
        return "same-fact";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.tellings()
                .filter(tellings -> tellings.size() > 1)
                .map(tellings -> apart(tellings, facts))
                .filter(tellings -> tellings.size() > 1)
                .map(tellings -> edit(tellings, facts));
    }

    /** Plans that stand beside one another, and the percents of them, are told as two things. */
    private static List<Figure> apart(List<Figure> tellings, Facts facts) {
        return tellings.stream()
                .filter(figure -> tellings.stream()
                        .noneMatch(other -> other.compareTo(figure) < 0 && TwoPlans.areTwo(other, figure, facts)))
                .toList();
    }

    private Edit edit(List<Figure> tellings, Facts facts) {
        boolean isInNumbers =
                tellings.stream().allMatch(figure -> figure.reading().isPresent());
        return new Edit(
                Edit.Origin.of(code()),
                tellings,
                isInNumbers ? Edit.Kind.EQUATION : Edit.Kind.QUESTION,
                values -> check(facts.agreement(tellings, values)),
                values -> explain(facts.agreement(tellings, values), facts.names()));
    }

    /** Of statements that are not equally final one counts; that the others differ is told. */
    private static Verdict check(Agreement agreement) {
        if (!agreement.isComparable()) {
            return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
        }
        if (agreement.isOpen()) {
            return Verdict.failed(Severity.ERROR);
        }
        return Verdict.holds(agreement.contradiction().isEmpty(), Severity.WARNING);
    }

    private static Evidence explain(Agreement agreement, Names names) {
        Values values = agreement.values();
        Contradiction told = agreement
                .counting()
                .contradiction()
                .or(agreement::contradiction)
                .orElseGet(() -> new Contradiction(
                        agreement.statements().get(0), agreement.statements().get(0)));
        Evidence evidence = Evidence.about(told.first(), names, values)
                .message("same-fact")
                .term(Part.OTHER, told.second(), values)
                .with("other", values.digits(told.second()))
                .with("otherCell", told.second().cell().toString())
                .with("otherMeasure", told.second().measure());
        return values.quantity(told.first())
                .flatMap(first -> values.quantity(told.second())
                        .map(second -> evidence.difference(first.value().subtract(second.value()))))
                .orElse(evidence);
    }
}
