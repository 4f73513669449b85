package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The slip of a finger with which one number is typed in place of another. */
public enum TypingSlip {
    SWAPPED_DIGITS(SlipKind.SWAPPED_DIGITS) {
        @Override
        boolean leads(String meant, String typed) {
            int at = firstDifference(meant, typed);
            return meant.length() == typed.length()
                    && at + 1 < meant.length()
                    && meant.charAt(at) == typed.charAt(at + 1)
                    && meant.charAt(at + 1) == typed.charAt(at)
                    && meant.substring(at + 2).equals(typed.substring(at + 2));
        }
    },
    WRONG_DIGIT(SlipKind.WRONG_DIGIT) {
        @Override
        boolean leads(String meant, String typed) {
            int at = firstDifference(meant, typed);
            return meant.length() == typed.length()
                    && at < meant.length()
                    && meant.substring(at + 1).equals(typed.substring(at + 1));
        }
    },
    MISSING_DIGIT(SlipKind.MISSING_DIGIT) {
        @Override
        boolean leads(String meant, String typed) {
            int at = firstDifference(meant, typed);
            return meant.length() == typed.length() + 1
                    && meant.substring(at + 1).equals(typed.substring(at));
        }
    },
    EXTRA_DIGIT(SlipKind.EXTRA_DIGIT) {
        @Override
        boolean leads(String meant, String typed) {
            return MISSING_DIGIT.leads(typed, meant);
        }
    };

    private final SlipKind kind;

    TypingSlip(SlipKind kind) {
        this.kind = kind;
    }

    SlipKind kind() {
        return kind;
    }

    abstract boolean leads(String meant, String typed);

    /** The slip by which a number came to stand in place of the one that was meant; numbers of two digits prove nothing. */
    public static Optional<TypingSlip> from(BigDecimal meant, BigDecimal typed) {
        int decimals = Math.max(0, Math.max(meant.scale(), typed.scale()));
        String meantDigits = meant.setScale(decimals).unscaledValue().toString();
        String typedDigits = typed.setScale(decimals).unscaledValue().toString();
        return Math.max(meant.precision(), typed.precision()) < SearchBounds.FEWEST_DIGITS
                ? Optional.empty()
                : Stream.of(values())
                        .filter(slip -> slip.leads(meantDigits, typedDigits))
                        .findFirst();
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
