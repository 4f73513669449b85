package tonghop.model;

/** What became of one file of the input folder: read whole, taken as people's decisions, or refused with a reason. */
public sealed interface Intake permits Submission, DecisionForm, Refusal {
    String file();

    String sha256();

    long size();
}
