package tonghop.normalise.cell;

import java.util.List;
import tonghop.model.Finding;
import tonghop.model.Observation;

/** What became of a figure cell. */
public sealed interface Meaning {

    /** Understood: its observations, and what a person should know of how it was understood. */
    record Understood(List<Observation> observations, List<Finding> findings) implements Meaning {}

    /** Not a figure after all, and known why: a sign for nothing to report. */
    record Nothing(String reason) implements Meaning {}

    /** Not understood: the ledger's reason and the question to a person. */
    record NotUnderstood(String reason, String detail, Finding finding) implements Meaning {

        /** The same question about the figure that a number in the cell would be: a person can enter it. */
        NotUnderstood about(Observation figure) {
            Finding.Term term = new Finding.Term(Finding.Term.Part.ABOUT, figure.key(), figure.cell(), "");
            return new NotUnderstood(reason, detail, finding.about(term));
        }
    }
}
