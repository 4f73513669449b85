package tonghop.reconcile.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.model.ReportingPeriod;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;

/** The ways in which shorter periods that are told fill a longer one: its months, quarters or years, or one of them behind the rest. */
public final class Tilings {
    /** A month, a quarter, a half-year, a year. */
    private static final List<Integer> LENGTHS = List.of(1, 3, 6, 12);

    private final Figure whole;
    private final Map<ReportingPeriod, Figure> told = new TreeMap<>();

    public Tilings(Figure whole, Facts facts) {
        this.whole = whole;
        ReportingPeriod period = whole.key().period();
        facts.series(whole.key()).stream()
                .filter(part -> isOfWholePeriod(part, facts))
                .map(Figure::key)
                .filter(part -> period.contains(part.period()) && !part.period().equals(period))
                .forEach(part ->
                        facts.nearest(part, whole).ifPresent(figure -> told.putIfAbsent(part.period(), figure)));
    }

    /** A figure that counts up to an earlier day than its period's last is not of the whole period. */
    static boolean isOfWholePeriod(Figure figure, Facts facts) {
        ReportingPeriod period = figure.key().period();
        boolean isJobs = period.equals(facts.definition().period());
        LocalDate last = isJobs ? facts.definition().asOf() : period.end();
        return figure.key().asOf().equals(last) && figure.reading().isPresent();
    }

    /** What fills the period without gap or overlap, the equal parts first; none when something is missing. */
    public Set<List<Figure>> complete() {
        Set<List<Figure>> tilings = new LinkedHashSet<>();
        LENGTHS.forEach(months -> equal(months).ifPresent(tilings::add));
        told.keySet().forEach(last -> behind(last).ifPresent(tilings::add));
        return tilings;
    }

    /** The longest row of equal parts that are told, though some are missing; empty when fewer than two are. */
    List<Figure> incomplete() {
        return LENGTHS.stream()
                .map(months -> told.entrySet().stream()
                        .filter(part -> length(part.getKey()) == months)
                        .map(Map.Entry::getValue)
                        .toList())
                .filter(parts -> parts.size() > 1)
                .findFirst()
                .orElse(List.of());
    }

    private Optional<List<Figure>> equal(int months) {
        List<Figure> parts = new ArrayList<>();
        LocalDate start = whole.key().period().start();
        while (!start.isAfter(whole.key().period().end())) {
            LocalDate next = start.plusMonths(months);
            Figure part = told.get(new ReportingPeriod(start, next.minusDays(1)));
            if (part == null) {
                return Optional.empty();
            }
            parts.add(part);
            start = next;
        }
        return Optional.of(parts);
    }

    /** What is counted up to a month, and that month's or quarter's own figure. */
    private Optional<List<Figure>> behind(ReportingPeriod last) {
        ReportingPeriod period = whole.key().period();
        if (!last.end().equals(period.end()) || !LENGTHS.contains(length(last))) {
            return Optional.empty();
        }
        return Stream.ofNullable(told.get(
                        new ReportingPeriod(period.start(), last.start().minusDays(1))))
                .map(first -> List.of(first, told.getOrDefault(last, first)))
                .findFirst();
    }

    private static int length(ReportingPeriod period) {
        int months = (int) period.start().until(period.end().plusDays(1)).toTotalMonths();
        boolean isWholeMonths =
                period.start().plusMonths(months).equals(period.end().plusDays(1));
        return isWholeMonths ? months : 0;
    }
}
