package tonghop.endurance;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of well-formed XML, looked through as text.
 *
 * @param head what stands in the tag that begins it
 * @param body what stands between its tags
 */
record RawMarkup(String head, String body) {
    private static final Pattern REFERENCE = Pattern.compile("&(#x?)?([0-9A-Za-z]+);");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern RAW = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);
    private static final Pattern REMARK = Pattern.compile("<!--.*?-->|<\\?.*?\\?>", Pattern.DOTALL);

    /** Without comments; literal sections as ordinary text. */
    static RawMarkup of(byte[] part) {
        String text = REMARK.matcher(new String(part, StandardCharsets.UTF_8)).replaceAll("");
        return new RawMarkup(
                "",
                RAW.matcher(text)
                        .replaceAll(raw -> Matcher.quoteReplacement(
                                raw.group(1).replace("&", "&amp;").replace("<", "&lt;"))));
    }

    /** Each element of that name, whatever its prefix unless one is named; such elements do not nest. */
    void each(String element, Consumer<RawMarkup> taker) {
        String name = (element.contains(":") ? "" : "(?:\\w+:)?") + element;
        Matcher start = Pattern.compile("<(" + name + ")((?:\\s[^>]*?)?)(/?)>").matcher(body);
        int at = 0;
        while (start.find(at)) {
            String close = "</" + start.group(1) + ">";
            boolean empty = !start.group(3).isEmpty();
            int end = empty ? start.end() : body.indexOf(close, start.end());
            taker.accept(new RawMarkup(start.group(2), empty ? "" : body.substring(start.end(), end)));
            at = empty ? end : end + close.length();
        }
    }

    boolean has(String element) {
        boolean[] found = {false};
        each(element, any -> found[0] = true);
        return found[0];
    }

    /** The texts of all elements of that name, those within the other element left out. */
    String textIn(String element, String without) {
        return textIn(element, without, UnaryOperator.identity());
    }

    private String textIn(String element, String without, UnaryOperator<String> meant) {
        String within = without.isEmpty()
                ? body
                : body.replaceAll("(?s)<(?:\\w+:)?" + without + "[ >].*?</(?:\\w+:)?" + without + ">", "");
        StringBuilder text = new StringBuilder();
        new RawMarkup("", within)
                .each(
                        element,
                        found -> text.append(meant.apply(plain(found.body().replaceAll("<[^>]*>", "")))));
        return text.toString();
    }

    /** The same of Office Open XML, which writes what XML cannot hold as _xHHHH_, each within one element. */
    String officeTextIn(String element, String without) {
        return textIn(element, without, text -> ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)))));
    }

    String attribute(String name) {
        Matcher found = Pattern.compile("\\s" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(head);
        return found.find() ? plain(found.group(1) == null ? found.group(2) : found.group(1)) : "";
    }

    /** The attribute as a number; 1 when it is not there. */
    int number(String name) {
        String value = attribute(name);
        return value.isEmpty() ? 1 : Integer.parseInt(value);
    }

    private static String plain(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(reference -> Matcher.quoteReplacement(meant(reference.group(1), reference.group(2))));
    }

    private static String meant(String mark, String name) {
        if (mark != null) {
            return Character.toString(Integer.parseInt(name, mark.length() == 2 ? 16 : 10));
        }
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&";
        };
    }
}
