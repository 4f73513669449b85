package tonghop.consolidate;

import java.time.LocalDate;
import tonghop.model.Observation;
import tonghop.model.ReportingPeriod;

/**
 * The time of a figure and how final it is: what an earlier report of the same fact differs in.
 *
 * @param period the time that it covers
 * @param asOf the day up to which it is counted
 * @param status how final it is
 */
record Vintage(ReportingPeriod period, LocalDate asOf, Observation.Status status) {
    static Vintage of(Observation observation) {
        return new Vintage(observation.key().period(), observation.key().asOf(), observation.status());
    }

    boolean sameTime(Vintage other) {
        return period.equals(other.period) && asOf.equals(other.asOf);
    }
}
