package tonghop.model;

import java.util.List;

/**
 * A file in which people answer findings; it is never read as a submission.
 *
 * @param file its name relative to the job's input folder, with forward slashes
 * @param sha256 the fingerprint of its bytes, lower-case hexadecimal
 * @param size its length in bytes
 * @param job code of the job whose findings it answers, as it says itself; empty when it cannot be told
 * @param decisions the answers that could be read, in their order; a finding has at most one
 * @param problems what could not be read
 */
public record DecisionForm(
        String file, String sha256, long size, String job, List<Decision> decisions, List<Problem> problems)
        implements Intake {
    public DecisionForm {
        decisions = List.copyOf(decisions);
        problems = List.copyOf(problems);
    }

    /**
     * Something in the file that cannot be taken as a decision.
     *
     * @param row the row of the sheet or the entry of the list, counted from 1; 0 when it is about the whole file
     * @param kind a key of the message bundle under {@code finding.decision-form-}
     * @param detail what was found, for the sentence's placeholder; may be empty
     */
    public record Problem(int row, String kind, String detail) {}
}
