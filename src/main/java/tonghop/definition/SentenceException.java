package tonghop.definition;

/** A sentence of the report's text that cannot be understood. */
public final class SentenceException extends RuntimeException {
    private final String reason;
    private final String found;

    /**
     * Makes the exception.
     *
     * @param reason a key of the message bundle under {@code definition.sentence.}
     * @param found what could not be understood
     */
    SentenceException(String reason, String found) {
        super(reason + ": " + found);
        this.reason = reason;
        this.found = found;
    }

    public String reason() {
        return reason;
    }

    public String found() {
        return found;
    }
}
