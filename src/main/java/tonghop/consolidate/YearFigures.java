package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.consolidate.Figure.Basis;
import tonghop.consolidate.Figure.Remark;
import tonghop.consolidate.Figure.Status;
import tonghop.definition.Indicator;
import tonghop.model.ObservationKey;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Facts;
import tonghop.reckon.Values;
import tonghop.reckon.series.PerYear;

/**
 * What follows for a period of several years from the figures of its years: the average of a year, and the average growth.
 * Nothing follows where a year is not told or is in dispute, and no sum of the years: what is a stock need not be declared as one.
 */
record YearFigures(Facts facts, FindingIndex findings, Indicator indicator) {
    Map<Role, Figure> of(ObservationKey key) {
        PerYear perYear = new PerYear(facts, key);
        Map<Role, Figure> figures = new EnumMap<>(Role.class);
        List<tonghop.reckon.Figure> years = perYear.years();
        List<BigDecimal> numbers =
                years.stream().flatMap(year -> number(year).stream()).toList();
        if (!years.isEmpty() && numbers.size() == years.size()) {
            figures.put(Role.AVERAGE, computed(PerYear.mean(numbers), years));
        }
        perYear.paths().stream()
                .filter(path -> isAmount()
                        && Stream.of(path.from(), path.to())
                                .allMatch(end -> number(end).isPresent()))
                .findFirst()
                .flatMap(path ->
                        path.growth(Values.STATED).map(growth -> computed(growth, List.of(path.from(), path.to()))))
                .ifPresent(growth -> figures.put(Role.AVERAGE_GROWTH, growth));
        return figures;
    }

    private boolean isAmount() {
        return indicator.kind() != Indicator.Kind.RATE && indicator.kind() != Indicator.Kind.DELTA;
    }

    /** The one number that all who tell of a year tell. */
    private Optional<BigDecimal> number(tonghop.reckon.Figure year) {
        Statement statement = new Statement(facts, findings, year.key().period());
        return statement
                .figure(
                        facts.series(year.key()).stream()
                                .filter(figure -> figure.key().equals(year.key()))
                                .map(tonghop.reckon.Figure::observation)
                                .toList(),
                        indicator)
                .summand();
    }

    private Figure computed(Reading value, List<tonghop.reckon.Figure> from) {
        List<CellRef> cells = from.stream()
                .map(tonghop.reckon.Figure::cell)
                .distinct()
                .sorted()
                .toList();
        return new Figure(
                Status.COMPUTED,
                List.of(value),
                "",
                new Basis(Basis.Kind.PARTS, List.of()),
                List.of(Remark.of("of-years", "years", String.valueOf(from.size()))),
                cells,
                findings.on(cells));
    }
}
