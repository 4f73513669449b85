package tonghop.store;

import org.jspecify.annotations.Nullable;
import tonghop.model.DecisionForm;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.Refusal;

/**
 * What came of a file that was sent.
 *
 * @param meaning what it means; nothing when it is one of the others
 * @param form the decisions in it; null unless people answer findings in it
 * @param refusal why it cannot be taken as a submission; null when it can
 * @param named what it means by names that people gave to its labels; null when it was not read by any
 */
public record SubmissionDocument(
        Normalised meaning,
        @Nullable DecisionForm form,
        @Nullable Refusal refusal,
        @Nullable Named named) {

    /**
     * A meaning by names that people gave.
     *
     * @param names the fingerprint of the names
     */
    public record Named(String names, Normalised meaning) {}

    public static SubmissionDocument of(Intake intake, Normalised meaning) {
        return new SubmissionDocument(
                meaning,
                intake instanceof DecisionForm form ? form : null,
                intake instanceof Refusal refusal ? refusal : null,
                null);
    }

    /** Whether it was read by names of this fingerprint. */
    public boolean isNamed(String names) {
        return named != null && named.names().equals(names);
    }

    /** What it means by names of this fingerprint, where it was read by them; else what it means by itself. */
    public Normalised read(String names) {
        return named != null && isNamed(names) ? named.meaning() : meaning;
    }

    /** The same beside what it means by other names. */
    public SubmissionDocument named(String names, Normalised reading) {
        return new SubmissionDocument(meaning, form, refusal, new Named(names, reading));
    }
}
