package tonghop.reconcile.rule;

import java.util.stream.Stream;

/**
 * A rule that the figures must obey. Its code names its messages: {@code rule.<code>} says what it demands and
 * {@code finding.<code>} what is told when it does not hold.
 */
public interface EditRule {
    /** Its code, such as "percent-of-target". */
    String code();

    /** Its instances over the facts, in a fixed order. */
    Stream<Edit> edits(Facts facts);
}
