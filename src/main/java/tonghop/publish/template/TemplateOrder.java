package tonghop.publish.template;

import java.util.List;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.Observation;
import tonghop.model.ReportingPeriod;

/**
 * A form to be written.
 *
 * @param definition the job that it is for
 * @param unit who fills it
 * @param period what it reports on; figures are counted up to its last day
 * @param earlier what the last run read, for the figures shown beside; empty when there was none
 */
public record TemplateOrder(
        JobDefinition definition, ReportingUnit unit, ReportingPeriod period, List<Observation> earlier) {
    public TemplateOrder {
        earlier = List.copyOf(earlier);
    }
}
