package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.model.Reading;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Percent;
import tonghop.reckon.Ratio;
import tonghop.reckon.Values;

/**
 * Whether a rate that does not follow from its figures follows from others in their place, as from the plan or last year's, or in
 * another unit of measure: then it was reckoned wrongly and they are right.
 */
public record OtherBases(Facts facts) {
    /** From per mille to thousands. */
    private static final int MOST_PLACES = 3;

    /** Whether it follows from others; {@code odds}: what one in so many numbers would explain as well is no explanation. */
    public boolean explain(Percent<Figure> relation, Reading stated, Values mended, int odds) {
        List<Values> others =
                relation.terms().stream().skip(1).flatMap(this::instead).toList();
        return isTelling(stated, odds * others.size())
                && others.stream().anyMatch(other -> isOf(relation, stated, mended.with(other)));
    }

    /** Whether it follows in another unit of measure. */
    public static boolean isOfOtherScale(Percent<Figure> relation, Reading stated, Values mended, int odds) {
        return isTelling(stated, odds * 2 * MOST_PLACES)
                && relation.ratio(mended).stream()
                        .flatMap(ratio -> IntStream.rangeClosed(-MOST_PLACES, MOST_PLACES)
                                .filter(places -> places != 0)
                                .mapToObj(places -> new Ratio(ratio.exact().movePointRight(places), ratio.reach())))
                        .anyMatch(ratio -> ratio.fit(stated) == Ratio.Fit.EXACT);
    }

    private static boolean isTelling(Reading stated, int numbers) {
        int digits = stated.value().stripTrailingZeros().precision();
        return BigDecimal.TEN.pow(digits).compareTo(BigDecimal.valueOf(numbers)) > 0;
    }

    private static boolean isOf(Percent<Figure> relation, Reading stated, Values values) {
        return relation.ratio(values)
                .filter(ratio -> ratio.fit(stated) == Ratio.Fit.EXACT)
                .isPresent();
    }

    /** What the unit tells of the same thing in another role or class, or told of it the year before. */
    private Stream<Values> instead(Figure term) {
        Stream<Figure> told = facts.of(term.key().indicator(), term.key().unit(), Facts.Moment.of(term)).stream();
        return Stream.concat(told, facts.yearBefore(term.key(), term).stream())
                .filter(other -> !other.isRatio() && !other.key().equals(term.key()) && other.isScaledAs(term))
                .flatMap(other -> other.reading().stream())
                .map(reading -> new Values(Map.of(term, reading)));
    }
}
