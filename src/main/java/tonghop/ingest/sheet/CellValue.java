package tonghop.ingest.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tonghop.model.cell.RawCell;

/**
 * What a cell stores, before it has a place.
 *
 * @param kind what it is
 * @param text what is stored, as {@link RawCell#text()} spells it
 * @param number the value of a number, null for every other kind
 */
public record CellValue(
        RawCell.Kind kind, String text, @Nullable BigDecimal number) {
    /** A formula whose result was never cached. */
    public static final CellValue NONE = of(RawCell.Kind.NO_VALUE, "");

    public static CellValue text(String text) {
        return of(RawCell.Kind.TEXT, text);
    }

    public static CellValue truth(boolean value) {
        return of(RawCell.Kind.BOOLEAN, value ? "TRUE" : "FALSE");
    }

    public static CellValue error(String code) {
        return of(RawCell.Kind.ERROR, code);
    }

    /** A number, or the date or span of time that its look makes of it; a number that Excel shows no date for stays a number. */
    public static CellValue numeric(BigDecimal number, CellLook look, DateSystem days) {
        String time =
                switch (look.format().section(number).kind()) {
                    case DATE -> days.iso(number);
                    case ELAPSED -> DateSystem.span(number);
                    case NUMBER, GENERAL, WORDS -> null;
                };
        return time == null
                ? new CellValue(RawCell.Kind.NUMBER, number.toPlainString(), number)
                : of(RawCell.Kind.DATE, time);
    }

    /** A date stored in ISO 8601; what is no such date stays the text it is. */
    public static CellValue isoDate(String stored) {
        String local = stored.toUpperCase(Locale.ROOT).replaceFirst("Z$", "");
        try {
            return of(
                    RawCell.Kind.DATE,
                    local.indexOf('T') < 0
                            ? LocalDate.parse(local).toString()
                            : DateSystem.iso(LocalDateTime.parse(local)));
        } catch (DateTimeParseException notADate) {
            return text(stored);
        }
    }

    /** Whether nothing can be seen: white space of any width, or none. */
    public boolean isBlank() {
        int at = 0;
        while (at < text.length() && isInvisible(text.charAt(at))) {
            at++;
        }
        return kind == RawCell.Kind.TEXT && at == text.length();
    }

    private static boolean isInvisible(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\uFEFF';
    }

    private static CellValue of(RawCell.Kind kind, String text) {
        return new CellValue(kind, text, null);
    }
}
