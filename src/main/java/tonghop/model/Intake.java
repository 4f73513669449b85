package tonghop.model;

/** What became of one file of the input folder: read whole, or refused with a reason. */
public sealed interface Intake permits Submission, Refusal {
    String file();

    String sha256();

    long size();
}
