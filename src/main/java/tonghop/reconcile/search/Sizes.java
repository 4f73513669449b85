package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tonghop.reckon.Figure;
import tonghop.reconcile.search.Sisters.Series;

/** How large each unit is beside its sisters, by the median of what it tells against what is usual; one when nothing is known. */
final class Sizes {
    private final Map<String, BigDecimal> sizes = new HashMap<>();

    /** @param told the figures of each thing that sister units tell */
    Sizes(Map<Series, List<Figure>> told) {
        Map<String, List<BigDecimal>> ratios = new HashMap<>();
        told.forEach((series, figures) -> {
            if (series.isOfSize()) {
                Map<Figure, BigDecimal> amounts = figures.stream()
                        .filter(figure -> Sisters.amount(figure).isPresent())
                        .collect(Collectors.toMap(figure -> figure, figure -> Sisters.amount(figure)
                                .orElseThrow()));
                Spread spread = Spread.of(amounts.values());
                if (spread.isKnown()) {
                    amounts.forEach((figure, amount) -> ratios.computeIfAbsent(
                                    figure.key().unit(), unit -> new ArrayList<>())
                            .add(amount.divide(spread.usual(), MathContext.DECIMAL32)));
                }
            }
        });
        ratios.forEach((unit, all) -> sizes.put(
                unit, all.stream().sorted().skip(all.size() / 2).findFirst().orElse(BigDecimal.ONE)));
    }

    BigDecimal of(String unit) {
        return sizes.getOrDefault(unit, BigDecimal.ONE);
    }
}
