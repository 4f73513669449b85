package tonghop.reconcile.rule;

import java.util.Locale;
import java.util.stream.Stream;
import tonghop.reckon.Facts;

/**
 * A rule that the figures must obey. Its code names its messages: {@code rule.<code>} says what it demands and
 * {@code finding.<code>} what is told when it does not hold.
 */
public interface EditRule {
    /** The codes of rules that go by their names: a run asks for them with each edit. */
    ClassValue<String> CODES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> rule) {
            return rule.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
    };

    /** Its code, such as "percent-of-target": its name, unless it says otherwise. */
    default String code() {
        return code(getClass());
    }

    static String code(Class<? extends EditRule> rule) {
        return CODES.get(rule);
    }

    /** Its instances over the facts, in a fixed order. */
    Stream<Edit> edits(Facts facts);
}
