package tonghop.model;

/** What a finding asks for next. */
public enum Severity {
    /** The file or the definition cannot be used. */
    FATAL,
    /** A figure needs a person's decision before it is published. */
    ERROR,
    /** Publishable; somebody should look. */
    WARNING,
    /** Feedback; nothing has to be done. */
    INFO;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
