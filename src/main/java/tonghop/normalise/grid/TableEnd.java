package tonghop.normalise.grid;

import java.util.List;
import java.util.regex.Pattern;
import tonghop.model.cell.RawCell;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.OfficialForms;
import tonghop.normalise.words.Scan;

/**
 * Tells where a table ends and those who sign it begin: rows without figures behind the last figure, set off by a blank row, by
 * the row of the total or by their own form, that name no indicator and bear no ordinal.
 */
record TableEnd(Dictionary dictionary, FigureGrammar figures) {
    private static final Pattern ORDINAL = Pattern.compile("\\(?(?:[IVX]+|\\d++(?:\\.\\d++)*+|[a-zđ])[.)]?");

    /** The table without the rows below its end. */
    TableArea cut(Grid grid, TableArea area) {
        List<Integer> body = area.body();
        int from = body.size();
        while (from > 0 && isRemark(grid.row(body.get(from - 1)))) {
            from--;
        }
        while (from > 0 && from < body.size() && !isSetOff(grid, body.get(from - 1), body.get(from))) {
            from++;
        }
        return from == 0 ? area : area.endingAt(from);
    }

    private boolean isRemark(List<RawCell> row) {
        return !ORDINAL.matcher(row.get(0).text().strip()).matches()
                && row.stream().noneMatch(cell -> isValue(cell) || namesIndicator(cell));
    }

    private boolean isValue(RawCell cell) {
        CellValue value = figures.read(cell);
        return cell.kind() != RawCell.Kind.TEXT || !(value instanceof CellValue.Words);
    }

    private boolean namesIndicator(RawCell cell) {
        return dictionary.read(cell.text()).has(Concept.AliasPhrase.class);
    }

    private boolean isSetOff(Grid grid, int above, int row) {
        return row - above > 1
                || OfficialForms.isClosing(grid.row(row))
                || grid.row(above).stream()
                        .map(cell -> dictionary.read(cell.text()))
                        .anyMatch(Scan::isTotal);
    }
}
