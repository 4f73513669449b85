package tonghop.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.Evidence;

/** The values that solve a failed equation for one of its figures, with the slip that explains them where there is one. */
final class Solutions {
    private static final Set<String> BALANCES = Set.of("parts-total", "total-over-members", "sum-over-time");

    private final Facts facts;
    private final Network network;
    private final Course course;

    Solutions(Facts facts, Network network) {
        this.facts = facts;
        this.network = network;
        this.course = new Course(facts);
    }

    Stream<Slip> of(Edit edit, Values mended) {
        Evidence evidence = edit.explain(mended);
        Stream<Slip> computed = edit.figures().get(0).isRatio() && edit.kind() == Edit.Kind.EQUATION
                ? computed(edit, evidence)
                : Stream.empty();
        return evidence.difference().isEmpty()
                ? computed
                : Stream.concat(computed, balanced(edit, new BigDecimal(evidence.difference())));
    }

    /** Whether other equations hold that confirm each figure from which a percent follows. */
    private boolean isOnlyPercentOpen(Edit edit) {
        return edit.figures().stream().skip(1).allMatch(figure -> network.editsOf(figure).stream()
                .anyMatch(other -> network.edit(other).kind() == Edit.Kind.EQUATION
                        && network.edit(other).figures().size() > 1
                        && network.verdict(other).outcome() == Verdict.Outcome.PASSED));
    }

    /** The percent that follows from the other figures; against the other end of the range where that is what is stated. */
    private Stream<Slip> computed(Edit edit, Evidence evidence) {
        Figure percent = edit.figures().get(0);
        Reading stated = percent.reading().orElseThrow();
        List<BigDecimal> ends = Stream.of(evidence.expected().split("\\.\\."))
                .filter(end -> end.matches("\\d+(\\.\\d+)?"))
                .map(BigDecimal::new)
                .toList();
        boolean isOfOtherEnd = ends.size() > 1 && ends.stream().anyMatch(end -> end.compareTo(stated.value()) == 0);
        if (!isOfOtherEnd && !isOnlyPercentOpen(edit)) {
            return Stream.empty();
        }
        return ends.stream()
                .map(end -> end.setScale(Math.max(0, stated.decimals()), RoundingMode.HALF_UP))
                .map(end -> isOfOtherEnd
                        ? new Slip(percent, Reading.exact(end), SlipKind.OTHER_BOUND).withCost(0)
                        : new Slip(percent, Reading.exact(end), SlipKind.COMPUTED)
                                .withCost(SearchBounds.COMPUTED_WITHOUT_SLIP));
    }

    /** The value of a figure with which a sum over members holds when so much of its difference is left. */
    Optional<Slip> of(MemberSum sum, Figure figure, BigDecimal left) {
        BigDecimal value = sum.value(figure, left);
        boolean isOwn = figure.reading()
                .filter(reading -> reading.bound() == Bound.EXACT && isInOwnMeasure(figure, reading))
                .isPresent();
        return left.signum() == 0 || value.signum() < 0 || !isOwn
                ? Optional.empty()
                : new Solution(sum.edit(), figure, value, left)
                        .slip(sum.tellings(), facts)
                        .map(course::weighed);
    }

    private Stream<Slip> balanced(Edit edit, BigDecimal difference) {
        Map<BigDecimal, Integer> tellings = BALANCES.contains(edit.origin().rule()) ? tellings(edit) : Map.of();
        return edit.figures().stream().flatMap(figure -> figure.reading().stream()
                .filter(reading -> reading.bound() == Bound.EXACT && isInOwnMeasure(figure, reading))
                .flatMap(reading -> Stream.of(difference.negate(), difference)
                        .map(reading.value()::add)
                        .filter(value -> value.signum() >= 0)
                        .flatMap(value -> new Solution(edit, figure, value, difference).slip(tellings, facts).stream())
                        .filter(slip -> slip.kind() != SlipKind.OTHER_MEMBER
                                || !isByChance(reading.value(), edit.figures().size()))
                        .map(course::weighed)));
    }

    private static boolean isInOwnMeasure(Figure figure, Reading reading) {
        return Values.STATED
                .quantity(figure)
                .filter(quantity -> quantity.value().compareTo(reading.value()) == 0)
                .isPresent();
    }

    /** How many figures of a sum are the same number. */
    static Map<BigDecimal, Integer> tellings(Edit edit) {
        Map<BigDecimal, Integer> tellings = new HashMap<>();
        edit.figures().forEach(figure -> figure.reading()
                .map(reading -> reading.value().stripTrailingZeros())
                .filter(value -> value.precision() >= SearchBounds.FEWEST_DIGITS)
                .ifPresent(value -> tellings.merge(value, 1, Integer::sum)));
        return tellings;
    }

    /** Among many numbers of few digits some are the same without having been copied. */
    private static boolean isByChance(BigDecimal value, int numbers) {
        return BigDecimal.valueOf((long) numbers * numbers)
                        .compareTo(BigDecimal.TEN
                                .pow(value.stripTrailingZeros().precision() - 1)
                                .multiply(BigDecimal.valueOf(2)))
                > 0;
    }
}
