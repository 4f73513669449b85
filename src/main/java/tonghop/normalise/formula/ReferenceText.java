package tonghop.normalise.formula;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.model.cell.CellAddress;

/** Reads references as formulas write them: A1, $A$1:B7, A:C, 3:5, 'Biểu 1'!D8. */
final class ReferenceText {
    private static final int ROWS = 1 << 20;
    private static final int COLUMNS = 1 << 14;
    private static final String SHEET = "(?:('(?:[^'\\[\\]:]|'')+'|[\\p{L}_][\\p{L}\\p{M}\\p{N}_.]*)!)?";
    private static final String CELL = "(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})";
    private static final String CELLS = CELL + "(?::" + CELL + ")?";
    private static final String WHOLE_COLUMNS = "(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})";
    private static final String WHOLE_ROWS = "(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})";
    /** No name, function, further area or structured reference may follow. */
    static final Pattern PATTERN = Pattern.compile(
            SHEET + "(?:" + CELLS + "|" + WHOLE_COLUMNS + "|" + WHOLE_ROWS + ")(?![\\p{L}\\p{N}_.(!:#\\[])");

    private static final Pattern ANYWHERE = Pattern.compile("(?<![\\p{L}\\p{N}_.$!:\\]'])" + PATTERN.pattern());
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern PLACES = Pattern.compile(
            "(?:ROWS?|COLUMNS?|CELL|OFFSET|INDEX|INDIRECT|ADDRESS|AREAS|ISFORMULA|FORMULATEXT|SHEETS?|LET|LAMBDA)\\(",
            Pattern.CASE_INSENSITIVE);

    private final Matcher parts;
    private final CellAddress origin;

    private ReferenceText(Matcher parts, CellAddress origin) {
        this.parts = parts;
        this.origin = origin;
    }

    /** The reference of a formula at the origin, or nothing when it lies outside of any sheet. */
    static Optional<Expression.Reference> read(String written, CellAddress origin) {
        Matcher parts = PATTERN.matcher(written);
        return parts.matches() ? new ReferenceText(parts, origin).read() : Optional.empty();
    }

    /** All references in a formula; none in one with a function that may ask for a place and not for what stands there. */
    static Stream<Expression.Reference> in(String formula, CellAddress origin) {
        String code = QUOTED.matcher(formula).replaceAll("\"\"");
        return PLACES.matcher(code).find()
                ? Stream.empty()
                : ANYWHERE.matcher(code).results().flatMap(found -> read(found.group(), origin).stream());
    }

    private Optional<Expression.Reference> read() {
        if (parts.group(3) != null) {
            boolean single = parts.group(7) == null;
            return reference(row(4), column(2), row(single ? 4 : 8), column(single ? 2 : 6));
        } else if (parts.group(11) != null) {
            return reference(fixed(0), column(10), fixed(ROWS - 1), column(12));
        }
        return reference(row(14), fixed(0), row(16), fixed(COLUMNS - 1));
    }

    private Optional<Expression.Reference> reference(
            Optional<Coordinate> top,
            Optional<Coordinate> left,
            Optional<Coordinate> bottom,
            Optional<Coordinate> right) {
        boolean inside = top.isPresent() && left.isPresent() && bottom.isPresent() && right.isPresent();
        return inside
                ? Optional.of(new Expression.Reference(sheet(), top.get(), left.get(), bottom.get(), right.get()))
                : Optional.empty();
    }

    private String sheet() {
        String name = parts.group(1);
        if (name == null) {
            return "";
        }
        String bare =
                name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name;
        return bare.toLowerCase(Locale.ROOT);
    }

    private static Optional<Coordinate> fixed(int place) {
        return Optional.of(new Coordinate(place, true));
    }

    /** The row whose dollar sign and digits are that group and the next. */
    private Optional<Coordinate> row(int group) {
        int row = Integer.parseInt(parts.group(group + 1)) - 1;
        return coordinate(row, ROWS, !parts.group(group).isEmpty(), origin.row());
    }

    /** The column whose dollar sign and letters are that group and the next. */
    private Optional<Coordinate> column(int group) {
        int column = CellAddress.parse(parts.group(group + 1) + "1").column();
        return coordinate(column, COLUMNS, !parts.group(group).isEmpty(), origin.column());
    }

    private static Optional<Coordinate> coordinate(int place, int end, boolean absolute, int origin) {
        return place < 0 || place >= end ? Optional.empty() : Optional.of(Coordinate.of(place, absolute, origin));
    }
}
