package tonghop.review;

import java.util.List;
import java.util.function.Function;
import tonghop.model.FigureFingerprint;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.cell.CellRef;

/**
 * What people are asked about.
 *
 * @param observations the figures as stated
 * @param printed what each cell prints; a decision names the print that its person saw
 * @param read findings of the reading, which no decision makes go away
 * @param found findings of the rules on the figures as stated
 */
public record Asked(
        List<Observation> observations, Function<CellRef, String> printed, List<Finding> read, List<Finding> found) {
    public Asked {
        observations = List.copyOf(observations);
        read = List.copyOf(read);
        found = List.copyOf(found);
    }

    String figures(Finding finding) {
        return FigureFingerprint.of(finding, printed);
    }
}
