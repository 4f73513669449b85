package tonghop.normalise.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the members of an interval dimension: "19", "từ 10-14", "dưới 10", "từ 15 trở lên" become 19, 10-14, &lt;10, &gt;=15.
 * Numbers are whole; in a label they are followed by the dimension's noun ("tiêu chí").
 */
public final class IntervalGrammar {
    /** What is longer is no score of anything: a telephone number, a code. */
    private static final String NUMBER = "(\\d{1,9})";

    private static final Pattern BEGIN = Pattern.compile("(?:từ )?" + NUMBER);

    private static final List<Form> FORMS = List.of(
            form("(?:từ )?" + NUMBER + " (?:- |đến )(?:dưới )?" + NUMBER, "", "%s-%s"),
            form("(?:dưới|ít hơn|nhỏ hơn|<) " + NUMBER, "", "<%s"),
            form("(?:trên|hơn|nhiều hơn|lớn hơn|>) " + NUMBER, "", ">%s"),
            form("(?:≥|> =) " + NUMBER, "", ">=%s"),
            form("(?:≤|< =|không quá|tối đa) " + NUMBER, "", "<=%s"),
            form("(?:từ )?" + NUMBER, " trở lên", ">=%s"),
            form("(?:từ )?" + NUMBER, " trở xuống", "<=%s"),
            form(NUMBER, "", "%s"));

    private IntervalGrammar() {}

    private record Form(Pattern number, String after, String code) {}

    private static Form form(String number, String after, String code) {
        return new Form(Pattern.compile(number), after, code);
    }

    /** The longest interval that begins at a token and is followed by the noun. */
    static Optional<Hit> at(List<Token> tokens, int from, String dimension, String noun) {
        if (!Token.isNumberAhead(tokens, from)) {
            return Optional.empty();
        }
        String typed = joined(tokens.subList(from, Math.min(tokens.size(), from + 14)));
        String rest = withOneNoun(typed, noun);
        int left = count(typed) - count(rest);
        Optional<Hit> longest = Optional.empty();
        for (Form form : FORMS) {
            Matcher matcher = form.number.matcher(rest);
            String behind = " " + noun + form.after;
            if (matcher.lookingAt() && (rest + " ").startsWith(behind + " ", matcher.end())) {
                Concept member = new Concept.MemberOf(dimension, code(form, matcher));
                Hit hit = new Hit(from, from + count(matcher.group() + behind) + left, List.of(member));
                longest = longest.filter(best -> best.length() >= hit.length()).or(() -> Optional.of(hit));
            }
        }
        return longest;
    }

    /** The member that a text without the noun names, when the whole text is an interval. */
    public static Optional<String> whole(List<Token> tokens) {
        if (!Token.isNumberAhead(tokens, 0)) {
            return Optional.empty();
        }
        String text = joined(tokens);
        for (Form form : FORMS) {
            Matcher matcher = form.number.matcher(text);
            if (matcher.lookingAt() && text.substring(matcher.end()).equals(form.after)) {
                return Optional.of(code(form, matcher));
            }
        }
        return Optional.empty();
    }

    /** "từ 5 ha đến 10 ha" as "từ 5 đến 10 ha". */
    private static String withOneNoun(String text, String noun) {
        String[] parts = text.split(" " + Pattern.quote(noun) + " (?=đến |- )", 2);
        return parts.length > 1 && BEGIN.matcher(parts[0]).matches() ? String.join(" ", parts) : text;
    }

    static String joined(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::plain).toList());
    }

    static int count(String words) {
        return (int) words.chars().filter(c -> c == ' ').count() + 1;
    }

    private static String code(Form form, Matcher matcher) {
        Object[] numbers = new Object[matcher.groupCount()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Integer.valueOf(matcher.group(i + 1));
        }
        return String.format(java.util.Locale.ROOT, form.code, numbers);
    }
}
