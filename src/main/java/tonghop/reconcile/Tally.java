package tonghop.reconcile;

import tonghop.reckon.Verdict;

/**
 * How often a rule held, did not hold, and could not be verified.
 *
 * @param passed edits that hold
 * @param failed edits that do not hold
 * @param notVerifiable edits for which a figure is missing or nothing follows from the figures
 */
public record Tally(int passed, int failed, int notVerifiable) {
    public static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Verdict verdict) {
        return switch (verdict.outcome()) {
            case PASSED -> new Tally(passed + 1, failed, notVerifiable);
            case FAILED -> new Tally(passed, failed + 1, notVerifiable);
            case UNDECIDED -> new Tally(passed, failed, notVerifiable + 1);
        };
    }
}
