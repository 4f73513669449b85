package tonghop.normalise.list;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.model.list.ListColumn;
import tonghop.normalise.words.Folding;

/** The text of a decision, parted: "Số 123/QĐ-UBND ngày 05/01/2023 của UBND xã". */
final class DecisionText {
    private static final Pattern NUMBER =
            Pattern.compile("(?iu)(\\d+(?:\\s*/\\s*(?:\\d{4}\\s*/\\s*)?[\\p{L}][\\p{L}\\d-]*(?:-[\\p{L}\\d]+)*)?)");

    private static final Pattern DAY = Pattern.compile(
            "(?iu)(?:ngày\\s*)?(\\d{1,2})\\s*(?:[/.-]|tháng)\\s*(\\d{1,2})\\s*(?:[/.-]|năm)\\s*(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern GIVER = Pattern.compile("(?iu)\\bcủa\\s+(.+)$");

    /** What a title or heading ends with: "- Quyết định số 123/QĐ-SYT ngày 05/01/2026", in brackets or not. */
    private static final Pattern TAIL = Pattern.compile(
            "(?iu)(?:^|[\\s,;:(–—-])[\\s,;:(–—-]*(?<with>(?:ban hành\\s+)?(?:kèm\\s+)?theo\\s+)?(?<!\\p{L})(?:quyết định|qđ)\\s+(?:số\\s*)?:?\\s*(?<what>\\d.*?)[\\s).]*$");

    private DecisionText() {}

    /** A text without the decision that it ends with. */
    static String without(String text) {
        return TAIL.matcher(text).replaceFirst("");
    }

    /** The decision that a text ends with, where it says that what follows rests on it or {@code isOfAward}. */
    static Optional<String> tail(String text, boolean isOfAward) {
        Matcher tail = TAIL.matcher(text);
        return tail.find() && (isOfAward || tail.group("with") != null)
                ? Optional.of(tail.group("what"))
                : Optional.empty();
    }

    /** Puts number, day and giver into columns of their own where the row has none for them. */
    static void part(Map<ListColumn, String> said) {
        String text = Folding.clean(said.getOrDefault(ListColumn.DECISION, ""));
        String all = text + " " + Folding.clean(said.getOrDefault(ListColumn.DATE, ""));
        Matcher day = DAY.matcher(all);
        if (day.find()) {
            said.put(ListColumn.DATE, day.group(3) == null ? day.group() : iso(day));
        }
        Matcher giver = GIVER.matcher(text);
        if (giver.find()) {
            said.putIfAbsent(ListColumn.GIVER, giver.group(1).strip());
        }
        Matcher number = NUMBER.matcher(DAY.matcher(text).replaceAll(""));
        if (number.find()) {
            said.put(ListColumn.DECISION, number.group(1).replaceAll("\\s+", ""));
        }
    }

    private static String iso(Matcher day) {
        return String.format(
                "%s-%02d-%02d", day.group(3), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
    }
}
