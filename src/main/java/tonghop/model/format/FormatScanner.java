package tonghop.model.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a number format code into its sections, and these into pieces. */
final class FormatScanner {
    private static final Pattern CONDITION = Pattern.compile("(?:[<>]=?|=|<>)\\s*-?\\d+(?:\\.\\d+)?");
    private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");
    private static final Pattern CURRENCY = Pattern.compile("\\$([^-]*)(?:-.*)?");
    private static final Pattern WORD = Pattern.compile("(?i)General|Standard|AM/PM|A/P|E[+-]");
    private static final String DATE_LETTERS = "dmyhs";

    private final String code;
    private final List<List<Piece>> sections = new ArrayList<>();
    private List<Piece> section = new ArrayList<>();
    private int at;

    private FormatScanner(String code) {
        this.code = code;
    }

    /** The pieces of each section; one without pieces is there too. */
    static List<List<Piece>> sections(String code) {
        FormatScanner scanner = new FormatScanner(code);
        while (scanner.at < code.length()) {
            scanner.next();
        }
        scanner.sections.add(scanner.section);
        return scanner.sections;
    }

    private void next() {
        char character = code.charAt(at);
        switch (character) {
            case ';' -> end();
            case '"' -> quoted();
            case '\\' -> escaped(Piece.Kind.LITERAL);
            case '_' -> escaped(Piece.Kind.PADDING);
            case '*' -> escaped(Piece.Kind.FILL);
            case '[' -> bracket();
            case '0', '#', '?' -> add(Piece.Kind.DIGIT, 1);
            case '.' -> add(Piece.Kind.POINT, 1);
            case ',' -> add(Piece.Kind.COMMA, 1);
            case '%' -> add(Piece.Kind.PERCENT, 1);
            case '/' -> add(Piece.Kind.STROKE, 1);
            case '@' -> add(Piece.Kind.TEXT, 1);
            default -> letter(character);
        }
    }

    private void end() {
        sections.add(section);
        section = new ArrayList<>();
        at++;
    }

    /** A quote that is never closed reaches to the end. */
    private void quoted() {
        int close = code.indexOf('"', at + 1);
        int end = close < 0 ? code.length() : close;
        section.add(new Piece(Piece.Kind.LITERAL, code.substring(at + 1, end)));
        at = end + 1;
    }

    private void escaped(Piece.Kind kind) {
        int end = Math.min(code.length(), at + 2);
        section.add(new Piece(kind, code.substring(Math.min(code.length(), at + 1), end)));
        at = end;
    }

    /** [Red] and [$-42A] print nothing; [$₫-42A] prints its sign. */
    private void bracket() {
        int close = code.indexOf(']', at);
        if (close < 0) {
            add(Piece.Kind.LITERAL, 1);
            return;
        }
        String inside = code.substring(at + 1, close);
        Matcher currency = CURRENCY.matcher(inside);
        if (CONDITION.matcher(inside).matches()) {
            section.add(new Piece(Piece.Kind.CONDITION, inside));
        } else if (ELAPSED.matcher(inside).matches()) {
            section.add(new Piece(Piece.Kind.ELAPSED, inside));
        } else if (currency.matches() && !currency.group(1).isEmpty()) {
            section.add(new Piece(Piece.Kind.LITERAL, currency.group(1)));
        }
        at = close + 1;
    }

    private void letter(char character) {
        Matcher word = WORD.matcher(code).region(at, code.length());
        if (word.lookingAt()) {
            char first = Character.toUpperCase(character);
            add(
                    first == 'E' ? Piece.Kind.EXPONENT : first == 'A' ? Piece.Kind.DATE : Piece.Kind.GENERAL,
                    word.end() - at);
        } else {
            boolean date = DATE_LETTERS.indexOf(Character.toLowerCase(character)) >= 0;
            add(date ? Piece.Kind.DATE : Piece.Kind.LITERAL, 1);
        }
    }

    private void add(Piece.Kind kind, int length) {
        section.add(new Piece(kind, code.substring(at, at + length)));
        at += length;
    }
}
