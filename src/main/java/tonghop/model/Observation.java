package tonghop.model;

import org.jspecify.annotations.Nullable;
import tonghop.model.cell.CellRef;

/**
 * A figure of a submission with its meaning.
 *
 * @param key what it is about
 * @param number the figure with its print; null when the figure is qualitative ("Đảm bảo")
 * @param text the qualitative value as printed; null when the figure is a number
 * @param unitOfMeasure code of the unit of measure in which the figure is stated; empty when none was stated anywhere
 * @param status how final the figure is
 * @param cell the cell that says it
 * @param printed the whole text of that cell
 */
public record Observation(
        ObservationKey key,
        @Nullable PrintedNumber number,
        @Nullable String text,
        String unitOfMeasure,
        Status status,
        CellRef cell,
        String printed) {

    public Observation withPrinted(String other) {
        return new Observation(key, number, text, unitOfMeasure, status, cell, other);
    }

    public Observation withUnit(String unit) {
        return new Observation(key.withUnit(unit), number, text, unitOfMeasure, status, cell, printed);
    }

    public Observation withRole(Role role) {
        return new Observation(key.withRole(role), number, text, unitOfMeasure, status, cell, printed);
    }

    /** How final a figure is (SDMX OBS_STATUS). */
    public enum Status {
        FINAL,
        ESTIMATE,
        PROVISIONAL;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
