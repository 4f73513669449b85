package tonghop.reckon;

import org.jspecify.annotations.Nullable;
import tonghop.model.Severity;

/**
 * What an edit answers: it holds, it does not hold, or it cannot be verified.
 *
 * @param outcome which of the three
 * @param severity of a failed edit what it asks for; null otherwise
 * @param reason of an undecided edit why; null otherwise
 */
public record Verdict(
        Outcome outcome,
        @Nullable Severity severity,
        @Nullable Reason reason) {
    public static final Verdict PASSED = new Verdict(Outcome.PASSED, null, null);

    public enum Outcome {
        PASSED,
        FAILED,
        UNDECIDED
    }

    /** Why an edit cannot be verified. */
    public enum Reason {
        /** A figure that it needs was not told; missing is never zero. */
        MISSING,
        /** A figure stands in a unit of measure that cannot be converted. */
        UNIT_OF_MEASURE,
        /** Only a part of a figure was told, such as one dose of several. */
        PARTIAL,
        /** Nothing follows from the figures: a target of zero, a qualitative target, an open bound. */
        UNDEFINED
    }

    public static Verdict failed(Severity severity) {
        return new Verdict(Outcome.FAILED, severity, null);
    }

    public static Verdict undecided(Reason reason) {
        return new Verdict(Outcome.UNDECIDED, null, reason);
    }

    public static Verdict holds(boolean holds, Severity otherwise) {
        return holds ? PASSED : failed(otherwise);
    }

    public boolean isFailed() {
        return outcome == Outcome.FAILED;
    }

    /** Whether it fails and yet nothing needs to be wrong, as where hidden decimals explain it. */
    public boolean isMinor() {
        return severity == Severity.INFO;
    }

    /** How bad it is: 0 for a passed or undecided edit, more the more it asks for. */
    public int weight() {
        if (severity == null) {
            return 0;
        }
        return switch (severity) {
            case INFO -> 1;
            case WARNING -> 2;
            case ERROR -> 3;
            case FATAL -> 4;
        };
    }
}
