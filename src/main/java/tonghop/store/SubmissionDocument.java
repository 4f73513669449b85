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
 */
public record SubmissionDocument(
        Normalised meaning,
        @Nullable DecisionForm form,
        @Nullable Refusal refusal) {

    public static SubmissionDocument of(Intake intake, Normalised meaning) {
        return new SubmissionDocument(
                meaning,
                intake instanceof DecisionForm form ? form : null,
                intake instanceof Refusal refusal ? refusal : null);
    }
}
