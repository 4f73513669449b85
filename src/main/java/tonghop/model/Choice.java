package tonghop.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person chose to do about a finding.
 *
 * @param kind the choice
 * @param candidate the number of the candidate, counted from 1; 0 when the choice is not a candidate
 */
public record Choice(Kind kind, int candidate) {
    private static final Pattern CANDIDATE = Pattern.compile("candidate-([1-9]\\d{0,2})");

    /** The kinds of choice. */
    public enum Kind {
        /** The figure stands as it is stated. */
        KEEP,
        /** The other stated figure, the one that the finding calls expected, holds. */
        OTHER,
        /** A value that the person gives holds. */
        ENTER,
        /** The rule does not speak of this case. */
        NOT_APPLICABLE,
        /** The unit is to be asked; nothing changes until it answers. */
        ASK,
        /** One of the candidates holds. */
        CANDIDATE
    }

    public static Choice of(Kind kind) {
        return new Choice(kind, 0);
    }

    /** The choice that a code names, such as "keep" or "candidate-2"; empty when it names none. */
    public static Optional<Choice> parse(String code) {
        Matcher candidate = CANDIDATE.matcher(code);
        return candidate.matches()
                ? Optional.of(new Choice(Kind.CANDIDATE, Integer.parseInt(candidate.group(1))))
                : Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.CANDIDATE)
                        .map(Choice::of)
                        .filter(choice -> choice.code().equals(code))
                        .findFirst();
    }

    /** The code that {@link #parse} reads. */
    public String code() {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return kind == Kind.CANDIDATE ? name + "-" + candidate : name;
    }
}
