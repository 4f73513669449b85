package tonghop.publish.appendix;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.consolidate.Figure.Basis;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.publish.appendix.SheetStyles.Face;
import tonghop.publish.appendix.SheetStyles.Look;
import tonghop.publish.sheet.SheetText;
import tonghop.wording.Wording;

/** Writes figures into cells: as a live formula where they follow from shown cells, as a number, or as text. */
final class FigureCell {
    private final Wording wording;
    private final FigureWording figures;
    private final Footnotes footnotes;
    private final SheetStyles styles;
    private final ColumnPlan columns;

    FigureCell(Wording wording, Footnotes footnotes, SheetStyles styles, ColumnPlan columns) {
        this.wording = wording;
        this.figures = new FigureWording(wording);
        this.footnotes = footnotes;
        this.styles = styles;
        this.columns = columns;
    }

    void write(XSSFCell cell, Row row, ColumnPlan.Group group, Role role) {
        Figure figure = group.figure(row, role);
        Optional<Reading> number = figure.number().filter(reading -> reading.bound() != Bound.RANGE);
        if (number.isPresent()) {
            writeNumber(cell, row, new Cell(group.unit(), role, figure), number.get());
        } else {
            cell.setCellStyle(styles.style(Look.cell(Face.PLAIN, alignment(figure))));
            cell.setCellValue(SheetText.of(text(row, group, role)));
        }
    }

    /** What a cell that holds no single number says. */
    String text(Row row, ColumnPlan.Group group, Role role) {
        return figures.text(row, group, role) + footnotes.marks(group.figure(row, role));
    }

    /** Figures stand at the right; signs and words in their place stand in the middle. */
    private static HorizontalAlignment alignment(Figure figure) {
        return figure.readings().isEmpty() ? HorizontalAlignment.CENTER : HorizontalAlignment.RIGHT;
    }

    private record Cell(String unit, Role role, Figure figure) {}

    private void writeNumber(XSSFCell cell, Row row, Cell at, Reading reading) {
        int decimals = FigureWording.decimals(reading, row, at.role());
        String format = NumberFormat.code(reading, decimals, footnotes.marks(at.figure()), wording);
        Face face = at.figure().status() == Figure.Status.COMPUTED ? Face.ITALIC : Face.PLAIN;
        cell.setCellStyle(styles.style(Look.number(face, format)));
        formula(cell.getRowIndex(), at).ifPresent(cell::setCellFormula);
        cell.setCellValue(reading.value().doubleValue());
    }

    private Optional<String> formula(int row, Cell at) {
        Basis basis = at.figure().basis();
        return switch (basis.kind()) {
            case STATEMENT, PARTS -> Optional.empty();
            case RATIO -> ratio(row, List.of(at.unit()));
            case RATIO_OF_SUMS -> ratio(row, basis.units());
            case SUM -> over("SUM", row, basis.units(), at.role());
            case MEAN -> over("AVERAGE", row, basis.units(), at.role());
        };
    }

    private Optional<String> ratio(int row, List<String> units) {
        return over("SUM", row, units, Role.ACTUAL)
                .flatMap(actual -> over("SUM", row, units, Role.TARGET).map(target -> actual + "/" + target + "*100"));
    }

    /** The function over the units' cells; empty when the table does not show them all. */
    private Optional<String> over(String function, int row, List<String> units, Role role) {
        List<Integer> places = units.stream()
                .map(unit -> columns.place(unit, role))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
        if (places.size() < units.size()) {
            return Optional.empty();
        }
        List<String> cells = places.stream()
                .map(place -> new CellReference(row, ColumnWidths.LABELS + place).formatAsString())
                .toList();
        return Optional.of(cells.size() == 1 ? cells.get(0) : function + "(" + String.join(",", cells) + ")");
    }
}
