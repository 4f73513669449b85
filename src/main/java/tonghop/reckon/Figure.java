package tonghop.reckon;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Indicator;
import tonghop.definition.Vocabulary;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.model.cell.CellRef;

/**
 * An observation as the rules see it: one variable, equal to itself only. Its number follows the observations' own order, so that
 * whatever order they came in, the same data give the same numbers.
 */
public final class Figure implements Comparable<Figure> {
    private final int number;
    private final Observation observation;
    private final Indicator indicator;
    private final @Nullable BigDecimal factor;
    private final boolean isCounted;

    /** @param number its place among the figures that it is compared with */
    public Figure(int number, Observation observation, Indicator indicator, Vocabulary vocabulary) {
        this.number = number;
        this.observation = observation;
        this.indicator = indicator;
        this.factor = new Conversion(vocabulary).factor(observation, indicator).orElse(null);
        this.isCounted = isCounted(indicator, vocabulary);
    }

    /** Points that are printed whole are not rounded, whatever kind they are said to be; hectares are. */
    private static boolean isCounted(Indicator indicator, Vocabulary vocabulary) {
        return indicator.kind() == Indicator.Kind.COUNT
                || (indicator.kind() == Indicator.Kind.LEVEL
                        && indicator.decimals() == 0
                        && vocabulary.isNoun(indicator.unitOfMeasure()));
    }

    /** Its place among all figures of the run, from zero. */
    public int number() {
        return number;
    }

    public Observation observation() {
        return observation;
    }

    public Indicator indicator() {
        return indicator;
    }

    public ObservationKey key() {
        return observation.key();
    }

    public Role role() {
        return observation.key().role();
    }

    public CellRef cell() {
        return observation.cell();
    }

    /** The unit of measure that it is stated in, or its indicator's when none was stated. */
    public String measure() {
        String stated = observation.unitOfMeasure();
        return stated.isEmpty() ? indicator.unitOfMeasure() : stated;
    }

    /** The reading in use; empty when the figure is qualitative. */
    public Optional<Reading> reading() {
        return Optional.ofNullable(observation.number()).map(PrintedNumber::reading);
    }

    /** The reading in use, in the indicator's own unit of measure; as it stands where it cannot be put into that. */
    public Optional<Reading> ownReading() {
        return reading().map(reading -> factor == null ? reading : Conversion.scaled(reading, factor));
    }

    /** Whether it can be put into the indicator's own unit of measure. */
    public boolean isComparable() {
        return factor != null;
    }

    /** Whether the same number means the same in both cells. */
    public boolean isScaledAs(Figure other) {
        return factor != null && other.factor != null && factor.compareTo(other.factor) == 0;
    }

    /** What a reading of this figure says, in the indicator's own unit of measure; null when it cannot be put into that. */
    @Nullable
    public Quantity quantity(Reading reading) {
        return factor == null ? null : raw(reading).times(factor);
    }

    /** What a reading of this figure says in the unit of measure in which it is stated. */
    public Quantity raw(Reading reading) {
        return Quantity.of(reading, isExact(reading) ? BigDecimal.ZERO : reading.halfUnit());
    }

    /** Points, whole counts and whole targets are meant as they stand; anything else was rounded to its print. */
    private boolean isExact(Reading reading) {
        if (indicator.kind() == Indicator.Kind.POINTS) {
            return !isRatio();
        }
        boolean isWhole = reading.decimals() == 0;
        boolean isCount = isCounted && !isRatio();
        boolean isScaled = factor != null && factor.compareTo(BigDecimal.ONE) > 0;
        return isWhole && (isCount || role() == Role.TARGET) && !isScaled;
    }

    /** Whether it is a percent of other figures. */
    public boolean isRatio() {
        return role().isRatio();
    }

    @Override
    public int compareTo(Figure other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return observation.key() + " = " + observation.printed();
    }
}
