package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/**
 * A result is not last period's result sent again: the same figure to the last digit, when it has digits enough for chance among all
 * that are compared, and is of something that changes.
 */
public final class Repeated implements EditRule {
    private static final int FEWEST_UNITS = 100;

    /** Of so many figures that grow by a tenth or shrink by it one comes out as it was. */
    private static final int BY_CHANCE = 5;

    /** Of fewer pairs nobody can say that something never changes. */
    private static final int FEWEST_PAIRS = 4;

    @Override
    public Stream<Edit> edits(Facts facts) {
        Earlier before = new Earlier(facts);
        List<Pair> pairs = facts.figures().stream()
                .filter(figure ->
                        figure.role() == Role.ACTUAL && figure.reading().isPresent())
                .flatMap(figure -> before.ofPeriodBefore(figure).stream().map(earlier -> new Pair(figure, earlier)))
                .toList();
        BigDecimal fewest = BigDecimal.valueOf(Math.max(FEWEST_UNITS, (long) BY_CHANCE * pairs.size()));
        Map<String, List<Pair>> byIndicator = pairs.stream()
                .collect(Collectors.groupingBy(pair -> pair.figure.key().indicator()));
        return pairs.stream()
                .filter(pair -> pair.units().compareTo(fewest) >= 0)
                .filter(pair ->
                        isChanging(byIndicator.getOrDefault(pair.figure.key().indicator(), List.of())))
                .map(pair -> pair.edit(code(), facts.names()));
    }

    /** Whether most of these differ, unlike the area of a commune. */
    private static boolean isChanging(List<Pair> pairs) {
        return pairs.size() < FEWEST_PAIRS
                || pairs.stream().filter(pair -> pair.isSame(Values.STATED)).count() * 2 <= pairs.size();
    }

    /** A figure and what was told of it for the period before. */
    private record Pair(Figure figure, Figure earlier) {
        /** How many units of its last digit it comes to: 142,812 is 142.812 of them. */
        BigDecimal units() {
            BigDecimal digits = figure.reading().orElseThrow().value().stripTrailingZeros();
            return new BigDecimal(digits.unscaledValue().abs());
        }

        boolean isSame(Values values) {
            return amount(figure, values).compareTo(amount(earlier, values)) == 0;
        }

        private static BigDecimal amount(Figure figure, Values values) {
            return values.quantity(figure).orElse(Quantity.ZERO).value();
        }

        Edit edit(String rule, Names names) {
            return Edit.question(
                    Edit.Origin.of(rule),
                    List.of(figure, earlier),
                    values -> Verdict.holds(!isSame(values), Severity.INFO),
                    values -> Evidence.about(figure, names, values)
                            .with("earlierPeriod", earlier.key().period().toString())
                            .with("earlierCell", earlier.cell().toString()));
        }
    }
}
