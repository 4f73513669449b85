package tonghop.normalise.grid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.cell.RawCell;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.Scan;

/** Tells a row of a list whose figures could be years ("Xã Hòa Mỹ | 2021 | 2010") from a header of years. */
record CountsLikeYears(Dictionary dictionary, FigureGrammar figures) {

    /** Whether all its numbers could be years, and yet the rows beside it or the cells right above them say that they are figures. */
    boolean looksLikeYears(Grid grid, int row) {
        List<RawCell> years = grid.row(row).stream().filter(this::isFigure).toList();
        return !years.isEmpty() && (isOneOfAList(grid, row) || years.stream().allMatch(year -> isHeaded(grid, year)));
    }

    private boolean isFigure(RawCell cell) {
        return figures.read(cell).isFigure();
    }

    /** Its label names something of the kind that the row above or below names, and a figure stands there too. */
    private boolean isOneOfAList(Grid grid, int row) {
        Set<Object> own = named(grid, row);
        return Stream.of(row - 1, row + 1)
                .filter(beside -> grid.row(beside).stream().anyMatch(this::isFigure))
                .anyMatch(beside -> named(grid, beside).stream().anyMatch(own::contains));
    }

    /** What its words are names of: units, places, indicators or the members of one dimension. */
    private Set<Object> named(Grid grid, int row) {
        return grid.row(row).stream()
                .filter(cell -> !isFigure(cell))
                .map(cell -> dictionary.read(cell.text()))
                .filter(Scan::isCovered)
                .flatMap(scan -> scan.all(Concept.class))
                .flatMap(concept -> kind(concept).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Object> kind(Concept concept) {
        if (concept instanceof Concept.MemberOf member) {
            return Optional.of(member.dimension());
        }
        boolean names = concept instanceof Concept.UnitName
                || concept instanceof Concept.PlaceName
                || concept instanceof Concept.AliasPhrase;
        return names ? Optional.of(concept.getClass()) : Optional.empty();
    }

    /** Right above it stands a figure, or a header that says what it is. */
    private boolean isHeaded(Grid grid, RawCell year) {
        return grid.row(year.at().row() - 1).stream()
                .filter(above -> above.at().column() == year.at().column())
                .anyMatch(above ->
                        isFigure(above) || dictionary.read(above.text()).tellsFigures());
    }
}
