package tonghop.cli.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.scheduling.support.CronExpression;

/** When runs are due. Times are local: where clocks are put forward, a time that is left out is due when the gap ends. */
interface Timetable {
    /** The first due time after this one; empty when none is due any more. */
    Optional<ZonedDateTime> next(ZonedDateTime after);

    /** Whether it ends with the first run. */
    boolean isOnce();

    /**
     * Reads "2026-12-31T20:00", "31/12/2026 20:00", "31/12 20:00" (the next of that day), or a cron expression of five fields, or
     * of six with the seconds first.
     *
     * @throws IllegalArgumentException when the text is none of these
     */
    static Timetable parse(String text) {
        String time = text.strip();
        if (time.matches("\\d{4}-.*")) {
            return once(time);
        }
        Matcher vietnamese = Day.TEXT.matcher(time);
        if (vietnamese.matches()) {
            return Day.of(vietnamese);
        }
        return cron(time.split("\\s+").length == 5 ? "0 " + time : time);
    }

    private static Timetable once(String text) {
        try {
            LocalDateTime moment = LocalDateTime.parse(text.replace(' ', 'T'));
            return new Moment(moment);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }

    private static Timetable cron(String text) {
        CronExpression expression = CronExpression.parse(text);
        return new Timetable() {
            @Override
            public Optional<ZonedDateTime> next(ZonedDateTime after) {
                return Optional.ofNullable(expression.next(after));
            }

            @Override
            public boolean isOnce() {
                return false;
            }
        };
    }

    /** One moment. */
    record Moment(LocalDateTime moment) implements Timetable {
        @Override
        public Optional<ZonedDateTime> next(ZonedDateTime after) {
            return Optional.of(moment.atZone(after.getZone())).filter(due -> due.isAfter(after));
        }

        @Override
        public boolean isOnce() {
            return true;
        }
    }

    /** The next such day of a year. */
    record Day(int day, int month, LocalTime time) implements Timetable {
        private static final Pattern TEXT =
                Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?\\s+(\\d{1,2})(?::|h|g)(\\d{2})?");
        /** Between two leap days that have a turn of the century between them. */
        private static final int YEARS = 8;

        static Timetable of(Matcher text) {
            try {
                LocalTime time = LocalTime.of(
                        Integer.parseInt(text.group(4)), text.group(5) == null ? 0 : Integer.parseInt(text.group(5)));
                Day day = new Day(Integer.parseInt(text.group(1)), Integer.parseInt(text.group(2)), time);
                // 2024 has every day
                int year = text.group(3) == null ? 2024 : Integer.parseInt(text.group(3));
                LocalDateTime moment = day.in(year).orElseThrow(() -> new IllegalArgumentException(text.group()));
                return text.group(3) == null ? day : new Moment(moment);
            } catch (DateTimeException none) {
                throw new IllegalArgumentException(text.group(), none);
            }
        }

        @Override
        public Optional<ZonedDateTime> next(ZonedDateTime after) {
            return IntStream.rangeClosed(after.getYear(), after.getYear() + YEARS)
                    .mapToObj(this::in)
                    .flatMap(Optional::stream)
                    .map(moment -> moment.atZone(after.getZone()))
                    .filter(due -> due.isAfter(after))
                    .findFirst();
        }

        @Override
        public boolean isOnce() {
            return true;
        }

        private Optional<LocalDateTime> in(int year) {
            try {
                return Optional.of(LocalDate.of(year, month, day).atTime(time));
            } catch (DateTimeException notInThisYear) {
                return Optional.empty();
            }
        }
    }
}
