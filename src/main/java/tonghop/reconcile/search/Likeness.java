package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;

/**
 * Whether a figure is like what its unit tells elsewhere and what sister units tell: against the size of the unit, against its
 * figure of the day before, against the target. A change that makes a strange figure usual is likelier than one that does not.
 */
public final class Likeness {
    private final Facts facts;
    /** Several threads ask; what is found twice is the same. */
    private final Map<Usage, Spread> spreads = new ConcurrentHashMap<>();

    private volatile @Nullable Sisters sisters;
    private volatile Sisters.@Nullable Sizes sizes;

    public Likeness(Facts facts) {
        this.facts = facts;
    }

    /** What a figure is compared with. */
    private enum Base {
        SIZE,
        DAY_BEFORE,
        TARGET
    }

    private record Usage(Sisters.Series series, Base base) {}

    private record Comparison(Figure figure, Base base) {}

    /** A slip with the cost that it has beside what is usual. */
    public Slip weighed(Slip slip) {
        Values values = slip.values();
        int change = 0;
        for (Comparison comparison : comparisons(values.changed().keySet())) {
            change += strangeness(comparison, values) - strangeness(comparison, Values.STATED);
        }
        return change == 0 ? slip : slip.withCost(slip.cost() + change);
    }

    /** How strange a figure is as it stands. */
    int strangeness(Figure figure) {
        return comparisons(Set.of(figure)).stream()
                .mapToInt(comparison -> strangeness(comparison, Values.STATED))
                .sum();
    }

    /** Whether nothing is strange about what a slip changes, as it would stand. */
    boolean isUsual(Slip slip) {
        return comparisons(slip.values().changed().keySet()).stream()
                .allMatch(comparison -> strangeness(comparison, slip.values()) == 0);
    }

    public Trial weighed(Trial trial) {
        return new Trial(weighed(trial.slip()), trial.repaired());
    }

    private Set<Comparison> comparisons(Set<Figure> changed) {
        Set<Comparison> comparisons = new LinkedHashSet<>();
        for (Figure figure : changed) {
            comparisons.add(new Comparison(figure, Base.SIZE));
            comparisons.add(new Comparison(figure, Base.DAY_BEFORE));
            comparisons.add(new Comparison(figure, Base.TARGET));
            later(figure).ifPresent(other -> comparisons.add(new Comparison(other, Base.DAY_BEFORE)));
            ofTarget(figure).ifPresent(other -> comparisons.add(new Comparison(other, Base.TARGET)));
        }
        return comparisons;
    }

    private int strangeness(Comparison comparison, Values values) {
        Optional<BigDecimal> base = base(comparison.figure, comparison.base, values);
        if (base.isEmpty() || values.reading(comparison.figure).isEmpty()) {
            return 0;
        }
        BigDecimal ratio = Sisters.amount(comparison.figure, values)
                .map(amount -> amount.divide(base.get(), MathContext.DECIMAL32))
                .orElse(BigDecimal.ZERO);
        return spread(comparison).strangeness(ratio);
    }

    private Spread spread(Comparison comparison) {
        Usage usage = new Usage(sisters().series(comparison.figure), comparison.base);
        Spread known = spreads.get(usage);
        if (known == null) {
            known = Spread.of(sisters().of(comparison.figure).stream()
                    .flatMap(sister -> ratio(sister, comparison.base).stream())
                    .toList());
            spreads.put(usage, known);
        }
        return known;
    }

    private Optional<BigDecimal> ratio(Figure figure, Base base) {
        return Sisters.amount(figure).flatMap(amount -> base(figure, base, Values.STATED)
                .map(to -> amount.divide(to, MathContext.DECIMAL32)));
    }

    private Optional<BigDecimal> base(Figure figure, Base base, Values values) {
        return switch (base) {
            case SIZE ->
                Optional.of(
                        Sisters.growsWithSize(figure) ? sizes().of(figure.key().unit()) : BigDecimal.ONE);
            case DAY_BEFORE -> before(figure).flatMap(other -> Sisters.amount(other, values));
            case TARGET -> target(figure).flatMap(other -> Sisters.amount(other, values));
        };
    }

    private Optional<Figure> target(Figure figure) {
        return figure.role() == Role.ACTUAL
                ? facts.nearest(figure.key().withRole(Role.TARGET), figure)
                : Optional.empty();
    }

    private Optional<Figure> ofTarget(Figure figure) {
        return figure.role() == Role.TARGET
                ? facts.nearest(figure.key().withRole(Role.ACTUAL), figure)
                : Optional.empty();
    }

    private Optional<Figure> before(Figure figure) {
        return atOtherDays(figure)
                .filter(other -> other.key().asOf().isBefore(figure.key().asOf()))
                .reduce((one, other) -> other.key().asOf().isAfter(one.key().asOf()) ? other : one);
    }

    private Optional<Figure> later(Figure figure) {
        return atOtherDays(figure)
                .filter(other -> other.key().asOf().isAfter(figure.key().asOf()))
                .reduce((one, other) -> other.key().asOf().isBefore(one.key().asOf()) ? other : one);
    }

    private Stream<Figure> atOtherDays(Figure figure) {
        List<Figure> series = facts.series(figure.key());
        return series.size() < 2
                ? Stream.empty()
                : series.stream().filter(other -> other.reading().isPresent());
    }

    public Sisters sisters() {
        if (sisters == null) {
            sisters = new Sisters(facts);
        }
        return sisters;
    }

    private Sisters.Sizes sizes() {
        if (sizes == null) {
            sizes = new Sisters.Sizes(sisters().told());
        }
        return sizes;
    }
}
