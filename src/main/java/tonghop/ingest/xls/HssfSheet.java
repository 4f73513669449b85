package tonghop.ingest.xls;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import tonghop.ingest.sheet.Bounds;
import tonghop.ingest.sheet.CellLook;
import tonghop.ingest.sheet.CellValue;
import tonghop.ingest.sheet.DateSystem;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.sheet.SheetContent;
import tonghop.ingest.sheet.StoredNumber;
import tonghop.ingest.sheet.TextRuns;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.RawSheet.Hiding;

/** Reads one sheet of a workbook that POI has opened. */
final class HssfSheet {
    private final HSSFSheet sheet;
    private final SheetContent content;
    private final DateSystem days;
    private final List<CellLook> looks;
    private final Map<CellAddress, String> comments = new HashMap<>();

    HssfSheet(HSSFWorkbook workbook, int index, List<CellLook> looks) {
        this.looks = looks;
        sheet = workbook.getSheetAt(index);
        boolean hidden = workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE;
        content = new SheetContent(workbook.getSheetName(index), hidden);
        days = workbook.getInternalWorkbook().isUsing1904DateWindowing() ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
    }

    RawSheet read() throws RefusedException {
        sheet.getCellComments()
                .forEach((at, comment) -> comments.put(
                        new CellAddress(at.getRow(), at.getColumn()),
                        comment.getString().getString().strip()));
        for (Row row : sheet) {
            row(row);
        }
        content.comments(comments);
        if (sheet.getDrawingPatriarch() != null) {
            boxes(sheet.getDrawingPatriarch());
        }
        Stream.of(sheet.getHeader(), sheet.getFooter())
                .flatMap(print -> Stream.of(print.getLeft(), print.getCenter(), print.getRight()))
                .forEach(content::printed);
        filters();
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            content.merge(new CellRange(
                    new CellAddress(area.getFirstRow(), area.getFirstColumn()),
                    new CellAddress(area.getLastRow(), area.getLastColumn())));
        }
        return content.toSheet();
    }

    private void boxes(HSSFShapeContainer shapes) {
        for (HSSFShape shape : shapes.getChildren()) {
            if (shape instanceof HSSFShapeContainer group) {
                boxes(group);
            } else if (shape instanceof HSSFTextbox box && !(shape instanceof HSSFComment)) {
                content.box(corner(box), words(box));
            }
        }
    }

    private static CellAddress corner(HSSFShape shape) {
        return shape.getAnchor() instanceof HSSFClientAnchor anchor
                ? new CellAddress(Math.max(0, anchor.getRow1()), Math.max(0, anchor.getCol1()))
                : new CellAddress(0, 0);
    }

    /** A box into which nothing was ever typed has no text record, and POI does not look. */
    private static String words(HSSFTextbox box) {
        try {
            return box.getString().getString();
        } catch (NullPointerException empty) {
            return "";
        }
    }

    private void row(Row row) throws RefusedException {
        if (row.getZeroHeight() || row.getHeight() == 0) {
            content.hideRow(row.getRowNum(), hiding(row.getOutlineLevel()));
        }
        for (Cell cell : row) {
            int column = cell.getColumnIndex();
            if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0) {
                content.hideColumns(column, column, hiding(sheet.getColumnOutlineLevel(column)));
            }
            cell((HSSFCell) cell);
        }
    }

    private static Hiding hiding(int outlineLevel) {
        return outlineLevel > 0 ? Hiding.OUTLINE : Hiding.HAND;
    }

    /** The area that Excel keeps under a hidden name when filter buttons are set. */
    private void filters() {
        HSSFWorkbook workbook = sheet.getWorkbook();
        workbook.getAllNames().stream()
                .filter(name -> name.getNameName().endsWith("_FilterDatabase"))
                .filter(name -> name.getSheetIndex() == workbook.getSheetIndex(sheet) && !name.isDeleted())
                .map(name -> name.getRefersToFormula().replaceAll(".*!|\\$", ""))
                .flatMap(area -> Stream.ofNullable(Bounds.area(area)))
                .forEach(content::filter);
    }

    private void cell(HSSFCell cell) throws RefusedException {
        CellAddress at = new CellAddress(cell.getRowIndex(), cell.getColumnIndex());
        CellLook look = looks.get(cell.getCellStyle().getIndex());
        boolean computed = cell.getCellType() == CellType.FORMULA;
        CellValue value = value(cell, computed ? cell.getCachedFormulaResultType() : cell.getCellType(), look);
        if (!value.isBlank()) {
            String formula = computed ? formula(cell) : null;
            content.add(new RawCell(
                    at, value.kind(), value.text(), value.number(), formula, look.style(), comments.get(at)));
        }
    }

    private CellValue value(HSSFCell cell, CellType type, CellLook look) throws RefusedException {
        return switch (type) {
            case NUMERIC -> CellValue.numeric(number(cell), look, days);
            case STRING -> CellValue.text(text(cell.getRichStringCellValue()));
            case BOOLEAN -> CellValue.truth(cell.getBooleanCellValue());
            case ERROR ->
                CellValue.error(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case BLANK, FORMULA, _NONE -> CellValue.text("");
        };
    }

    /** The characters before the first run are in the look of the cell. */
    private String text(HSSFRichTextString stored) {
        String all = stored.getString();
        int runs = stored.numFormattingRuns();
        if (runs == 0) {
            return all;
        }
        TextRuns text = new TextRuns();
        text.add(all.substring(0, stored.getIndexOfFormattingRun(0)), false, false);
        for (int run = 0; run < runs; run++) {
            int end = run + 1 < runs ? stored.getIndexOfFormattingRun(run + 1) : all.length();
            HSSFFont font = sheet.getWorkbook().getFontAt(stored.getFontOfFormattingRun(run));
            String part = all.substring(stored.getIndexOfFormattingRun(run), end);
            text.add(part, font.getTypeOffset() == Font.SS_SUPER, font.getStrikeout());
        }
        return text.toString();
    }

    private BigDecimal number(HSSFCell cell) throws RefusedException {
        BigDecimal number = StoredNumber.of(cell.getNumericCellValue());
        if (number == null) {
            throw new RefusedException(RefusalReason.DAMAGED, content.name() + "!" + cell.getAddress());
        }
        return number;
    }

    /** The formula's text, empty when it uses what POI cannot spell out. */
    private static String formula(HSSFCell cell) {
        try {
            return cell.getCellFormula();
        } catch (FormulaParseException | IllegalStateException unspeakable) {
            return "";
        }
    }
}
