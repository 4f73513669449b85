package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.OneFact;
import tonghop.reckon.Percent;
import tonghop.reckon.Ratio;
import tonghop.reckon.Relation;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.OtherBases;

/** The values that solve a failed equation for one of its figures, with the slip that explains them where there is one. */
public record Solutions(Facts facts, Network network, UsualDecimals decimals, OtherBases otherBases) {
    public Solutions(Facts facts, Network network, UsualDecimals decimals) {
        this(facts, network, decimals, new OtherBases(facts));
    }

    public Stream<Slip> of(Edit edit, Values mended) {
        Stream<Slip> computed = edit.relation().stream()
                .flatMap(relation ->
                        relation instanceof Percent<Figure> percent ? computed(edit, percent, mended) : Stream.empty());
        return Stream.concat(
                computed, edit.difference(mended).stream().flatMap(difference -> balanced(edit, mended, difference)));
    }

    /** The percent rounded up; where another edit speaks against a term, a small slip of that comes to the same. */
    private Stream<Slip> ceiled(Percent<Figure> relation, Reading stated, Values mended) {
        boolean isTermSuspected = isTermSuspected(relation);
        return relation.ratio(mended).stream()
                .filter(ratio -> ratio.fit(stated) == Ratio.Fit.CEILED)
                .map(ratio -> Reading.exact(ratio.at(stated.decimals())))
                .map(value -> new Slip(relation.percent(), value, SlipKind.CEILED))
                .map(slip -> isTermSuspected ? slip : slip.withCost(0));
    }

    private boolean isTermSuspected(Percent<Figure> relation) {
        return relation.terms().stream().skip(1).anyMatch(term -> network.failures(term) > 1);
    }

    /** Whether other equations hold that confirm each figure from which a percent follows; a live total follows its members, right or wrong. */
    private boolean isOnlyPercentOpen(Edit edit) {
        return edit.figures().stream().skip(1).allMatch(figure -> network.editsOf(figure).stream()
                .filter(other -> !network.isMemberSum(other)
                        || network.edit(other).figures().get(0).equals(figure))
                .anyMatch(other -> network.edit(other).kind() == Edit.Kind.EQUATION
                        && network.edit(other).figures().size() > 1
                        && network.verdict(other).outcome() == Verdict.Outcome.PASSED));
    }

    /** The percent that follows from the other figures; against the other end of the range where that is what is stated. */
    private Stream<Slip> computed(Edit edit, Percent<Figure> relation, Values mended) {
        Figure percent = relation.percent();
        Reading stated = percent.reading().orElseThrow();
        List<BigDecimal> ends = relation.ends(mended).stream()
                .map(ratio -> ratio.at(decimals.of(percent)))
                .filter(end -> end.signum() >= 0)
                .toList();
        boolean isOfOtherEnd = ends.size() > 1 && ends.stream().anyMatch(end -> end.compareTo(stated.value()) == 0);
        if (isOfOtherEnd) {
            return ends.stream().map(end -> new Slip(percent, Reading.exact(end), SlipKind.OTHER_BOUND).withCost(0));
        }
        List<Slip> ceiled = ceiled(relation, stated, mended).toList();
        if (!ceiled.isEmpty()) {
            return ceiled.stream();
        }
        boolean isTermSuspected = isTermSuspected(relation);
        int odds = isTermSuspected ? SearchBounds.BY_CHANCE_OF_SUSPECTED : SearchBounds.BY_CHANCE;
        Stream<Slip> reckoned = ends.stream().map(end -> new Slip(percent, Reading.exact(end), SlipKind.COMPUTED));
        // nothing slipped into a zero, which was not reckoned at all, nor into what was reckoned from others
        if (stated.value().signum() == 0 || otherBases.explain(relation, stated, mended, odds)) {
            return reckoned;
        }
        if (OtherBases.isOfOtherScale(relation, stated, mended, odds)) {
            return reckoned.map(slip -> slip.withCost(SlipKind.ZERO_LOST.cost()));
        }
        if (Copies.isOfEarlierDay(percent, facts)) {
            return ends.stream().map(end -> new Slip(percent, Reading.exact(end), SlipKind.LAST_PERIOD));
        }
        // what breaks a bound too is itself what is wrong
        boolean isSuspected = network.failures(percent) > 1 && !isTermSuspected;
        return isSuspected || isOnlyPercentOpen(edit)
                ? reckoned.map(slip -> slip.withCost(SearchBounds.COMPUTED_WITHOUT_SLIP))
                : Stream.empty();
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
                        .map(new Course(facts)::weighed);
    }

    private Stream<Slip> balanced(Edit edit, Values mended, BigDecimal difference) {
        Map<BigDecimal, Integer> tellings = edit.isSum() ? tellings(edit) : Map.of();
        return edit.figures().stream().flatMap(figure -> figure.reading().stream()
                .filter(reading -> reading.bound() == Bound.EXACT && isInOwnMeasure(figure, reading))
                .flatMap(reading -> solving(edit, figure, mended, difference)
                        .filter(value -> value.signum() >= 0)
                        .flatMap(value -> new Solution(edit, figure, value, difference).slip(tellings, facts).stream())
                        .filter(slip -> slip.kind() != SlipKind.OTHER_MEMBER
                                || !isByChance(reading.value(), edit.figures().size()))
                        .map(new Course(facts)::weighed)));
    }

    /** What the figure would have to be; of what is no sum it is not known in which direction it misses. */
    private static Stream<BigDecimal> solving(Edit edit, Figure figure, Values mended, BigDecimal difference) {
        BigDecimal stated = figure.reading().orElseThrow().value();
        return edit.isSum()
                ? edit.relation().stream()
                        .flatMap(relation -> relation.solve(figure, mended).stream())
                        .map(solution ->
                                stated.add(Values.plain(solution.value().subtract(stated))))
                : Stream.of(difference.negate(), difference).map(stated::add);
    }

    /** What a sum or a percent makes of the figure that it is about. */
    static Optional<Reading> following(Relation<Figure> relation, Values values) {
        Figure about = relation.terms().get(0);
        Optional<Reading> stated = about.reading().filter(reading -> reading.bound() == Bound.EXACT);
        if (relation instanceof Percent<Figure> percent) {
            return stated.flatMap(reading ->
                    percent.ratio(values).map(ratio -> Reading.exact(ratio.at(Math.max(0, reading.decimals())))));
        }
        return relation instanceof OneFact
                ? Optional.empty()
                : stated.filter(reading -> isInOwnMeasure(about, reading))
                        .flatMap(reading -> relation.solve(about, values)
                                .map(solution -> Reading.exact(Values.plain(solution.value()))
                                        .toDecimals(reading.decimals())));
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
