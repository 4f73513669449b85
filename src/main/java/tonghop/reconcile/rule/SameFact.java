package tonghop.reconcile.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Indicator.TargetConvention;
import tonghop.model.Observation.Status;
import tonghop.model.Role;
import tonghop.model.Severity;

/** A fact that is told several times must be told with one value, whatever workbook or level tells it. */
public final class SameFact implements EditRule {
    @Override
    public String code() {
        return "same-fact";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.tellings()
                .map(tellings -> tellings.stream()
                        .filter(figure -> figure.reading().isPresent())
                        .toList())
                .filter(tellings -> tellings.size() > 1)
                .map(tellings -> Edit.equation(
                        code(),
                        "",
                        tellings,
                        values -> check(values, tellings),
                        values -> explain(values, tellings, facts.names())));
    }

    private static Verdict check(Values values, List<Figure> tellings) {
        if (!tellings.stream().allMatch(Figure::isComparable)) {
            return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
        }
        boolean isFinal =
                tellings.stream().allMatch(figure -> figure.observation().status() == Status.FINAL);
        return Verdict.holds(firstThatDiffers(values, tellings).isEmpty(), isFinal ? Severity.ERROR : Severity.WARNING);
    }

    private static Optional<Figure> firstThatDiffers(Values values, List<Figure> tellings) {
        Figure first = tellings.get(0);
        return tellings.stream().filter(figure -> !agree(values, first, figure)).findFirst();
    }

    private static boolean agree(Values values, Figure one, Figure other) {
        Quantity first = values.quantity(one).orElse(Quantity.ZERO);
        Quantity second = values.quantity(other).orElse(Quantity.ZERO);
        return first.meets(second) || agreePerYear(first, second, one);
    }

    /** A target for one year and the same target for all years of the period tell one fact. */
    private static boolean agreePerYear(Quantity first, Quantity second, Figure figure) {
        if (figure.role() != Role.TARGET || figure.indicator().target() != TargetConvention.PER_YEAR) {
            return false;
        }
        java.math.BigDecimal years =
                java.math.BigDecimal.valueOf(figure.key().period().yearCount());
        return first.times(years).meets(second) || second.times(years).meets(first);
    }

    private static Evidence explain(Values values, List<Figure> tellings, Names names) {
        Figure first = tellings.get(0);
        Figure other = firstThatDiffers(values, tellings).orElse(first);
        Quantity one = values.quantity(first).orElse(Quantity.ZERO);
        Quantity two = values.quantity(other).orElse(Quantity.ZERO);
        return Evidence.about(first, names, values)
                .message("same-fact")
                .with("other", values.digits(other))
                .with("otherCell", other.cell().toString())
                .with("otherMeasure", names.measure(other))
                .difference(one.value().subtract(two.value()));
    }
}
