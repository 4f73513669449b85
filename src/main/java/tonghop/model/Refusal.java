package tonghop.model;

/**
 * A file of the input folder that cannot be taken as a submission.
 *
 * @param file its name relative to the job's input folder
 * @param sha256 the fingerprint of its bytes; empty when they could not be read
 * @param size its length in bytes
 * @param reason a key of the message bundle under {@code refusal.}, such as "empty" or "not-a-workbook"
 * @param detail what was found, for the sentence's placeholder; may be empty
 */
public record Refusal(String file, String sha256, long size, String reason, String detail) implements Intake {}
