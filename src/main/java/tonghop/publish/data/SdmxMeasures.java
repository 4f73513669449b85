package tonghop.publish.data;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tonghop.definition.UnitOfMeasure;

/** Units of measure as SDMX tells them: a base unit and a power of ten. */
final class SdmxMeasures {
    private final Map<String, UnitOfMeasure> byCode = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();

    SdmxMeasures(List<UnitOfMeasure> units) {
        for (UnitOfMeasure unit : units) {
            byCode.put(unit.code(), unit);
            if (unit.factor().compareTo(BigDecimal.ONE) == 0) {
                bases.putIfAbsent(unit.family(), unit.code());
            }
        }
    }

    /**
     * A unit of measure.
     *
     * @param unit what is counted
     * @param power by which power of ten
     */
    record Measure(String unit, int power) {}

    /** A unit that is no power of ten of a base unit in the vocabulary, or is not in it, stands for itself. */
    Measure of(String code) {
        UnitOfMeasure unit = byCode.get(code);
        if (unit == null) {
            return new Measure(code, 0);
        }
        OptionalInt power = power(unit.factor());
        String base = bases.get(unit.family());
        return base == null || power.isEmpty() || power.getAsInt() == 0
                ? new Measure(code, 0)
                : new Measure(base, power.getAsInt());
    }

    private static OptionalInt power(BigDecimal factor) {
        BigDecimal plain = factor.stripTrailingZeros();
        return plain.unscaledValue().equals(BigDecimal.ONE.unscaledValue())
                ? OptionalInt.of(-plain.scale())
                : OptionalInt.empty();
    }
}
