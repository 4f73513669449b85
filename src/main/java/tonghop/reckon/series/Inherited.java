package tonghop.reckon.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.model.Reading;
import tonghop.reckon.Figure;

/**
 * What the units that a unit was made of told of an earlier time.
 *
 * @param parts what each of them told, by its code in the listed order; empty lists of those that told nothing
 * @param weights by what each of them counts in a mean; empty where their figures are added up
 * @param obstacle why it does not make a figure of the unit; empty when it does: their sum or their mean
 */
public record Inherited(Map<String, List<Figure>> parts, Map<String, BigDecimal> weights, Optional<Obstacle> obstacle) {
    public Inherited {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        weights = Map.copyOf(weights);
    }

    /** The weighted mean of what the parts tell, one number each in their order; empty where no weight is left. */
    public Optional<Reading> mean(List<BigDecimal> numbers, int decimals) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        int at = 0;
        for (String unit : parts.keySet()) {
            BigDecimal own = weights.getOrDefault(unit, BigDecimal.ZERO);
            sum = sum.add(numbers.get(at++).multiply(own));
            weight = weight.add(own);
        }
        return weight.signum() <= 0
                ? Optional.empty()
                : Optional.of(Reading.exact(sum.divide(weight, decimals, RoundingMode.HALF_UP)));
    }
}
