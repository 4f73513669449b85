package tonghop.publish.data;

import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import tonghop.model.ReportingPeriod;

/** Reporting periods as SDMX writes them. */
final class SdmxTime {
    private SdmxTime() {}

    /** "2022", "2022-11", or the first day with the duration: "2021-01-01/P2Y", "2022-01-01/P11M", "2022-01-05/P10D". */
    static String period(ReportingPeriod period) {
        YearMonth month = YearMonth.from(period.start());
        if (period.isSingleYear()) {
            return period.toString();
        }
        return period.equals(ReportingPeriod.month(month.getYear(), month.getMonthValue()))
                ? month.toString()
                : period.start() + "/" + duration(period);
    }

    private static Period duration(ReportingPeriod period) {
        Period span = period.start().until(period.end().plusDays(1));
        return span.equals(Period.ofMonths((int) span.toTotalMonths()).normalized())
                ? span
                : Period.ofDays((int) ChronoUnit.DAYS.between(period.start(), period.end()) + 1);
    }
}
