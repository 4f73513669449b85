package tonghop.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The time that a figure covers, both days included; the as-of date is another thing.
 *
 * @param start first day
 * @param end last day
 */
public record ReportingPeriod(LocalDate start, LocalDate end) implements Comparable<ReportingPeriod> {
    public ReportingPeriod {
        if (end.isBefore(start)) {
            throw new DateTimeException("period ends before it starts: " + start + "/" + end);
        }
    }

    public static ReportingPeriod year(int year) {
        return years(year, year);
    }

    public static ReportingPeriod years(int first, int last) {
        return new ReportingPeriod(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** Whether its first and last day lie in one calendar year. */
    public boolean isWithinYear() {
        return start.getYear() == end.getYear();
    }

    public static ReportingPeriod month(int year, int month) {
        YearMonth of = YearMonth.of(year, month);
        return new ReportingPeriod(of.atDay(1), of.atEndOfMonth());
    }

    /** Reads what {@link #toString} writes, and "2021-2022". */
    public static ReportingPeriod parse(String text) {
        if (text.matches("\\d{4}")) {
            return year(Integer.parseInt(text));
        }
        if (text.matches("\\d{4}\\s*[-–]\\s*\\d{4}")) {
            String[] years = text.split("\\s*[-–]\\s*");
            return years(Integer.parseInt(years[0]), Integer.parseInt(years[1]));
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            YearMonth month = YearMonth.parse(text);
            return month(month.getYear(), month.getMonthValue());
        }
        String[] days = text.split("/");
        if (days.length != 2) {
            throw new DateTimeException("not a period: " + text);
        }
        return new ReportingPeriod(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }

    public boolean isWholeYears() {
        return start.getDayOfYear() == 1 && end.getMonthValue() == 12 && end.getDayOfMonth() == 31;
    }

    public boolean isSingleYear() {
        return isWholeYears() && start.getYear() == end.getYear();
    }

    /** Number of calendar years that the period touches. */
    public int yearCount() {
        return end.getYear() - start.getYear() + 1;
    }

    /** The period of the same length that follows; after a part of a year that does not divide it, the same part of the next. */
    public ReportingPeriod next() {
        long months = ChronoUnit.MONTHS.between(start, end.plusDays(1));
        boolean isWholeMonths = start.plusMonths(months).equals(end.plusDays(1));
        boolean divides = isWholeMonths && months > 0 && (months % 12 == 0 || 12 % months == 0);
        return divides
                ? new ReportingPeriod(
                        start.plusMonths(months), start.plusMonths(2 * months).minusDays(1))
                : new ReportingPeriod(start.plusYears(yearCount()), end.plusYears(yearCount()));
    }

    /** The same span a year before. */
    public ReportingPeriod yearBefore() {
        return new ReportingPeriod(start.minusYears(1), end.minusYears(1));
    }

    public boolean contains(ReportingPeriod other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        int byEnd = end.compareTo(other.end);
        return byEnd != 0 ? byEnd : start.compareTo(other.start);
    }

    /** "2022", "2021-2022", or ISO 8601 "2022-01-01/2022-11-30" when it is not whole years. */
    @Override
    public String toString() {
        if (isSingleYear()) {
            return String.valueOf(start.getYear());
        }
        return isWholeYears() ? start.getYear() + "-" + end.getYear() : start + "/" + end;
    }
}
