package tonghop.reckon.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tonghop.model.ObservationKey;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;

/**
 * What a year is on average follows from the years of its period: their mean, and the growth that leads as often as there are steps from
 * the first figure to the last one. Some count from the year before the period, others from its first year.
 *
 * @param facts what is told
 * @param key of a figure of the whole period
 */
public record PerYear(Facts facts, ObservationKey key) {
    /** Halvings of a span of a thousand percent; what is left of it is far below any print. */
    private static final int HALVINGS = 40;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /**
     * From one figure to another in so many years.
     *
     * @param from the earlier one
     * @param to the later one
     */
    public record Path(Figure from, Figure to, int years) {
        /** The growth a year that leads from the one to the other; empty where none does. */
        public Optional<Reading> growth(Values values) {
            return values.quantity(from).flatMap(first -> values.quantity(to)
                    .flatMap(last -> PerYear.growth(first.value(), last.value(), years)));
        }

        /** Whether it is that growth as far as it is printed; what it follows from is rounded as well. */
        public boolean fits(Reading stated, Values values) {
            Quantity printed = Quantity.of(stated, stated.halfUnit().add(TENTH));
            return growth(values)
                    .map(growth -> printed.meets(Quantity.exact(growth.value())))
                    .orElse(true);
        }
    }

    /** The figures of its years in their order; empty unless every year has one, or where they are not measured alike. */
    public List<Figure> years() {
        List<Figure> told = IntStream.rangeClosed(
                        key.period().start().getYear(), key.period().end().getYear())
                .boxed()
                .flatMap(year -> of(year).stream())
                .toList();
        boolean isWhole =
                key.period().isWholeYears() && told.size() == key.period().yearCount() && told.size() > 1;
        return isWhole
                        && Comparison.across(
                                        told.get(0).indicator(),
                                        told.get(0).key().period(),
                                        key.period())
                                .isEmpty()
                ? told
                : List.of();
    }

    private Optional<Figure> of(int year) {
        ReportingPeriod period = ReportingPeriod.year(year);
        return facts.series(key.withRole(Role.ACTUAL)).stream()
                .filter(figure ->
                        figure.key().period().equals(period) && figure.reading().isPresent())
                .findFirst();
    }

    /** From the year before the period, and from its first year, to its last one; the first of them is how it is reckoned here. */
    public List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        int first = key.period().start().getYear();
        int last = key.period().end().getYear();
        for (int from = first - 1; from <= first && from < last; from++) {
            int start = from;
            of(start)
                    .flatMap(one -> of(last).map(other -> new Path(one, other, last - start)))
                    .ifPresent(paths::add);
        }
        return paths;
    }

    /** The mean of numbers; there is one at least. */
    public static Reading mean(List<BigDecimal> numbers) {
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Reading.exact(sum.divide(BigDecimal.valueOf(numbers.size()), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros());
    }

    /** By how many percent a year something grew that came from one amount to another; empty where it began with nothing. */
    public static Optional<Reading> growth(BigDecimal from, BigDecimal to, int years) {
        if (from.signum() <= 0 || to.signum() < 0) {
            return Optional.empty();
        }
        BigDecimal low = HUNDRED.negate();
        BigDecimal high = BigDecimal.valueOf(1000);
        for (int half = 0; half < HALVINGS; half++) {
            BigDecimal middle = low.add(high).divide(TWO, MathContext.DECIMAL64);
            boolean isMore = grown(from, middle, years).compareTo(to) > 0;
            high = isMore ? middle : high;
            low = isMore ? low : middle;
        }
        return Optional.of(Reading.exact(low.setScale(1, RoundingMode.HALF_UP)));
    }

    private static BigDecimal grown(BigDecimal amount, BigDecimal percent, int years) {
        BigDecimal factor = BigDecimal.ONE.add(percent.divide(HUNDRED, MathContext.DECIMAL64));
        return amount.multiply(factor.pow(years, MathContext.DECIMAL64));
    }
}
