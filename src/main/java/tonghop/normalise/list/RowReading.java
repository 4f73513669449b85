package tonghop.normalise.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.RawCell;
import tonghop.normalise.grid.Grid;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.Scan;

/** What a row below the header of a list is: one name, or a heading over several. */
record RowReading(Dictionary dictionary, AwardReading awards, Grid grid, ListHeader header) {
    private static final Pattern ARABIC = Pattern.compile("\\d{1,4}(?:\\.\\d+)*[.)]?");
    private static final Pattern OUTLINE = Pattern.compile("(?:" + Above.OUTLINE + ")[.)]?");
    private static final Pattern LEADING =
            Pattern.compile("\\s*(?:" + Above.OUTLINE + ")" + Above.MARK + "\\p{L}.*", Pattern.DOTALL);
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|[A-Z])\\)?");
    private static final Pattern NUMBER = Pattern.compile("\\(?\\s*\\d{1,4}\\s*\\)?");

    /** What a row is. */
    enum Kind {
        NAME,
        HEADING,
        TOTAL,
        /** Numbers of columns, or a numbered row that nobody filled. */
        EMPTY
    }

    /** The text of the ordinal; empty when there is none. */
    String ordinal(int row) {
        return grid.row(row).stream()
                .filter(cell -> cell.at().column() == header.ordinal())
                .map(cell -> Folding.clean(cell.text()).strip())
                .findFirst()
                .orElse("");
    }

    boolean isNumbered(int row) {
        return ARABIC.matcher(ordinal(row)).matches();
    }

    /** Its cells but for the ordinal. */
    List<RawCell> cells(int row) {
        return grid.row(row).stream()
                .filter(cell -> cell.at().column() != header.ordinal())
                .toList();
    }

    Kind kind(int row) {
        List<RawCell> cells = cells(row);
        if (cells.isEmpty() || isColumnNumbers(row)) {
            String ordinal = ordinal(row);
            return ordinal.isEmpty()
                            || NUMBER.matcher(ordinal).matches()
                            || COLUMN_NUMBER.matcher(ordinal).matches()
                    ? Kind.EMPTY
                    : isTotal(ordinal) ? Kind.TOTAL : Kind.HEADING;
        } else if (isTotal(ordinal(row)) || isTotal(cells.get(0).text())) {
            return Kind.TOTAL;
        }
        return isHeading(row, cells) ? Kind.HEADING : Kind.NAME;
    }

    /** Whether the row is a heading that names an award. */
    boolean isOfAward(int row) {
        return kind(row) == Kind.HEADING
                && cells(row).stream().anyMatch(cell -> awards.award(withoutCount(cell.text()))
                        .isPresent());
    }

    private boolean isColumnNumbers(int row) {
        List<RawCell> cells = grid.row(row);
        return cells.size() > 2
                && cells.stream()
                        .allMatch(cell ->
                                COLUMN_NUMBER.matcher(cell.text().strip()).matches());
    }

    private boolean isTotal(String text) {
        String first = Folding.clean(text).strip();
        Scan scan = dictionary.read(first.replaceFirst("[:\\d(].*", ""));
        return scan.isTotal()
                || first.toLowerCase(Locale.ROOT)
                        .matches("\\(?(?:tổng cộng|tổng số|cộng|danh sách (?:này )?(?:có|gồm)|ấn định).*");
    }

    /** A text alone, or with the number of names, that is numbered as headings are, spread over columns or said in words of headings. */
    private boolean isHeading(int row, List<RawCell> cells) {
        RawCell first = cells.get(0);
        boolean alone = cells.stream().skip(1).allMatch(cell -> NUMBER.matcher(cell.text())
                .matches());
        boolean outlined = OUTLINE.matcher(ordinal(row)).matches()
                || LEADING.matcher(Folding.clean(first.text())).matches();
        if (!alone || isBesideMerged(row)) {
            return false;
        }
        boolean wide =
                grid.isWide(first) || (header.ordinal() >= 0 && first.at().column() < header.ordinal());
        return outlined || (wide && !isNumbered(row)) || names(first.text()) || isHeadingByNumbers(row);
    }

    private boolean names(String text) {
        return awards.award(withoutCount(text)).isPresent()
                || awards.recipient(text)
                        .filter(kind -> ListWords.keys(text).size() <= 4)
                        .isPresent();
    }

    /** A heading without its number, the number of its names and the decision that they rest on. */
    static String withoutCount(String text) {
        return DecisionText.without(Folding.clean(text))
                .replaceFirst("^\\s*(?:" + Above.OUTLINE + "|\\d{1,2})" + Above.MARK, "")
                .replaceAll("\\([^)]*\\d[^)]*\\)|:.*", "")
                .strip();
    }

    /** In a list that numbers its names, a text without a number is over them. */
    private boolean isHeadingByNumbers(int row) {
        return header.ordinal() >= 0 && ordinal(row).isEmpty() && nextIsNumbered(row);
    }

    private boolean nextIsNumbered(int row) {
        List<Integer> below =
                grid.rows().stream().filter(next -> next > row).limit(2).toList();
        return below.stream().anyMatch(next -> isNumbered(next));
    }

    /** Whether a value of the rows above reaches down to this one. */
    private boolean isBesideMerged(int row) {
        return header.heads().keySet().stream()
                .flatMap(column -> merge(row, column).stream())
                .anyMatch(merge -> merge.first().row() < row);
    }

    private Optional<CellRange> merge(int row, int column) {
        return grid.mergeAt(new CellAddress(row, column))
                .filter(merge ->
                        merge.first().column() == column && merge.first().row() > header.lastRow());
    }

    /** What stands in a column of the row, or is merged over it from above. */
    Optional<RawCell> value(int row, int column) {
        Stream<RawCell> own = grid.row(row).stream().filter(cell -> cell.at().column() == column);
        return own.findFirst().or(() -> merge(row, column).flatMap(merge -> grid.at(row, column)));
    }
}
