package tonghop.reckon.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.PercentConvention;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Vintage;
import tonghop.reckon.Vintages;

/** What the units tell of a thing at the time that counts, with every figure as it is taken to be. */
final class Told {
    private final Facts facts;
    private final Values values;
    private final JobDefinition definition;
    private final Vintages vintages;

    Told(Facts facts, Values values) {
        this.facts = facts;
        this.values = values;
        this.definition = facts.definition();
        this.vintages = new Vintages(definition);
    }

    /**
     * What was found.
     *
     * @param number the number; empty for words and where it is open
     * @param words what a qualitative figure says; empty otherwise
     * @param from the figures that tell it
     * @param reason why it is open, as {@link Points#reason}; empty where it is not
     */
    record Value(Optional<BigDecimal> number, String words, List<Figure> from, String reason) {
        boolean isTold() {
            return reason.isEmpty();
        }

        private static Value open(String reason, List<Figure> from) {
            return new Value(Optional.empty(), "", from, reason);
        }

        static Value of(BigDecimal number, List<Figure> from) {
            return new Value(Optional.of(number), "", from, "");
        }
    }

    /** A percent that nobody states follows from actual and target, and where these are told it is they that count. */
    Value value(String unit, Term term) {
        if (term.role() != Role.PERCENT) {
            return single(unit, term);
        }
        Value actual = single(unit, with(term, Role.ACTUAL));
        Value target = single(unit, with(term, Role.TARGET));
        if (!actual.from().isEmpty() && !target.from().isEmpty()) {
            return percent(term, actual, target);
        }
        Value stated = single(unit, term);
        return stated.from().isEmpty() && !actual.from().isEmpty() ? Value.open("no-target", actual.from()) : stated;
    }

    /** What was reached is of no plan. */
    private static Term with(Term term, Role role) {
        SortedMap<String, String> members = new TreeMap<>(term.dimensions());
        return new Term(term.indicator(), role == Role.ACTUAL ? ObservationKey.withoutPlan(members) : members, role);
    }

    private Value percent(Term term, Value actual, Value target) {
        List<Figure> from =
                Stream.concat(actual.from().stream(), target.from().stream()).toList();
        if (!actual.isTold() || !target.isTold()) {
            return Value.open(actual.isTold() ? target.reason() : actual.reason(), from);
        }
        if (actual.number().isEmpty() || target.number().isEmpty()) {
            return Value.open("no-number", from);
        }
        Indicator indicator = indicator(term.indicator());
        Quantity reached = Quantity.exact(actual.number().get());
        Quantity planned = Quantity.exact(target.number().get());
        boolean isLower = indicator.direction() == Indicator.Direction.LOWER;
        PercentConvention convention = PercentConvention.of(indicator, definition.years(definition.period()));
        return (isLower
                        ? PercentConvention.percent(planned.value(), reached.value())
                                .map(reading -> reading.value())
                        : convention.ratios(reached, planned).stream()
                                .findFirst()
                                .map(ratio -> ratio.exact()))
                .map(percent -> Value.of(percent, from))
                .orElse(Value.open("no-percent", from));
    }

    private Indicator indicator(String code) {
        return definition.indicator(code).orElseThrow();
    }

    private Value single(String unit, Term term) {
        List<Figure> told = tellings(unit, term);
        if (told.isEmpty()) {
            return Value.open("not-reported", List.of());
        }
        var agreement = facts.oneFact(told).agreement(values);
        if (!agreement.isComparable() || agreement.isOpen()) {
            return Value.open("disputed", told);
        }
        Figure shown = agreement.shown();
        return new Value(
                values.quantity(shown).map(Quantity::value),
                values.reading(shown).isPresent() ? "" : values.digits(shown),
                told,
                "");
    }

    /** The figures that a unit tells of a term, of the time that counts. */
    List<Figure> tellings(String unit, Term term) {
        ObservationKey key = new ObservationKey(
                unit,
                term.indicator(),
                new TreeMap<>(term.dimensions()),
                term.role(),
                definition.period(),
                definition.asOf());
        List<Figure> series = facts.series(key);
        List<Observation> observations =
                series.stream().map(Figure::observation).toList();
        return vintages.best(observations, indicator(term.indicator()))
                .map(best -> series.stream()
                        .filter(figure -> Vintage.of(figure.observation()).equals(best))
                        .toList())
                .orElse(List.of());
    }

    /** The mean over the places that the unit tells figures of, or where it tells none of any place, what it tells as a whole. */
    Value mean(String unit, Term term) {
        List<Value> places = indicator(term.indicator()).dimensions().stream()
                .flatMap(code -> definition.dimension(code).stream())
                .filter(dimension -> dimension.kind() == Dimension.Kind.PLACE)
                .flatMap(dimension -> ofPlaces(unit, term, dimension))
                .toList();
        if (places.isEmpty()) {
            return single(unit, term);
        }
        List<Figure> from =
                places.stream().flatMap(place -> place.from().stream()).toList();
        Optional<Value> open = places.stream()
                .filter(place -> !place.isTold() || place.number().isEmpty())
                .findFirst();
        return open.isPresent()
                ? Value.open(open.get().isTold() ? "no-number" : open.get().reason(), from)
                : Value.of(mean(places), from);
    }

    private static BigDecimal mean(List<Value> places) {
        BigDecimal sum =
                places.stream().flatMap(place -> place.number().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(places.size()), java.math.MathContext.DECIMAL128);
    }

    private Stream<Value> ofPlaces(String unit, Term term, Dimension dimension) {
        return facts.of(term.indicator()).stream()
                .map(Figure::key)
                .filter(key -> key.unit().equals(unit) && key.role() == term.role())
                .filter(key -> key.dimensions().keySet().equals(java.util.Set.of(dimension.code())))
                .map(ObservationKey::dimensions)
                .distinct()
                .map(place -> single(unit, new Term(term.indicator(), place, term.role())));
    }
}
