package tonghop.normalise.cell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Concept.WithinYear.Stretch;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Surroundings;

/** Finds the period that a cell covers and the day up to which it counts: two things, each from the nearest text that tells it. */
record TimeReading(JobDefinition definition) {
    private static final int FIRST_DAY = 15;

    /** A period with its as-of date. */
    record Span(ReportingPeriod period, LocalDate asOf) {}

    /**
     * A note tells an as-of date only: a year in it may be of anything; what the file tells is heard where the sheet tells no time.
     * Nothing is read where "in the month" names no month.
     */
    Optional<Span> read(CellReading reading) {
        Surroundings surroundings = reading.around();
        Scan note = reading.place().row().note();
        List<Scan> file = reading.place().sheet().fileTexts();
        List<Scan> all = surroundings.all();
        Optional<ReportingPeriod> told = period(all, this::reported)
                .or(() -> period(file, this::reported))
                .filter(period -> isOfOwnDay(surroundings.own(), period));
        Optional<ReportingPeriod> period = partOfYear(surroundings, told).or(() -> told);
        Optional<LocalDate> asOf = day(surroundings.own())
                .or(() -> day(List.of(note)))
                .or(() -> day(all))
                .or(() -> tellsPeriod(all) ? Optional.empty() : day(file));
        Span span = span(period, asOf);
        return withinYear(surroundings)
                .map(within -> within(within, span))
                .orElseGet(() -> isCountedUpTo(reading) || (span.period().isWithinYear() && isAgainstYear(surroundings))
                        ? within(new Concept.WithinYear(Stretch.FROM_NEW_YEAR), span)
                        : Optional.of(span));
    }

    private static Optional<Concept.WithinYear> withinYear(Surroundings surroundings) {
        for (List<Scan> texts : List.of(surroundings.own(), surroundings.sibling())) {
            for (Scan text : texts) {
                Optional<Concept.WithinYear> meant = text.all(Concept.WithinYear.class)
                        .filter(within -> isMeant(within, text, surroundings))
                        .findFirst();
                if (meant.isPresent()) {
                    return meant;
                }
            }
        }
        return Optional.empty();
    }

    /** "Cả năm" below seasons is of nine months under "9 tháng", and "Trong năm" over months of each of them. */
    private static boolean isMeant(Concept.WithinYear within, Scan text, Surroundings surroundings) {
        boolean parts = Scan.has(surroundings.own(), Concept.PartOfYear.class);
        boolean months = surroundings.own().stream()
                .flatMap(scan -> scan.all(Concept.Time.class))
                .flatMap(time -> Stream.ofNullable(time.period()))
                .anyMatch(period -> !period.isWholeYears());
        return switch (within.stretch()) {
            case FROM_NEW_YEAR, LAST_MONTH -> true;
            case WHOLE_YEAR -> !parts && !isPlanForYear(text);
            case IN_YEAR -> !parts && !months;
        };
    }

    /**
     * Between two days lie the months that are reported on: from the 15th to the 14th, as Nghị định 09/2019 has it, and from the last
     * weeks of the year before on for this year.
     */
    private @Nullable ReportingPeriod reported(Concept.Time time) {
        ReportingPeriod told = time.period();
        if (told == null || time.asOf() == null) {
            return told;
        }
        LocalDate newYear = told.end().withDayOfYear(1);
        if (!told.start().isAfter(newYear) && told.start().isAfter(newYear.minusMonths(2))) {
            return fromNewYear(told, newYear);
        }
        boolean official =
                told.start().getDayOfMonth() == FIRST_DAY && told.end().getDayOfMonth() == FIRST_DAY - 1;
        return official ? months(told.start().plusMonths(1).withDayOfMonth(1), told.end()) : told;
    }

    private ReportingPeriod fromNewYear(ReportingPeriod told, LocalDate newYear) {
        boolean wanted = definition.period().start().equals(newYear) && isWithin(definition.period(), told.end());
        boolean year = told.start().plusYears(1).equals(told.end().plusDays(1));
        return wanted
                ? definition.period()
                : year ? ReportingPeriod.year(newYear.getYear()) : months(newYear, told.end());
    }

    private static ReportingPeriod months(LocalDate first, LocalDate last) {
        return new ReportingPeriod(first, YearMonth.from(last).atEndOfMonth());
    }

