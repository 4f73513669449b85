package tonghop.ingest.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.ingest.sheet.DateSystem;

/** What the cells of all sheets of a workbook refer to. */
final class Tables {
    /** "[1]" before a sheet\'s name; behind a table\'s it is a column. */
    private static final Pattern BOOK = Pattern.compile("(?<![\\p{L}\\p{N}_\\].])\\[(\\d{1,4})\\]");

    private final SharedStrings strings;
    private final StyleTable styles;
    private final DateSystem days;
    private final List<String> books;
    private final Map<String, String> inlineTexts = new HashMap<>();

    Tables(SharedStrings strings, StyleTable styles, DateSystem days, List<String> books) {
        this.strings = strings;
        this.styles = styles;
        this.days = days;
        this.books = books;
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

    /** A formula with the names of other workbooks where the file has their numbers. */
    String named(String formula) {
        return books.isEmpty() || formula.indexOf('[') < 0
                ? formula
                : BOOK.matcher(formula).replaceAll(book -> Matcher.quoteReplacement("[" + name(book.group(1)) + "]"));
    }

    private String name(String number) {
        int index = Integer.parseInt(number) - 1;
        return 0 <= index && index < books.size() && !books.get(index).isEmpty() ? books.get(index) : number;
    }

    /** The same text as one object: writers without shared strings repeat every label. */
    String once(String text) {
        return inlineTexts.computeIfAbsent(text, first -> first);
    }
}
