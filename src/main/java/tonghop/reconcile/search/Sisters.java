package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import tonghop.definition.Indicator;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;

/** Units on one level that tell the same things. */
final class Sisters {
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<Series, List<Figure>> told = new HashMap<>();

    Sisters(Facts facts) {
        Map<String, ReportingUnit> units = new HashMap<>();
        facts.definition().units().forEach(unit -> units.put(unit.code(), unit));
        units.values().forEach(unit -> depths.put(unit.code(), depth(unit, units)));
        facts.figures().forEach(figure -> told.computeIfAbsent(series(figure), series -> new ArrayList<>())
                .add(figure));
    }

    private static int depth(ReportingUnit unit, Map<String, ReportingUnit> units) {
        int depth = unit.head() ? 0 : 1;
        for (ReportingUnit whole = units.get(unit.within()); whole != null; whole = units.get(whole.within())) {
            depth++;
        }
        return depth;
    }

    /** The same thing at the same time, told by units on one level. */
    record Series(int depth, String indicator, SortedMap<String, String> dimensions, Role role, Facts.Moment moment) {
        /** Whether the size of a unit shows in it best. */
        boolean isOfSize() {
            return role == Role.ACTUAL && dimensions.isEmpty();
        }
    }

    Series series(Figure figure) {
        return new Series(
                depths.getOrDefault(figure.key().unit(), 0),
                figure.key().indicator(),
                figure.key().dimensions(),
                figure.role(),
                Facts.Moment.of(figure));
    }

    Map<Series, List<Figure>> told() {
        return told;
    }

    List<Figure> of(Figure figure) {
        return told.getOrDefault(series(figure), List.of());
    }

    /** Whether larger units tell more of it. */
    static boolean growsWithSize(Figure figure) {
        Indicator.Kind kind = figure.indicator().kind();
        return !figure.isRatio() && kind != Indicator.Kind.RATE && kind != Indicator.Kind.DELTA;
    }

    /** What a figure comes to as it stands, where it is positive. */
    static Optional<BigDecimal> amount(Figure figure) {
        return amount(figure, Values.STATED);
    }

    static Optional<BigDecimal> amount(Figure figure, Values values) {
        return values.quantity(figure).map(Quantity::value).filter(value -> value.signum() > 0);
    }

    /** How large each unit is beside its sisters, by the median of what it tells against what is usual; one when nothing is known. */
    static final class Sizes {
        private final Map<String, BigDecimal> sizes = new HashMap<>();

        /** @param told the figures of each thing that sister units tell */
        Sizes(Map<Series, List<Figure>> told) {
            Map<String, List<BigDecimal>> ratios = new HashMap<>();
            told.forEach((series, figures) -> {
                if (series.isOfSize()) {
                    add(figures, ratios);
                }
            });
            ratios.forEach((unit, all) -> sizes.put(
                    unit, all.stream().sorted().skip(all.size() / 2).findFirst().orElse(BigDecimal.ONE)));
        }

        private static void add(List<Figure> sisters, Map<String, List<BigDecimal>> ratios) {
            List<Figure> figures = new ArrayList<>();
            List<BigDecimal> amounts = new ArrayList<>();
            for (Figure figure : sisters) {
                amount(figure).ifPresent(amount -> {
                    figures.add(figure);
                    amounts.add(amount);
                });
            }
            Spread spread = Spread.of(amounts);
            for (int at = 0; at < figures.size() && spread.isKnown(); at++) {
                ratios.computeIfAbsent(figures.get(at).key().unit(), unit -> new ArrayList<>())
                        .add(amounts.get(at).divide(spread.usual(), MathContext.DECIMAL32));
            }
        }

        BigDecimal of(String unit) {
            return sizes.getOrDefault(unit, BigDecimal.ONE);
        }
    }
}
