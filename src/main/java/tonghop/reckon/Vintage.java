package tonghop.reckon;

import java.time.LocalDate;
import tonghop.model.Observation;
import tonghop.model.ReportingPeriod;

/**
 * The time of a figure: what an earlier report of the same series differs in. Statements of one series and one vintage tell one fact.
 *
 * @param period the time that it covers
 * @param asOf the day up to which it is counted
 */
public record Vintage(ReportingPeriod period, LocalDate asOf) {
    public static Vintage of(Observation observation) {
        return new Vintage(observation.key().period(), observation.key().asOf());
    }
}
