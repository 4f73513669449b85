package tonghop.consolidate;

import java.util.List;

/**
 * All tables of a job.
 *
 * @param appendices one for each appendix of the definition, in its order
 * @param charts the figures behind each chart of the definition, in its order
 */
public record Consolidation(List<ConsolidatedTable> appendices, List<ConsolidatedTable> charts) {
    public Consolidation {
        appendices = List.copyOf(appendices);
        charts = List.copyOf(charts);
    }
}
