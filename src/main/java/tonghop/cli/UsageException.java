package tonghop.cli;

/** What was asked for cannot be done as it was asked; the message is the sentence that the person reads. */
public final class UsageException extends RuntimeException {
    public UsageException(String sentence) {
        super(sentence);
    }
}
