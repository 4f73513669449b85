package tonghop.normalise.list;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tonghop.definition.Vocabulary;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.RawCell;
import tonghop.model.list.ListColumn;
import tonghop.normalise.grid.Grid;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.Scan;

/** Knows the header of a list of names, of one row or two, by what its columns hold. */
record HeaderReading(
        Dictionary dictionary, FigureGrammar figures, ListWords words, AwardReading awards, boolean isAsked) {

    /** The header that begins with a row; empty when none does. */
    Optional<ListHeader> at(Grid grid, int row) {
        List<RawCell> cells = grid.row(row);
        if (cells.size() < 2
                || cells.stream().anyMatch(cell -> figures.read(cell).isFigure())) {
            return Optional.empty();
        }
        List<Integer> rows = isLower(grid, row) ? List.of(row, row + 1) : List.of(row);
        SortedMap<Integer, Head> heads = new TreeMap<>();
        int ordinal = -1;
        for (RawCell cell : Stream.concat(
                        cells.stream(), rows.stream().skip(1).flatMap(under -> grid.row(under).stream()))
                .toList()) {
            int column = cell.at().column();
            if (isOrdinal(cell)) {
                ordinal = column;
            } else if (cell.at().row() != row || rows.size() == 1 || !isOver(grid, cell)) {
                heads.put(column, head(grid, row, cell));
            }
        }
        return named(new ListHeader(rows, ordinal, heads)).filter(this::isList);
    }

    boolean isOrdinal(RawCell cell) {
        Scan scan = dictionary.read(cell.text());
        return scan.isCovered()
                && scan.all(Concept.HeaderWord.class).anyMatch(word -> word.header() == Vocabulary.Header.ORDINAL);
    }

    /** A second row of the header stands under wide cells of the first, and nothing of it under the others. */
    private boolean isLower(Grid grid, int row) {
        List<RawCell> lower = grid.row(row + 1);
        return !lower.isEmpty()
                && lower.stream().noneMatch(cell -> figures.read(cell).isFigure())
                && lower.stream().allMatch(cell -> over(grid, row, cell)
                        .filter(upper ->
                                !isOrdinal(upper) && head(grid, row, cell).isUnderstood())
                        .isPresent());
    }

    /** The cell of the first row that reaches over a cell of the second and over more. */
    private static Optional<RawCell> over(Grid grid, int row, RawCell lower) {
        int column = lower.at().column();
        return grid.at(row, column)
                .filter(upper -> upper.at().row() == row && grid.isWide(upper))
                .or(() -> grid.row(row).stream()
                        .filter(upper -> upper.at().column() < column)
                        .reduce((left, right) -> right)
                        .filter(upper ->
                                grid.mergeAt(upper.at()).isEmpty() && upper.at().column() == column - 1))
                .or(() -> grid.row(row).stream()
                        .filter(upper -> upper.at().column() == column && hasTwoBelow(grid, upper))
                        .findFirst());
    }

    /** Without merged cells the first of two columns has the heading over it, the second has none. */
    private static boolean hasTwoBelow(Grid grid, RawCell upper) {
        int right = upper.at().column() + 1;
        return grid.at(upper.at().row(), right).isEmpty()
                && grid.at(upper.at().row() + 1, right).isPresent();
    }

    private static boolean isOver(Grid grid, RawCell upper) {
        int last = grid.mergeAt(upper.at())
                .map(CellRange::last)
                .map(CellAddress::column)
                .orElse(upper.at().column());
        return grid.row(upper.at().row() + 1).stream()
                .anyMatch(cell ->
                        upper.at().column() <= cell.at().column() && cell.at().column() <= last);
    }

    private Head head(String text) {
        return new Head(
                text,
                words.columns(text),
                awards.award(text).orElse(""),
                awards.award(text).isPresent() ? "" : kind(text).orElse(""));
    }

    /** "Tập thể" over a column of marks or names; "Tập thể, cá nhân" names no one kind. */
    private Optional<String> kind(String text) {
        return ListWords.keys(text).size() <= 3 ? awards.recipient(text) : Optional.empty();
    }

    private Head head(Grid grid, int row, RawCell cell) {
        if (cell.at().row() == row) {
            return head(cell.text());
        }
        Head own = head(cell.text());
        return own.isUnderstood()
                ? own
                : over(grid, row, cell)
                        .map(upper -> head(upper.text() + " " + cell.text()))
                        .orElse(own);
    }

    /** Where no column is said to hold names, the one that holds units, kinds of recipient or both of these does. */
    private Optional<ListHeader> named(ListHeader header) {
        if (header.names().findAny().isPresent()) {
            return Optional.of(header);
        }
        SortedMap<Integer, Head> heads = new TreeMap<>(header.heads());
        Predicate<Head> kinds =
                head -> !head.recipient().isEmpty() && head.kinds().isEmpty();
        if (header.heads().values().stream().anyMatch(kinds)) {
            heads.replaceAll((column, head) -> kinds.test(head) ? head.as(ListColumn.NAME) : head);
        } else {
            // "Nội dung" beside numbers of decisions holds names too, where somebody asks for them
            Stream.of(ListColumn.RECIPIENT, ListColumn.UNIT, ListColumn.NOTE, ListColumn.AWARD)
                    .limit(isAsked && header.has(ListColumn.DECISION) ? 4 : 2)
                    .flatMap(kind -> heads.entrySet().stream()
                            .filter(head -> head.getValue().is(kind)))
                    .findFirst()
                    .ifPresent(head -> heads.put(head.getKey(), head.getValue().as(ListColumn.NAME)));
        }
        return Optional.of(new ListHeader(header.rows(), header.ordinal(), heads));
    }

    /** Names beside something that is told of them, or of one kind beside those of another; a column of figures makes it another table. */
    private boolean isList(ListHeader header) {
        long told = header.heads().values().stream()
                .filter(head -> !head.is(ListColumn.NAME) && !head.is(ListColumn.NOTE))
                .filter(Head::isUnderstood)
                .count();
        long names = header.names().count();
        boolean parallel = isAsked
                && header.names()
                                .map(column -> header.heads().get(column))
                                .flatMap(head -> Stream.ofNullable(head).map(Head::recipient))
                                .filter(kind -> !kind.isEmpty())
                                .distinct()
                                .count()
                        > 1;
        boolean figures = header.heads().values().stream().anyMatch(head -> !head.isUnderstood() && tellsFigures(head));
        return names > 0 && (told > 0 || header.ordinal() >= 0 || parallel) && !figures;
    }

    private boolean tellsFigures(Head head) {
        Scan scan = dictionary.read(head.title());
        return scan.tellsFigures() || scan.has(Concept.RoleWord.class) || scan.has(Concept.AliasPhrase.class);
    }
}
