package tonghop.reckon;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tonghop.model.Reading;

/**
 * An assignment of readings to figures: what stands in the cells, but for the figures that a candidate changes.
 *
 * @param changed the figures that are read otherwise than they stand
 */
public record Values(Map<Figure, Reading> changed) implements Assignment<Figure> {
    /** Every figure as it stands. */
    public static final Values STATED = new Values(Map.of());

    public Values {
        changed = Map.copyOf(changed);
    }

    /** This assignment with further changes, which go before its own. */
    public Values with(Values others) {
        if (changed.isEmpty()) {
            return others;
        }
        Map<Figure, Reading> all = new HashMap<>(changed);
        all.putAll(others.changed);
        return new Values(all);
    }

    @Override
    public Set<Figure> changedTerms() {
        return changed.keySet();
    }

    @Override
    public Values stated() {
        return STATED;
    }

    @Override
    public Optional<Reading> reading(Figure figure) {
        Reading change = changed.get(figure);
        return change == null ? figure.reading() : Optional.of(change);
    }

    /** In the indicator's own unit of measure; empty when the figure is qualitative or cannot be put into that unit. */
    @Override
    public Optional<Quantity> quantity(Figure figure) {
        return reading(figure).map(figure::quantity);
    }

    @Override
    public Optional<List<Quantity>> together(List<Figure> figures) {
        boolean isOneUnit = figures.stream()
                        .map(figure -> figure.observation().unitOfMeasure())
                        .distinct()
                        .count()
                == 1;
        List<Quantity> quantities = figures.stream()
                .flatMap(figure -> (isOneUnit ? raw(figure) : quantity(figure)).stream())
                .toList();
        return quantities.size() == figures.size() ? Optional.of(quantities) : Optional.empty();
    }

    /** In the unit of measure in which the figure is stated; empty when it is qualitative. */
    public Optional<Quantity> raw(Figure figure) {
        return reading(figure).map(figure::raw);
    }

    /** The number as stated, in plain digits; the words of a qualitative figure. */
    public String digits(Figure figure) {
        return reading(figure)
                .map(Values::digits)
                .orElseGet(() -> Objects.requireNonNullElse(figure.observation().text(), ""));
    }

    /** Plain digits, of a range both ends as "a..b". */
    public static String digits(Reading reading) {
        String lower = reading.value().toPlainString();
        return reading.value().compareTo(reading.upper()) == 0
                ? lower
                : lower + ".." + reading.upper().toPlainString();
    }

    /** Plain digits without the zeros that say nothing. */
    public static String digits(BigDecimal value) {
        return plain(value).toPlainString();
    }

    /** The same number without the zeros that say nothing. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
