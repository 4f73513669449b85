package tonghop.normalise.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.normalise.words.Concept.PartOfYear;
import tonghop.normalise.words.Concept.WithinYear;

/** How offices name the parts of a year that is told elsewhere. */
final class PartsOfYear {
    private static final List<String> UP_TO = List.of("đến", "đến hết", "đến cuối", "tính đến", "tính đến hết", "hết");
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    private static final int MONTHS = 12;

    /** What is counted on from the first of January. */
    private static final List<String> GATHERED =
            List.of("lũy kế", "lũy kế từ đầu năm", "cộng dồn", "cộng dồn từ đầu năm", "từ đầu năm", "LK");

    private static final List<String> UP_TO_NOW = List.of("", "đến nay", "đến tháng báo cáo", "đến kỳ báo cáo");

    /** What belongs to the last month of what is reported on. */
    private static final List<String> LAST_MONTH = List.of("trong tháng", "tháng này", "tháng báo cáo");

    private static final List<String> IN_YEAR = List.of("trong năm", "trong năm báo cáo");

    private PartsOfYear() {}

    /** Each phrase with what it means; "đến tháng 9" is the first nine months. */
    static Map<String, Concept> phrases() {
        Map<String, Concept> phrases = new LinkedHashMap<>();
        for (int month = 1; month <= MONTHS; month++) {
            PartOfYear first = new PartOfYear(1, month);
            add(phrases, "tháng " + month, new PartOfYear(month, month));
            add(phrases, "T" + month, new PartOfYear(month, month));
            for (String months : List.of(month + " tháng", month + "T")) {
                phrases.put(months + " đầu năm", first);
                if (month > 1) {
                    phrases.put(months, first);
                }
            }
        }
        for (int quarter = 1; quarter <= QUARTERS.size(); quarter++) {
            PartOfYear months = new PartOfYear(3 * quarter - 2, 3 * quarter);
            add(phrases, "quý " + quarter, months);
            add(phrases, "Q" + quarter, months);
            add(phrases, "quý " + QUARTERS.get(quarter - 1), months);
        }
        phrases.put("6 tháng cuối năm", new PartOfYear(7, MONTHS));
        phrases.put("6T cuối năm", new PartOfYear(7, MONTHS));
        phrases.put("cả năm", new WithinYear(WithinYear.Stretch.WHOLE_YEAR));
        GATHERED.forEach(gathered -> UP_TO_NOW.forEach(upTo ->
                phrases.put((gathered + " " + upTo).strip(), new WithinYear(WithinYear.Stretch.FROM_NEW_YEAR))));
        IN_YEAR.forEach(year -> phrases.put(year, new WithinYear(WithinYear.Stretch.IN_YEAR)));
        LAST_MONTH.forEach(month -> phrases.put(month, new WithinYear(WithinYear.Stretch.LAST_MONTH)));
        return phrases;
    }

    private static void add(Map<String, Concept> phrases, String phrase, PartOfYear part) {
        phrases.put(phrase, part);
        UP_TO.forEach(upTo -> phrases.put(upTo + " " + phrase, new PartOfYear(1, part.lastMonth())));
    }
}
