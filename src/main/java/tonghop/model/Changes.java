package tonghop.model;

import java.util.List;

/**
 * What differs between two runs of a job.
 *
 * @param since number of the earlier run; 0 when there is none to compare with
 * @param appeared findings that the earlier run did not have
 * @param settled findings of the earlier run that are gone or decided
 * @param reopened findings that were decided then and are open again
 * @param figures the figures that are told otherwise, are new or are gone
 */
public record Changes(
        long since, List<Finding> appeared, List<Finding> settled, List<Finding> reopened, List<FigureChange> figures) {
    /** There is no earlier run. */
    public static final Changes NONE = new Changes(0, List.of(), List.of(), List.of(), List.of());

    public Changes {
        appeared = List.copyOf(appeared);
        settled = List.copyOf(settled);
        reopened = List.copyOf(reopened);
        figures = List.copyOf(figures);
    }

    /**
     * A figure that is told otherwise than before.
     *
     * @param key what it is about
     * @param before plain digits or text; empty when it is new
     * @param after plain digits or text; empty when it is gone
     */
    public record FigureChange(ObservationKey key, String before, String after) {}
}
