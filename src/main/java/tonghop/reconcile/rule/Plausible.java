package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Indicator;
import tonghop.definition.Names;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Verdict;

/** A figure lies within its indicator's least and greatest plausible value, and a share between 0 and 100 percent. */
public final class Plausible implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.figures().stream()
                .filter(figure -> figure.reading().isPresent())
                .flatMap(figure -> edit(figure, facts.names()).stream());
    }

    private Optional<Edit> edit(Figure figure, Names names) {
        Bounds bounds = Bounds.of(figure);
        return bounds.isOpen()
                ? Optional.empty()
                : Optional.of(Edit.bound(
                        Edit.Origin.of(code()),
                        List.of(figure),
                        values -> bounds.check(values.quantity(figure)),
                        values -> Evidence.about(figure, names, values)
                                .expected(bounds.toString())
                                .with("bounds", bounds.toString())));
    }

    private record Bounds(
            @Nullable BigDecimal least, @Nullable BigDecimal most) {
        private static final Bounds SHARE = new Bounds(BigDecimal.ZERO, BigDecimal.valueOf(100));

        static Bounds of(Figure figure) {
            Indicator indicator = figure.indicator();
            return switch (figure.role()) {
                case ACTUAL, TARGET, TOTAL -> new Bounds(indicator.minimum(), indicator.maximum());
                case SHARE -> SHARE;
                case PERCENT, GROWTH, DIFFERENCE, AVERAGE, AVERAGE_GROWTH -> new Bounds(null, null);
            };
        }

        boolean isOpen() {
            return least == null && most == null;
        }

        Verdict check(Optional<Quantity> quantity) {
            if (quantity.isEmpty()) {
                return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
            }
            boolean isTooLittle = least != null && quantity.get().value().compareTo(least) < 0;
            boolean isTooMuch = most != null && quantity.get().value().compareTo(most) > 0;
            return Verdict.holds(!isTooLittle && !isTooMuch, Severity.ERROR);
        }

        /** "≥ 0", "≤ 19" or "0..19". */
        @Override
        public String toString() {
            if (least == null || most == null) {
                return least == null ? "≤ " + most : "≥ " + least;
            }
            return least + ".." + most;
        }
    }
}
