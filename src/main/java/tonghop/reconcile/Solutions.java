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
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.rule.Facts;
import tonghop.reconcile.rule.Figure;
import tonghop.reconcile.rule.Values;
import tonghop.reconcile.rule.Verdict;

/** The values that solve a failed equation for one of its figures, with the slip that explains them where there is one. */
final class Solutions {
    private static final int MOST_FIGURES = 200;
    private static final Set<String> BALANCES = Set.of("parts-total", "total-over-members", "sum-over-time");
    private static final String TOTAL_OVER_MEMBERS = "total-over-members";

    /** Numbers of fewer digits are often equal by chance. */
    private static final int FEWEST_DIGITS = 3;

    private static final int UNEXPLAINED = 8;

    /** A copied figure may stand in place of any: what solves the sum need not be right. */
    private static final int COPIED = 3;

    /** What gathers in a month. */
    private static final BigDecimal NEAR = new BigDecimal("0.3");

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
                .map(end -> new Slip(
                        percent, Reading.exact(end), isOfOtherEnd ? "other-bound" : "computed", isOfOtherEnd ? 0 : 6));
    }

    /** The value of a figure with which a sum over members holds when so much of its difference is left. */
    Optional<Slip> of(MemberSum sum, Figure figure, BigDecimal left) {
        BigDecimal value = sum.value(figure, left);
        boolean isOwn = figure.reading()
                .filter(reading -> reading.bound() == Bound.EXACT && isInOwnMeasure(figure, reading))
                .isPresent();
        return left.signum() == 0 || value.signum() < 0 || !isOwn
                ? Optional.empty()
                : slip(new Solution(sum.edit(), figure, value, left), sum.tellings())
                        .map(course::weighed);
    }

    private Stream<Slip> balanced(Edit edit, BigDecimal difference) {
        Map<BigDecimal, Integer> tellings = BALANCES.contains(edit.origin().rule()) ? tellings(edit) : Map.of();
        return edit.figures().stream().flatMap(figure -> figure.reading().stream()
                .filter(reading -> reading.bound() == Bound.EXACT && isInOwnMeasure(figure, reading))
                .flatMap(reading -> Stream.of(difference.negate(), difference)
                        .map(reading.value()::add)
                        .filter(value -> value.signum() >= 0)
                        .flatMap(value -> slip(new Solution(edit, figure, value, difference), tellings).stream())
                        .filter(slip -> !slip.code().equals(Slip.OTHER_MEMBER)
                                || !isByChance(reading.value(), edit.figures().size()))
                        .map(course::weighed)));
    }

    /** A value that solves an edit for a figure. */
    private record Solution(Edit edit, Figure figure, BigDecimal value, BigDecimal difference) {
        boolean isOfTotal() {
            return figure.equals(edit.figures().get(0));
        }

        BigDecimal stated() {
            return figure.reading().orElseThrow().value().stripTrailingZeros();
        }

        Slip slip(String code, int cost) {
            Reading stated = figure.reading().orElseThrow();
            Reading reading = new Reading(value, value, Math.max(0, stated.decimals()), Bound.EXACT, stated.sign());
            return new Slip(figure, reading, code, cost);
        }
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
                .filter(value -> value.precision() >= FEWEST_DIGITS)
                .ifPresent(value -> tellings.merge(value, 1, Integer::sum)));
        return tellings;
    }

    /** In a long sum only what an own slip explains is worth trying. */
    private Optional<Slip> slip(Solution solution, Map<BigDecimal, Integer> tellings) {
        Optional<Slip> explained = tellings.isEmpty() ? Optional.empty() : explained(solution, tellings);
        boolean isLong = solution.edit().figures().size() > MOST_FIGURES;
        return explained.isPresent() || isLong ? explained : Optional.of(solution.slip(Slip.SOLVED, UNEXPLAINED));
    }

    private Optional<Slip> explained(Solution solution, Map<BigDecimal, Integer> tellings) {
        if (solution.isOfTotal()) {
            BigDecimal part = solution.difference().stripTrailingZeros();
            String slip = of(solution.edit(), part.signum() < 0 ? "omitted" : "doubled");
            return tellings.containsKey(part.abs()) ? Optional.of(solution.slip(slip, 1)) : Optional.empty();
        }
        BigDecimal stated = solution.stated();
        Optional<TypingSlip> typed = TypingSlip.from(solution.value().stripTrailingZeros(), stated);
        if (typed.isPresent()) {
            return typed.map(slip -> solution.slip(slip.code(), slip.cost()));
        }
        if (facts.series(solution.figure().key()).stream().anyMatch(other -> isPasted(other, solution))) {
            return Optional.of(solution.slip(Slip.LAST_PERIOD, COPIED));
        }
        return tellings.getOrDefault(stated, 0) > 1
                ? Optional.of(solution.slip(of(solution.edit(), "other"), COPIED))
                : Optional.empty();
    }

    /** Among many numbers of few digits some are the same without having been copied. */
    private static boolean isByChance(BigDecimal value, int numbers) {
        return BigDecimal.valueOf((long) numbers * numbers)
                        .compareTo(BigDecimal.TEN
                                .pow(value.stripTrailingZeros().precision() - 1)
                                .multiply(BigDecimal.valueOf(2)))
                > 0;
    }

    private static String of(Edit edit, String what) {
        return what + (edit.origin().rule().equals(TOTAL_OVER_MEMBERS) ? "-member" : "-part");
    }

    /** The figure repeats the one of an earlier day, and what would solve the edit lies near it. */
    private static boolean isPasted(Figure other, Solution solution) {
        BigDecimal reach = solution.stated().abs().multiply(NEAR);
        return other.key().asOf().isBefore(solution.figure().key().asOf())
                && other.reading()
                        .filter(reading -> reading.value().compareTo(solution.stated()) == 0)
                        .isPresent()
                && solution.value().subtract(solution.stated()).abs().compareTo(reach) <= 0;
    }
}
