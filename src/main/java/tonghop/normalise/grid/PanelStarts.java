package tonghop.normalise.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tonghop.definition.Vocabulary;
import tonghop.model.cell.RawCell;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.Scan;

/**
 * Finds where tables begin that stand side by side under one header row: each at its own column of ordinals, where
 * headers with one over units come again, or at a column of words behind a column that is blank in the header and beside the figures.
 */
record PanelStarts(Dictionary dictionary, FigureGrammar figures) {
    /** The first columns of the tables from the left; fewer than two when there is one table. */
    List<Integer> of(Grid grid, TableArea area) {
        List<Integer> ordinals = area.headers().stream()
                .flatMap(row -> grid.row(row).stream())
                .filter(this::isOrdinalHeader)
                .map(cell -> cell.at().column())
                .distinct()
                .sorted()
                .toList();
        if (ordinals.size() > 1) {
            return ordinals;
        }
        List<Integer> again = again(grid, area);
        return again.size() > 1 ? again : behindGaps(grid, area);
    }

    /** "Hạng | Đơn vị | Hạng | Đơn vị": the first column of each turn. */
    private List<Integer> again(Grid grid, TableArea area) {
        if (area.headers().size() != 1) {
            return List.of();
        }
        List<RawCell> cells = grid.row(area.headers().get(0));
        List<String> texts =
                cells.stream().map(cell -> Folding.unmarked(cell.text())).toList();
        return IntStream.rangeClosed(2, texts.size() / 2)
                .filter(turn -> texts.size() % turn == 0 && comesAgain(texts, turn))
                .filter(turn -> IntStream.range(0, turn)
                        .anyMatch(at -> IntStream.iterate(at, next -> next < cells.size(), next -> next + turn)
                                .allMatch(next -> holdsUnits(
                                        grid, area, cells.get(next).at().column()))))
                .mapToObj(turn -> IntStream.range(0, texts.size() / turn)
                        .mapToObj(at -> cells.get(at * turn).at().column())
                        .toList())
                .findFirst()
                .orElse(List.of());
    }

    private boolean holdsUnits(Grid grid, TableArea area, int column) {
        return area.body().stream()
                .flatMap(row -> grid.row(row).stream())
                .filter(cell -> cell.at().column() == column)
                .anyMatch(cell -> dictionary.read(cell.text()).has(Concept.UnitName.class));
    }

    private static boolean comesAgain(List<String> texts, int turn) {
        return IntStream.range(turn, texts.size()).allMatch(at -> texts.get(at).equals(texts.get(at - turn)));
    }

    private boolean isOrdinalHeader(RawCell cell) {
        Scan scan = dictionary.read(cell.text());
        return scan.hits().size() == 1
                && scan.isCovered()
                && scan.all(Concept.HeaderWord.class).anyMatch(word -> word.header() == Vocabulary.Header.ORDINAL);
    }

    private List<Integer> behindGaps(Grid grid, TableArea area) {
        TreeSet<Integer> headed = new TreeSet<>();
        area.headers().forEach(row -> headed.addAll(grid.reach(row)));
        List<RawCell> body = area.body().stream()
                .map(grid::row)
                .filter(row -> row.stream().anyMatch(this::isFigure))
                .flatMap(List::stream)
                .toList();
        Set<Integer> filled = new TreeSet<>(headed);
        body.forEach(cell -> filled.add(cell.at().column()));
        List<Integer> starts = new ArrayList<>(headed.stream().limit(1).toList());
        headed.stream()
                .skip(1)
                .filter(column -> !filled.contains(column - 1) && isLabels(body, column))
                .filter(column -> hasFigureHeader(grid, area, column))
                .forEach(starts::add);
        return starts;
    }

    /** Whether a table could end to the left: a header there says what figures are. */
    private boolean hasFigureHeader(Grid grid, TableArea area, int before) {
        return area.headers().stream()
                .flatMap(row -> grid.row(row).stream())
                .anyMatch(cell -> cell.at().column() < before
                        && dictionary.read(cell.text()).tellsFigures());
    }

    /** Words with figures to their right. */
    private boolean isLabels(List<RawCell> body, int column) {
        List<RawCell> cells =
                body.stream().filter(cell -> cell.at().column() == column).toList();
        return !cells.isEmpty()
                && cells.stream().noneMatch(this::isFigure)
                && body.stream().anyMatch(cell -> cell.at().column() > column && isFigure(cell));
    }

    private boolean isFigure(RawCell cell) {
        return figures.read(cell).isFigure();
    }
}
