package tonghop.model;

import java.util.Arrays;
import java.util.Set;

/** What a finding is about, as far as it decides which answers fit. */
public enum Matter {
    /** Figures that were read, or whatever else is told. */
    FIGURES(""),
    /** An expected unit that has sent nothing. */
    UNIT("completeness-unit"),
    /** Rows of the appendices that a unit does not report. */
    ROWS("completeness-rows"),
    /** Rows that the definition requires and a unit does not report. */
    REQUIRED("completeness-required"),
    /** A cell that was left blank. */
    BLANK("missing-figure"),
    /** Figures that an earlier run had told and nothing tells now. */
    VANISHED("vanished"),
    /** Figures that nobody was given, since the places that name their sender disagree. */
    SENDER("disputed-sender"),
    /** No figure was read at all. */
    NOTHING("nothing-read"),
    /** A rule that a job declares and that no figure fits. */
    RULE("idle-rule"),
    /** Rows of a list of names. */
    NAMES("list"),
    /** A label or a header that is no name of the definition; it may be another name of one. */
    LABEL("unknown");

    private static final Set<String> LABELS =
            Set.of("unknown-label", "unknown-label-like", "unknown-header", "unknown-header-like", "kept-label");

    private final String message;

    Matter(String message) {
        this.message = message;
    }

    /** The key of its sentence under {@code finding.}. */
    public String message() {
        return message;
    }

    public static Matter of(Finding finding) {
        return Arrays.stream(values())
                .filter(matter -> matter.message.equals(finding.message())
                        || (matter == NAMES && finding.message().startsWith("list-"))
                        || (matter == LABEL && LABELS.contains(finding.message())))
                .findFirst()
                .orElse(FIGURES);
    }
}
