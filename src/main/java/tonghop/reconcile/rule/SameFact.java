package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Indicator.TargetConvention;
import tonghop.model.Finding.Term.Part;
import tonghop.model.Observation.Status;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
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
                .map(tellings -> apart(tellings.stream()
                        .filter(figure -> figure.reading().isPresent())
                        .toList()))
                .filter(tellings -> tellings.size() > 1)
                .map(tellings -> Edit.equation(
                        Edit.Origin.of(code()),
                        tellings,
                        values -> check(values, tellings, years(tellings, facts)),
                        values -> explain(values, tellings, facts)));
    }

    /** Plans that stand beside one another, and the percents of them, are told as two things. */
    private static List<Figure> apart(List<Figure> tellings) {
        boolean mayBeTwo =
                tellings.stream().anyMatch(figure -> figure.role() == Role.TARGET || figure.role() == Role.PERCENT);
        return mayBeTwo && tellings.size() > 1
                ? tellings.stream()
                        .filter(figure -> tellings.stream()
                                .noneMatch(other -> other.compareTo(figure) < 0 && TwoPlans.areBeside(other, figure)))
                        .toList()
                : tellings;
    }

    static BigDecimal years(List<Figure> tellings, Facts facts) {
        return BigDecimal.valueOf(facts.definition().years(tellings.get(0).key().period()));
    }

    private static Verdict check(Values values, List<Figure> tellings, BigDecimal years) {
        if (!tellings.stream().allMatch(Figure::isComparable)) {
            return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
        }
        boolean isFinal =
                tellings.stream().allMatch(figure -> figure.observation().status() == Status.FINAL);
        return Verdict.holds(
                firstThatDiffers(values, tellings, years).isEmpty(), isFinal ? Severity.ERROR : Severity.WARNING);
    }

    private static Optional<Figure> firstThatDiffers(Values values, List<Figure> tellings, BigDecimal years) {
        Figure first = tellings.get(0);
        return tellings.stream()
                .filter(figure -> !agree(values, first, figure, years))
                .findFirst();
    }

    static boolean agree(Values values, Figure one, Figure other, BigDecimal years) {
        Quantity first = values.quantity(one).orElse(Quantity.ZERO);
        Quantity second = values.quantity(other).orElse(Quantity.ZERO);
        return first.meets(second) || (isPerYear(one) && agreePerYear(first, second, years));
    }

    private static boolean isPerYear(Figure figure) {
        return figure.role() == Role.TARGET && figure.indicator().target() == TargetConvention.PER_YEAR;
    }

    /** A target for one year and the same target for all years of the period tell one fact. */
    private static boolean agreePerYear(Quantity first, Quantity second, BigDecimal years) {
        return first.times(years).meets(second) || second.times(years).meets(first);
    }

    private static Evidence explain(Values values, List<Figure> tellings, Facts facts) {
        Figure first = tellings.get(0);
        Figure other =
                firstThatDiffers(values, tellings, years(tellings, facts)).orElse(first);
        Quantity one = values.quantity(first).orElse(Quantity.ZERO);
        Quantity two = values.quantity(other).orElse(Quantity.ZERO);
        return Evidence.about(first, facts.names(), values)
                .message("same-fact")
                .term(Part.OTHER, other, values)
                .with("other", values.digits(other))
                .with("otherCell", other.cell().toString())
                .with("otherMeasure", other.measure())
                .difference(one.value().subtract(two.value()));
    }
}
