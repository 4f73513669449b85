package tonghop.normalise.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tonghop.definition.Vocabulary;
import tonghop.model.cell.RawCell;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.Scan;

/**
 * Finds where tables begin that stand side by side under one header row: each at its own column of ordinals, or at a column of
 * words behind a column that is blank in the header and beside the figures.
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
        return ordinals.size() > 1 ? ordinals : behindGaps(grid, area);
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
