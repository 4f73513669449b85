package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tonghop.definition.ReportingUnit;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;

/** Figures that are the same number as one beside which they may have been copied: their own of an earlier day, or a sister's. */
final class Copies {
    private final Facts facts;
    private final Sisters sisters;
    private final Map<String, String> wholes = new HashMap<>();
    private final Map<Sisters.Series, Map<String, Map<BigDecimal, Integer>>> tellings = new ConcurrentHashMap<>();

    Copies(Facts facts, Sisters sisters) {
        this.facts = facts;
        this.sisters = sisters;
        facts.definition().units().forEach(unit -> wholes.put(unit.code(), whole(unit)));
    }

    private static String whole(ReportingUnit unit) {
        return unit.within() == null ? "" : unit.within();
    }

    /**
     * What a figure may have been copied from.
     *
     * @param kind from its own of an earlier day, or from a sister's
     * @param cost how often it would be the same number by chance
     */
    record Copy(SlipKind kind, int cost) {}

    Optional<Copy> of(Figure figure) {
        return figure.isRatio() ? Optional.empty() : figure.reading().flatMap(stated -> of(figure, stated.value()));
    }

    private Optional<Copy> of(Figure figure, BigDecimal value) {
        int digits = value.stripTrailingZeros().precision();
        if (value.signum() == 0) {
            return Optional.empty();
        }
        if (isOfEarlierDay(figure, facts)) {
            return Optional.of(new Copy(SlipKind.LAST_PERIOD, digits < SearchBounds.FEWEST_DIGITS ? 2 : 1));
        }
        return digits >= SearchBounds.FEWEST_DIGITS ? ofSister(figure, value) : Optional.empty();
    }

    /** Whether a figure is the same number as it was at an earlier day. */
    static boolean isOfEarlierDay(Figure figure, Facts facts) {
        return figure.reading()
                .filter(stated -> facts.series(figure.key()).stream()
                        .filter(other ->
                                other.key().asOf().isBefore(figure.key().asOf()))
                        .flatMap(other -> other.reading().stream())
                        .anyMatch(reading -> reading.value().compareTo(stated.value()) == 0))
                .isPresent();
    }

    /** The more sisters there are, the seldomer it is just this one's figure that was copied. */
    private Optional<Copy> ofSister(Figure figure, BigDecimal value) {
        Map<BigDecimal, Integer> told = tellings.computeIfAbsent(sisters.series(figure), of -> tellings(figure))
                .getOrDefault(whole(figure), Map.of());
        int same = told.getOrDefault(value.stripTrailingZeros(), 0) - 1;
        int others = told.values().stream().mapToInt(Integer::intValue).sum() - 1;
        return same > 0
                ? Optional.of(new Copy(SlipKind.OTHER_MEMBER, SearchBounds.costOfOne(others / same)))
                : Optional.empty();
    }

    /** How many units within each whole tell which number. */
    private Map<String, Map<BigDecimal, Integer>> tellings(Figure figure) {
        Map<String, Map<BigDecimal, Integer>> counted = new HashMap<>();
        sisters.of(figure).forEach(sister -> sister.reading()
                .ifPresent(reading -> counted.computeIfAbsent(whole(sister), whole -> new HashMap<>())
                        .merge(reading.value().stripTrailingZeros(), 1, Integer::sum)));
        return counted;
    }

    private String whole(Figure figure) {
        return wholes.getOrDefault(figure.key().unit(), "");
    }
}
