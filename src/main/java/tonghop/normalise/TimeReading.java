package tonghop.normalise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.JobDefinition;
import tonghop.model.ReportingPeriod;

/** Finds the period that a cell covers and the day up to which it counts: two things, each from the nearest text that tells it. */
final class TimeReading {
    private final JobDefinition definition;

    TimeReading(JobDefinition definition) {
        this.definition = definition;
    }

    /** A period with its as-of date. */
    record Span(ReportingPeriod period, LocalDate asOf) {}

    /** A note tells an as-of date only: a year in it may be of anything. */
    Span read(Surroundings surroundings, Scan note, List<Scan> file) {
        Optional<ReportingPeriod> told =
                nearest(Stream.concat(surroundings.all(), file.stream()), Concept.Time::period);
        Optional<ReportingPeriod> period = partOfYear(surroundings, told).or(() -> told);
        Optional<LocalDate> asOf = nearest(
                Stream.of(surroundings.own().stream(), Stream.of(note), surroundings.all(), file.stream())
                        .flatMap(Function.identity()),
                Concept.Time::asOf);
        return span(period, asOf);
    }

    /** "Quý I" lies in the year that is told around it, else in the job's. */
    private Optional<ReportingPeriod> partOfYear(Surroundings surroundings, Optional<ReportingPeriod> told) {
        int year = told.filter(ReportingPeriod::isWithinYear)
                .orElse(definition.period())
                .start()
                .getYear();
        return surroundings.own().stream()
                .flatMap(scan -> scan.all(Concept.PartOfYear.class))
                .findFirst()
                .map(part -> part.in(year));
    }

    private static <T> Optional<T> nearest(Stream<Scan> scans, Function<Concept.Time, @Nullable T> part) {
        return scans.flatMap(scan -> scan.all(Concept.Time.class))
                .flatMap(time -> Optional.ofNullable(part.apply(time)).stream())
                .findFirst();
    }

    private Span span(Optional<ReportingPeriod> told, Optional<LocalDate> asOf) {
        ReportingPeriod period = told.orElseGet(() -> asOf.map(this::periodOf).orElse(definition.period()));
        LocalDate last = period.equals(definition.period()) ? definition.asOf() : period.end();
        return new Span(period, asOf.filter(day -> isWithin(period, day)).orElse(last));
    }

    private ReportingPeriod periodOf(LocalDate asOf) {
        return isWithin(definition.period(), asOf) ? definition.period() : ReportingPeriod.year(asOf.getYear());
    }

    private static boolean isWithin(ReportingPeriod period, LocalDate day) {
        return !day.isBefore(period.start()) && !day.isAfter(period.end());
    }
}
