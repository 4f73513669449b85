package tonghop.reckon;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.model.Observation;
import tonghop.model.ReportingPeriod;

/**
 * Which vintage of a series counts for the job's period: within the period before one that reaches beyond it, then the latest as-of
 * date, and the longest time covered.
 */
public final class Vintages {
    private final ReportingPeriod period;
    private final LocalDate asOf;
    private final Comparator<Vintage> bestFirst;

    public Vintages(JobDefinition definition) {
        this.period = definition.period();
        this.asOf = definition.asOf().isAfter(period.end()) ? definition.asOf() : period.end();
        this.bestFirst = Comparator.<Vintage>comparingInt(vintage -> period.contains(vintage.period()) ? 0 : 1)
                .thenComparing(Vintage::asOf, Comparator.reverseOrder())
                .thenComparing(vintage -> vintage.period().start());
    }

    public Optional<Vintage> best(List<Observation> series, Indicator indicator) {
        return series.stream()
                .map(Vintage::of)
                .filter(vintage -> applies(vintage, indicator))
                .min(bestFirst);
    }

    private boolean applies(Vintage vintage, Indicator indicator) {
        ReportingPeriod told = vintage.period();
        boolean reachesBeyond = told.contains(period);
        boolean liesWithin =
                period.contains(told) && (indicator.accrual() != Indicator.Accrual.FLOW || isUpToNow(told));
        return !vintage.asOf().isAfter(asOf) && (reachesBeyond || liesWithin);
    }

    /** Counted from the beginning: but the first of several years is a part of them, and no earlier report of all. */
    private boolean isUpToNow(ReportingPeriod told) {
        return told.start().equals(period.start()) && (told.equals(period) || !told.isSingleYear());
    }
}