    /** "KH năm", "KH cả năm" in the report of a month is what has come together since the new year is set against. */
    private static boolean isAgainstYear(Surroundings surroundings) {
        return !tellsPeriod(surroundings.own()) && surroundings.own().stream().anyMatch(TimeReading::isPlanForYear);
    }

    private static boolean isPlanForYear(Scan text) {
        boolean isOfYear =
                text.all(Concept.WithinYear.class).anyMatch(within -> within.stretch() == Stretch.WHOLE_YEAR);
        return text.hits().stream()
                .filter(hit -> hit.concepts().contains(new Concept.RoleWord(Role.TARGET)))
                .anyMatch(hit ->
                        isOfYear || text.tokens().get(hit.to() - 1).plain().equals("năm"));
    }

    /** A day above the column is not in the year that a title further out tells: the year is the day's own. */
    private static boolean isOfOwnDay(List<Scan> own, ReportingPeriod told) {
        return period(own, Concept.Time::period).isPresent()
                || day(own).map(day -> isWithin(told, day)).orElse(true);
    }

    /** What is counted on through the year stands in the report of a month as it has come to by then, unless a column is the month's own. */
    private static boolean isCountedUpTo(CellReading reading) {
        return reading.indicator().accrual() == Indicator.Accrual.CUMULATIVE
                && !tellsPeriod(reading.around().own())
                && !tellsPeriod(reading.around().sibling());
    }

    /** "Quý I" lies in the year that is told around it, else in the job's; what tells a period nearer to the cell goes before it. */
    private Optional<ReportingPeriod> partOfYear(Surroundings surroundings, Optional<ReportingPeriod> told) {
        int year = told.filter(ReportingPeriod::isWithinYear)
                .orElse(definition.period())
                .start()
                .getYear();
        for (List<Scan> ring : surroundings.rings()) {
            if (tellsPeriod(ring)) {
                return Scan.first(ring, Concept.PartOfYear.class, Optional::of).map(part -> part.in(year));
            }
        }
        return Optional.empty();
    }

    private static boolean tellsPeriod(List<Scan> ring) {
        return Scan.has(ring, Concept.PartOfYear.class)
                || period(ring, Concept.Time::period).isPresent()
                || day(ring).isPresent();
    }

    private static Optional<ReportingPeriod> period(
            List<Scan> texts, Function<Concept.Time, @Nullable ReportingPeriod> part) {
        return Scan.first(texts, Concept.Time.class, time -> Optional.ofNullable(part.apply(time)));
    }

    private static Optional<LocalDate> day(List<Scan> texts) {
        return Scan.first(texts, Concept.Time.class, time -> Optional.ofNullable(time.asOf()));
    }

    private Span span(Optional<ReportingPeriod> told, Optional<LocalDate> asOf) {
        ReportingPeriod period = told.orElseGet(() -> asOf.map(this::periodOf).orElse(definition.period()));
        LocalDate last = period.equals(definition.period()) ? definition.asOf() : period.end();
        return new Span(period, asOf.filter(day -> isWithin(period, day)).orElse(last));
    }

    /** The months from January on, or the last month, of what is told; a year as a whole has no last month that is meant. */
    private Optional<Span> within(Concept.WithinYear within, Span told) {
        ReportingPeriod part = within.of(told.period());
        if (within.stretch() == Stretch.WHOLE_YEAR) {
            return Optional.of(part.equals(told.period()) ? told : span(Optional.of(part), Optional.empty()));
        } else if (within.stretch() != Stretch.LAST_MONTH) {
            return Optional.of(new Span(part, told.asOf()));
        }
        boolean isWholeYear =
                told.asOf().equals(told.period().end()) && told.period().isWholeYears();
        ReportingPeriod month =
                ReportingPeriod.month(told.asOf().getYear(), told.asOf().getMonthValue());
        return isWholeYear ? Optional.empty() : Optional.of(new Span(month, told.asOf()));
    }

    private ReportingPeriod periodOf(LocalDate asOf) {
        return isWithin(definition.period(), asOf) ? definition.period() : ReportingPeriod.year(asOf.getYear());
    }

    private static boolean isWithin(ReportingPeriod period, LocalDate day) {
        return !day.isBefore(period.start()) && !day.isAfter(period.end());
    }
}
