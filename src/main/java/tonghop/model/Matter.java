package tonghop.model;

import java.util.Arrays;

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
    NAMES("list");

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
                        || (matter == NAMES && finding.message().startsWith("list-")))
                .findFirst()
                .orElse(FIGURES);
    }
}
