package tonghop.reckon;

import java.util.List;
import java.util.Optional;
import tonghop.model.Severity;

/** The equation that a whole is the sum of its parts, at the precision in which they are printed. */
public final class Balance {
    private Balance() {}

    public static Verdict check(Values values, Figure total, List<Figure> parts) {
        Optional<Quantity> whole = values.quantity(total);
        Optional<Quantity> sum = sum(values, parts);
        if (whole.isEmpty() || sum.isEmpty()) {
            return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
        }
        return Verdict.holds(whole.get().meets(sum.get()), Severity.ERROR);
    }

    /** The sum in the indicator's own unit of measure; empty when one of them cannot be put into it. */
    public static Optional<Quantity> sum(Values values, List<Figure> parts) {
        Quantity sum = Quantity.ZERO;
        for (Figure part : parts) {
            Optional<Quantity> quantity = values.quantity(part);
            if (quantity.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(quantity.get());
        }
        return Optional.of(sum);
    }

    /** "305 + 181", in the indicator's own unit of measure. */
    public static String terms(Values values, List<Figure> parts) {
        return parts.stream()
                .map(part -> values.quantity(part)
                        .map(quantity -> Values.digits(quantity.value()))
                        .orElse("?"))
                .collect(java.util.stream.Collectors.joining(" + "));
    }
}
