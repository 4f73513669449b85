package tonghop.ingest.xlsx;

import java.util.HashMap;
import java.util.Map;
import tonghop.ingest.sheet.DateSystem;

/** What the cells of all sheets of a workbook refer to. */
final class Tables {
    private final SharedStrings strings;
    private final StyleTable styles;
    private final DateSystem days;
    private final Map<String, String> inlineTexts = new HashMap<>();

    Tables(SharedStrings strings, StyleTable styles, DateSystem days) {
        this.strings = strings;
        this.styles = styles;
        this.days = days;
    }

    SharedStrings strings() {
        return strings;
    }

    StyleTable styles() {
        return styles;
    }

    DateSystem days() {
        return days;
    }

    /** The same text as one object: writers without shared strings repeat every label. */
    String once(String text) {
        return inlineTexts.computeIfAbsent(text, first -> first);
    }
}
