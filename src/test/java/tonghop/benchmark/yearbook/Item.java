package tonghop.benchmark.yearbook;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of a form.
 *
 * @param number its place among all rows
 * @param subject the number of the form
 * @param name its code within the form
 * @param measure its unit of measure
 * @param decimals the decimals that are printed
 * @param kind its kind as a definition calls it
 * @param level what a unit of middling size has of it; null where it follows from other rows
 * @param columns the columns that are filled
 * @param law what it follows from within its form, and how; empty for a row of its own
 */
record Item(
        int number,
        int subject,
        String name,
        String measure,
        int decimals,
        String kind,
        @Nullable Integer level,
        List<Column> columns,
        Follows law) {
    /**
     * What a row follows from, by names of rows of its form.
     *
     * @param plus the rows that are added up, or the part of a rate
     * @param minus the rows that are taken off, or the whole of a rate
     * @param scale what the quotient is multiplied by; zero for a sum
     */
    record Follows(List<String> plus, List<String> minus, int scale) {
        static final Follows NOTHING = new Follows(List.of(), List.of(), 0);

        boolean isRate() {
            return scale > 0;
        }
    }

    String code() {
        return String.format(Locale.ROOT, "s%d-%s", subject, name);
    }

    boolean isRate() {
        return law.isRate();
    }

    boolean isOpening() {
        return name.equals("opening");
    }
}
