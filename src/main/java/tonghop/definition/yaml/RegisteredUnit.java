package tonghop.definition.yaml;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a register: a unit for as long as it was what the line says.
 *
 * @param entry the line
 */
record RegisteredUnit(Entry entry) {
    String code() {
        return entry.code();
    }

    String name() {
        return entry.text("name");
    }

    String level() {
        return entry.text("level");
    }

    String act() {
        return entry.text("act");
    }

    List<String> aliases() {
        return entry.texts("aliases");
    }

    @Nullable
    LocalDate from() {
        return entry.dayOrNull("from");
    }

    @Nullable
    LocalDate to() {
        return entry.dayOrNull("to");
    }

    boolean holdsOn(LocalDate day) {
        LocalDate from = from();
        LocalDate to = to();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Its last day, but none behind this one. */
    LocalDate lastUntil(LocalDate day) {
        LocalDate to = to();
        return to == null || to.isAfter(day) ? day : to;
    }

    @Override
    public String toString() {
        return (level() + " " + name()).strip() + " " + (from() == null ? "…" : from()) + " – "
                + (to() == null ? "…" : to());
    }
}
