package tonghop.normalise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How offices name the parts of a year that is told elsewhere. */
final class PartsOfYear {
    private static final List<String> UP_TO = List.of("đến", "đến hết", "đến cuối", "tính đến", "tính đến hết", "hết");
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private PartsOfYear() {}

    /** Each phrase with the months that it covers; "đến tháng 9" is the first nine. */
    static Map<String, Concept.PartOfYear> phrases() {
        Map<String, Concept.PartOfYear> phrases = new LinkedHashMap<>();
        for (int month = 1; month <= 12; month++) {
            add(phrases, "tháng " + month, new Concept.PartOfYear(month, month));
            phrases.put(month + " tháng đầu năm", new Concept.PartOfYear(1, month));
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            Concept.PartOfYear months = new Concept.PartOfYear(3 * quarter - 2, 3 * quarter);
            add(phrases, "quý " + quarter, months);
            add(phrases, "quý " + QUARTERS.get(quarter - 1), months);
        }
        phrases.put("6 tháng cuối năm", new Concept.PartOfYear(7, 12));
        return phrases;
    }

    private static void add(Map<String, Concept.PartOfYear> phrases, String phrase, Concept.PartOfYear part) {
        phrases.put(phrase, part);
        UP_TO.forEach(upTo -> phrases.put(upTo + " " + phrase, new Concept.PartOfYear(1, part.lastMonth())));
    }
}
