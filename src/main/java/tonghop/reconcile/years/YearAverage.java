package tonghop.reconcile.years;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reckon.series.PerYear;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/**
 * What is stated as the average of a year is the mean of the years of its period, and as the average growth what leads from the first of
 * them, or the year before it, to the last.
 */
public final class YearAverage implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        return Stream.concat(
                facts.stated(Role.AVERAGE).flatMap(average -> mean(average, facts).stream()),
                facts.stated(Role.AVERAGE_GROWTH).flatMap(growth -> growth(growth, facts).stream()));
    }

    private Optional<Edit> mean(Figure average, Facts facts) {
        List<Figure> years = new PerYear(facts, average.key()).years();
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(Edit.question(
                        Edit.Origin.of(code()),
                        Stream.concat(Stream.of(average), years.stream()).toList(),
                        values -> mean(average, years, values),
                        values -> explain(average, years, values, facts.names())
                                .expected(Values.digits(
                                        PerYear.mean(numbers(years, values)).value()))));
    }

    private static Verdict mean(Figure average, List<Figure> years, Values values) {
        List<Quantity> told =
                years.stream().flatMap(year -> values.quantity(year).stream()).toList();
        BigDecimal count = BigDecimal.valueOf(years.size());
        return told.size() < years.size()
                ? Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE)
                : printed(average, values)
                        .map(mean -> Verdict.holds(mean.times(count).meets(Quantity.sum(told)), Severity.ERROR))
                        .orElse(Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE));
    }

    /** The mean of whole things is rounded though they are not. */
    private static Optional<Quantity> printed(Figure average, Values values) {
        return values.quantity(average).flatMap(quantity -> values.reading(average)
                .map(reading ->
                        reading.value().compareTo(quantity.value()) == 0 ? Quantity.rounded(reading) : quantity));
    }

    private Optional<Edit> growth(Figure growth, Facts facts) {
        List<PerYear.Path> paths = new PerYear(facts, growth.key()).paths();
        return paths.stream()
                .findFirst()
                .map(path -> Edit.question(
                        Edit.Origin.of(code()),
                        List.of(growth, path.from(), path.to()),
                        values -> Verdict.holds(
                                values.reading(growth)
                                        .filter(stated -> paths.stream().noneMatch(each -> each.fits(stated, values)))
                                        .isEmpty(),
                                Severity.WARNING),
                        values -> explain(path, growth, values, facts.names())));
    }

    private static Evidence explain(PerYear.Path path, Figure growth, Values values, Names names) {
        List<Figure> ends = List.of(path.from(), path.to());
        Evidence evidence = explain(growth, ends, values, names).message("year-average-growth");
        return path.growth(values)
                .map(Reading::value)
                .map(expected -> evidence.expected(Values.digits(expected)))
                .orElse(evidence);
    }

    private static List<BigDecimal> numbers(List<Figure> figures, Values values) {
        return figures.stream()
                .flatMap(figure -> values.quantity(figure).stream())
                .map(Quantity::value)
                .toList();
    }

    private static Evidence explain(Figure stated, List<Figure> years, Values values, Names names) {
        return Evidence.about(stated, names, values)
                .with("period", stated.key().period().toString())
                .with("partsCell", Evidence.cells(years));
    }
}
