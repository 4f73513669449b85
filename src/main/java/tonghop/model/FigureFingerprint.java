package tonghop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tonghop.model.cell.CellRef;

/**
 * The figures that a finding rests on, as sixteen hexadecimal digits: a decision holds as long as they stay the same, whatever
 * row or file the figures moved to.
 */
public final class FigureFingerprint {
    private FigureFingerprint() {}

    /** The fingerprint of a finding, given what each of its cells prints. What is said of a label holds wherever it stands. */
    public static String of(Finding finding, Function<CellRef, String> printed) {
        if (Matter.of(finding) == Matter.LABEL) {
            return ofLabel(finding.id());
        }
        List<String> parts = new ArrayList<>(List.of(finding.stated(), finding.expected()));
        finding.cells().stream().map(printed).sorted().forEach(parts::add);
        return Sha256.beginning(8, parts);
    }

    /** The fingerprint of a question about a label: its identity alone. */
    static String ofLabel(String finding) {
        return Sha256.beginning(8, List.of(finding));
    }
}
