package tonghop.publish.document;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of fixed columns that is filled row by row. */
final class Grid {
    private final XWPFTable table;
    private final List<Integer> widths;
    /** Counted here: the table counts its rows anew for each one that is asked how many there are. */
    private int rows;

    /** A table whose columns are so many tenths of a millimetre wide. */
    public Grid(XWPFDocument document, List<Integer> widths) {
        this.table = document.createTable();
        this.widths = List.copyOf(widths);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setCellMargins(0, Millimetres.twips(1), 0, Millimetres.twips(1));
        table.setWidth(
                String.valueOf(widths.stream().mapToInt(Millimetres::ofTenths).sum()));
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(Millimetres.ofTenths(width))));
    }

    /** Draws no lines. */
    Grid bare() {
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
        return this;
    }

    /** Adds a row of cells that each take so many columns. */
    public XWPFTableRow row(List<Integer> spans) {
        XWPFTableRow row = rows == 0 ? table.getRow(0) : table.insertNewTableRow(rows);
        rows++;
        row.setCantSplitRow(true);
        int column = 0;
        for (int cell = 0; cell < spans.size(); cell++) {
            XWPFTableCell made = cell < row.getTableCells().size() ? row.getCell(cell) : row.addNewTableCell();
            span(made, column, spans.get(cell));
            column += spans.get(cell);
        }
        return row;
    }

    /** Adds a row of as many cells as there are columns. */
    public XWPFTableRow row() {
        return row(Collections.nCopies(widths.size(), 1));
    }

    /** Has a row repeated on every page, and never stand last on it. */
    static XWPFTableRow header(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.getTableCells().forEach(cell -> paragraph(cell).getCTP().addNewPPr().addNewKeepNext());
        return row;
    }

    /** Adds a line of text above the header, without lines around it, that no page parts from it. */
    void caption(Look look, String text) {
        XWPFTableCell cell = header(row(List.of(widths.size()))).getCell(0);
        put(cell, look, text);
        CTTcBorders borders = cell.getCTTc().getTcPr().addNewTcBorders();
        Stream.of(borders.addNewTop(), borders.addNewLeft(), borders.addNewRight())
                .forEach(border -> border.setVal(STBorder.NIL));
    }

    private void span(XWPFTableCell cell, int first, int count) {
        cell.setWidth(String.valueOf(widths.subList(first, first + count).stream()
                .mapToInt(Millimetres::ofTenths)
                .sum()));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        if (count > 1) {
            cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(count));
        }
    }

    /** Makes a cell one with those above it; the topmost is the first of them. */
    static void hang(XWPFTableCell cell, boolean first) {
        cell.getCTTc().getTcPr().addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
    }

    static void put(XWPFTableCell cell, Look look, String text) {
        Script.write(paragraph(cell), look, text);
    }

    static XWPFParagraph paragraph(XWPFTableCell cell) {
        return cell.getParagraphArray(0);
    }
}
