package tonghop.publish.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of HTML. Text becomes markup only through {@link #text} and attribute values through {@link Attribute}, which escape it.
 *
 * @param html the piece as it stands in the page
 */
record Markup(String html) {
    static final Markup NOTHING = new Markup("");

    /** An attribute of an element; its value is any text. */
    record Attribute(String name, String value) {}

    static Attribute attribute(String name, String value) {
        return new Attribute(name, value);
    }

    static Markup text(String text) {
        return new Markup(escaped(text));
    }

    static Markup all(List<Markup> pieces) {
        return new Markup(pieces.stream().map(Markup::html).collect(Collectors.joining()));
    }

    static Markup all(Stream<Markup> pieces) {
        return all(pieces.toList());
    }

    static Markup all(Markup... pieces) {
        return all(List.of(pieces));
    }

    static Markup element(String name, Markup... content) {
        return element(name, List.of(), all(content));
    }

    static Markup element(String name, String text) {
        return element(name, List.of(), text(text));
    }

    static Markup element(String name, List<Attribute> attributes, Markup content) {
        return new Markup(opening(name, attributes) + content.html() + "</" + name + ">");
    }

    private static String opening(String name, List<Attribute> attributes) {
        return attributes.stream()
                .map(attribute -> " " + attribute.name() + "=\"" + escaped(attribute.value()) + "\"")
                .collect(Collectors.joining("", "<" + name, ">"));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(escaped, point));
        return escaped.toString();
    }

    /** Control characters have no place in a page and may hide what follows them, or turn 486 into 684. */
    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(isHarmful(point) ? 0xFFFD : point);
        }
    }

    private static boolean isHarmful(int point) {
        return (Character.isISOControl(point) && point != '\n')
                || (0x202A <= point && point <= 0x202E)
                || (0x2066 <= point && point <= 0x2069)
                || (0xD800 <= point && point <= 0xDFFF);
    }
}
