package tonghop.reconcile.rule;

import java.util.List;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Verdict;

/** A result is not last period's result sent again: the same figure to the last digit, when it has digits enough for chance. */
public final class Repeated implements EditRule {
    private static final int DIGITS_ENOUGH = 3;

    @Override
    public Stream<Edit> edits(Facts facts) {
        Earlier before = new Earlier(facts);
        return facts.figures().stream()
                .filter(figure -> figure.role() == Role.ACTUAL && hasDigitsEnough(figure))
                .flatMap(figure ->
                        before.ofPeriodBefore(figure).stream().map(earlier -> edit(figure, earlier, facts.names())));
    }

    private static boolean hasDigitsEnough(Figure figure) {
        return figure.reading()
                .map(Reading::value)
                .filter(value -> value.stripTrailingZeros().precision() >= DIGITS_ENOUGH)
                .isPresent();
    }

    private Edit edit(Figure figure, Figure earlier, Names names) {
        return Edit.question(
                Edit.Origin.of(code()),
                List.of(figure, earlier),
                values -> Verdict.holds(
                        values.quantity(figure)
                                        .orElse(Quantity.ZERO)
                                        .value()
                                        .compareTo(values.quantity(earlier)
                                                .orElse(Quantity.ZERO)
                                                .value())
                                != 0,
                        Severity.INFO),
                values -> Evidence.about(figure, names, values)
                        .with("earlierPeriod", earlier.key().period().toString())
                        .with("earlierCell", earlier.cell().toString()));
    }
}
