package tonghop.ingest.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.RawSheet.Hiding;
import tonghop.model.cell.Remark;

/** A sheet while it is being read. */
public final class SheetContent {
    /** In characters. Excel shows 32,767 in a cell and 31 in a sheet's name; what goes far beyond was not typed by anybody. */
    private static final int LONGEST_TEXT = 100_000;

    private static final int LONGEST_NAME = 255;

    /** A font, a colour, a size, a place on the page or a letter for what the printer knows. */
    private static final Pattern PRINT_CODE =
            Pattern.compile("&(?:\"[^\"]*\"|K(?:\\p{XDigit}{6}|\\d{2}[+-]\\d{3})|\\d{1,3}|[A-Za-z])");

    private static final Pattern BROKEN = Pattern.compile("[\\x00\\p{IsCs}]");

    private final String name;
    private final boolean hidden;
    private final List<RawCell> cells = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<CellRange> merges = new ArrayList<>();
    private final Map<Hiding, BitSet> hiddenRows = new EnumMap<>(Hiding.class);
    private final Map<Hiding, BitSet> hiddenColumns = new EnumMap<>(Hiding.class);

    public SheetContent(String name, boolean hidden) {
        this.name = whole(name);
        this.hidden = hidden;
    }

    public String name() {
        return name;
    }

    public void add(RawCell cell) {
        cells.add(
                isWhole(cell.text()) && isWhole(cell.comment()) && isWhole(cell.formula())
                        ? cell
                        : new RawCell(
                                cell.at(),
                                cell.kind(),
                                whole(cell.text()),
                                cell.number(),
                                wholeOrNull(cell.formula()),
                                cell.style(),
                                wholeOrNull(cell.comment())));
    }

    /** Adds words in a box; a box without any says nothing. */
    public void box(CellAddress at, String text) {
        remark(Remark.Kind.BOX, at, text);
    }

    /** Adds the comments of which the cell is blank. */
    public void comments(Map<CellAddress, String> comments) {
        Map<CellAddress, String> alone = new TreeMap<>(comments);
        cells.forEach(cell -> alone.remove(cell.at()));
        alone.forEach(this::comment);
    }

    /** Adds the comment on a blank cell. */
    public void comment(CellAddress at, String text) {
        remark(Remark.Kind.COMMENT, at, text);
    }

    /** Adds what a cell is said to show, where it stores another number. */
    public void shown(CellAddress at, String text) {
        remark(Remark.Kind.SHOWN, at, text);
    }

    /** Adds what is printed at the head or the foot of each page, without the codes for its look, its pages and its days. */
    public void printed(String text) {
        String words = PRINT_CODE.matcher(text).replaceAll(" ").replace("&&", "&");
        remark(Remark.Kind.PRINTED, new CellAddress(0, 0), words);
    }

    private void remark(Remark.Kind kind, CellAddress at, String text) {
        if (!text.isBlank()) {
            remarks.add(new Remark(kind, at, whole(text.strip())));
        }
    }

    public void merge(CellRange area) {
        merges.add(area);
    }

    public void hideRow(int row, Hiding how) {
        of(how, hiddenRows).set(row);
    }

    public void hideColumns(int first, int last, Hiding how) {
        of(how, hiddenColumns).set(first, last + 1);
    }

    /** A filter is set on this area: what is hidden in it below its heads and belongs to no outline, the filter hides. */
    public void filter(CellRange area) {
        BitSet byHand = of(Hiding.HAND, hiddenRows);
        BitSet filtered = new BitSet();
        filtered.set(area.first().row() + 1, area.last().row() + 1);
        filtered.and(byHand);
        byHand.andNot(filtered);
        of(Hiding.FILTER, hiddenRows).or(filtered);
    }

    private static BitSet of(Hiding how, Map<Hiding, BitSet> places) {
        return places.computeIfAbsent(how, none -> new BitSet());
    }

    /**
     * The sheet as it stands. Hidden rows and columns are told as far as its cells reach: many workbooks hide all that is beyond.
     *
     * @throws RefusedException when two cells claim one place, for which of them the sender saw cannot be known, or a text is
     *     longer than any program shows, or a cell lies where no program has one
     */
    public RawSheet toSheet() throws RefusedException {
        requireShown(name, name.substring(0, Math.min(name.length(), LONGEST_NAME)), LONGEST_NAME);
        for (RawCell cell : cells) {
            requireShown(cell.text(), name + "!" + cell.at(), LONGEST_TEXT);
        }
        cells.sort(Comparator.comparing(RawCell::at));
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i).at().equals(cells.get(i - 1).at())) {
                throw new RefusedException(
                        RefusalReason.DUPLICATE_CELL, name + "!" + cells.get(i).at());
            }
        }
        int rows = cells.isEmpty() ? 0 : cells.get(cells.size() - 1).at().row() + 1;
        int columns =
                cells.stream().mapToInt(cell -> cell.at().column() + 1).max().orElse(0);
        if (rows > Bounds.ROWS || columns > Bounds.COLUMNS) {
            throw new RefusedException(RefusalReason.TOO_LARGE, name + ": " + rows + " × " + columns);
        }
        return new RawSheet(name, hidden, cells, merges, upTo(rows, hiddenRows), upTo(columns, hiddenColumns), remarks);
    }

    /** Zeros and halves of characters have no place in any text file or database: what comes after could not be written. */
    private static String whole(String text) {
        return isWhole(text) ? text : BROKEN.matcher(text).replaceAll("\uFFFD");
    }

    private static @Nullable String wholeOrNull(@Nullable String text) {
        return text == null ? null : whole(text);
    }

    private static boolean isWhole(@Nullable String text) {
        if (text == null) {
            return true;
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == 0 || Character.isSurrogate(text.charAt(at))) {
                return !BROKEN.matcher(text).find();
            }
        }
        return true;
    }

    private static void requireShown(String text, String where, int longest) throws RefusedException {
        if (text.length() > longest) {
            throw new RefusedException(RefusalReason.TOO_LARGE, where + ": " + text.length() + " > " + longest);
        }
    }

    private static SortedMap<Integer, Hiding> upTo(int end, Map<Hiding, BitSet> places) {
        SortedMap<Integer, Hiding> hidden = new TreeMap<>();
        places.forEach((how, where) -> where.get(0, end).stream().forEach(place -> hidden.put(place, how)));
        return hidden;
    }
}
