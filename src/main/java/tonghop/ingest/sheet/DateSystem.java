package tonghop.ingest.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How a workbook counts its days: from 1900 as Excel on Windows does, or from 1904 as old Excel on a Mac did. */
public enum DateSystem {
    FROM_1900(LocalDate.of(1899, 12, 30)),
    FROM_1904(LocalDate.of(1904, 1, 1));

    private static final BigDecimal MILLIS_A_DAY = new BigDecimal(86_400_000);
    private static final LocalDate AFTER_LAST_DAY = LocalDate.of(10_000, 1, 1);
    /** Lotus took 1900 for a leap year and Excel kept that: day 60 is a 29 February that never was. */
    private static final int DAY_THAT_NEVER_WAS = 60;

    private final LocalDate dayZero;

    DateSystem(LocalDate dayZero) {
        this.dayZero = dayZero;
    }

    /** The date, date and time, or (below one day) time in ISO 8601; null when Excel has no date for the serial number. */
    public @Nullable String iso(BigDecimal serial) {
        if (serial.signum() < 0 || serial.precision() - serial.scale() > 7) {
            return null;
        }
        int days = serial.intValue();
        long millis = serial.subtract(new BigDecimal(days))
                .multiply(MILLIS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return iso(days, millis);
    }

    /** A span of days as hours, minutes and seconds, however many hours: "36:00:00"; null below nothing and beyond all dates. */
    static @Nullable String span(BigDecimal days) {
        if (days.signum() < 0 || days.precision() - days.scale() > 7) {
            return null;
        }
        Duration span = Duration.ofMillis(
                days.multiply(MILLIS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact());
        return "%02d:%02d:%02d".formatted(span.toHours(), span.toMinutesPart(), span.toSecondsPart());
    }

    private @Nullable String iso(int days, long millis) {
        if (days == 0 && (millis > 0 || this == FROM_1900)) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.MIDNIGHT.plus(millis, ChronoUnit.MILLIS));
        }
        if (this == FROM_1900 && days == DAY_THAT_NEVER_WAS) {
            return null;
        }
        LocalDateTime moment =
                dayZero.plusDays(days + beforeLeapError(days)).atStartOfDay().plus(millis, ChronoUnit.MILLIS);
        return moment.toLocalDate().isBefore(AFTER_LAST_DAY) ? iso(moment) : null;
    }

    private int beforeLeapError(int days) {
        return this == FROM_1900 && days < DAY_THAT_NEVER_WAS ? 1 : 0;
    }

    static String iso(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
}
