package tonghop.reconcile.rule;

import java.util.List;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Finding;
import tonghop.model.Finding.Term.Part;
import tonghop.model.Reading;
import tonghop.model.Severity;
import tonghop.reckon.Agreement.Contradiction;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.OneFact;
import tonghop.reckon.Values;

/** A fact that is told several times must be told with one value, whatever workbook or level tells it. */
public final class SameFact implements EditRule {
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
        OneFact relation = facts.oneFact(tellings);
        boolean isInNumbers =
                tellings.stream().allMatch(figure -> figure.reading().isPresent());
        Edit edit = Edit.relation(
                Edit.Origin.of(code()), relation, Severity.ERROR, values -> explain(relation, values, facts.names()));
        return isInNumbers ? edit : edit.asked();
    }

    private static Evidence explain(OneFact relation, Values values, Names names) {
        Figure first = relation.statements().get(0);
        Contradiction told = relation.agreement(values).told().orElse(new Contradiction(first, first));
        Evidence evidence = Evidence.about(told.first(), names, values)
                .term(Part.OTHER, told.second(), values)
                .with("other", values.digits(told.second()))
                .with("otherCell", told.second().cell().toString())
                .with("otherMeasure", told.second().measure());
        if (!told.first().isScaledAs(told.second())) {
            evidence = evidence.with(Finding.OWN_MEASURE, first.indicator().unitOfMeasure());
        }
        Evidence said = isRead(told, Reading.EARLIER_RUN)
                ? restated(evidence, told, values)
                : isRead(told, Reading.LISTED) ? evidence.message("same-fact-listed") : evidence;
        return relation.difference(values).map(said::difference).orElse(said);
    }

    /** An earlier run has published one of the two: the figure of the time before has been changed since. */
    private static Evidence restated(Evidence evidence, Contradiction told, Values values) {
        boolean isFirst = isRead(told.first(), Reading.EARLIER_RUN);
        Figure published = isFirst ? told.first() : told.second();
        Figure restated = isFirst ? told.second() : told.first();
        return evidence.message("same-fact-restated")
                .with("period", published.key().period().toString())
                .with("published", values.digits(published))
                .with("publishedCell", published.cell().toString())
                .with("restated", values.digits(restated))
                .with("restatedCell", restated.cell().toString());
    }

    private static boolean isRead(Contradiction told, String sign) {
        return isRead(told.first(), sign) || isRead(told.second(), sign);
    }

    private static boolean isRead(Figure figure, String sign) {
        return figure.ownReading()
                .filter(reading -> reading.sign().equals(sign))
                .isPresent();
    }
}
