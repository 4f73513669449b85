package tonghop.publish.appendix;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Figure;
import tonghop.publish.sheet.SheetText;
import tonghop.wording.Wording;

/** Comments that lead each figure back to the cells that say it. */
final class SourceComments {
    private static final int WIDTH_IN_COLUMNS = 5;
    private static final int MOST_ROWS = 12;

    /** Programs get slow with more; where a figure of a larger table comes from stands in the observations. */
    private static final int MOST_FIGURES = 20_000;

    private final @Nullable XSSFDrawing drawing;
    private final FigureWording figures;

    private SourceComments(@Nullable XSSFDrawing drawing, Wording wording) {
        this.drawing = drawing;
        this.figures = new FigureWording(wording);
    }

    static SourceComments of(XSSFSheet sheet, PrintedTable table, Wording wording) {
        boolean few = (long) table.lines().size() * table.width() <= MOST_FIGURES;
        return new SourceComments(few ? sheet.createDrawingPatriarch() : null, wording);
    }

    /** Adds the source of the figure to its cell; nothing when it has none. */
    void add(Cell cell, Figure figure) {
        String source = figures.source(figure);
        if (source.isEmpty() || drawing == null) {
            return;
        }
        XSSFComment comment =
                drawing.createCellComment(anchor(drawing, cell, figure.cells().size()));
        comment.setString(new XSSFRichTextString(SheetText.of(source)));
        comment.setAuthor("Tổng Hợp");
        cell.setCellComment(comment);
    }

    private static XSSFClientAnchor anchor(XSSFDrawing drawing, Cell cell, int sources) {
        int column = cell.getColumnIndex() + 1;
        int row = cell.getRowIndex();
        int height = Math.min(MOST_ROWS, 2 + 2 * sources);
        return drawing.createAnchor(0, 0, 0, 0, column, row, column + WIDTH_IN_COLUMNS, row + height);
    }
}
