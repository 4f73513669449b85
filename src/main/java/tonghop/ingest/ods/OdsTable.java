package tonghop.ingest.ods;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.Bounds;
import tonghop.ingest.sheet.CellValue;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.sheet.SheetContent;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.RawSheet.Hiding;

/** Reads one table. One element may stand for many equal columns, rows or cells; only those that store something are unfolded. */
final class OdsTable {
    /** A short element can claim to repeat a value over a whole sheet; no form of figures comes near this. */
    private static final int MOST_CELLS = 5_000_000;

    private final XmlPart xml;
    private final OdsStyles styles;
    private final SheetContent content;
    private final TreeMap<Integer, String> columnStyles = new TreeMap<>();
    private boolean collapsed;
    private int columns;
    private int rows;
    private long cells;

    OdsTable(XmlPart xml, OdsStyles styles) {
        this.xml = xml;
        this.styles = styles;
        this.content = new SheetContent(
                xml.attributeIn(Space.TABLE, "name", ""), styles.hides(xml.attributeIn(Space.TABLE, "style-name", "")));
    }

    RawSheet read() throws RefusedException {
        section();
        return content.toSheet();
    }

    private void section() throws RefusedException {
        xml.children(element -> {
            switch (element) {
                case "table-column" -> column();
                case "table-row" -> row();
                case "table-columns", "table-header-columns", "table-rows", "table-header-rows" -> section();
                case "table-column-group", "table-row-group" -> group();
                case "shapes" -> boxes();
                default -> {}
            }
        });
    }

    private void boxes() throws RefusedException {
        xml.children(shape -> {
            OdsText words = new OdsText(styles);
            OdsCell.words(xml, shape, words);
            content.box(new CellAddress(0, 0), words.toString());
        });
    }

    private void group() throws RefusedException {
        boolean outer = collapsed;
        collapsed |= "false".equals(xml.attributeIn(Space.TABLE, "display"));
        section();
        collapsed = outer;
    }

    private void column() throws RefusedException {
        int end = Math.min(columns + repeated("number-columns-repeated"), Bounds.COLUMNS);
        columnStyles.put(columns, xml.attributeIn(Space.TABLE, "default-cell-style-name", ""));
        if (end > columns) {
            hiding().ifPresent(how -> content.hideColumns(columns, end - 1, how));
        }
        columns = end;
    }

    private void row() throws RefusedException {
        int end = Math.min(rows + repeated("number-rows-repeated"), Bounds.ROWS);
        Optional<Hiding> hiding = hiding();
        Map<Integer, OdsCell> filled = filled();
        count((long) (end - rows) * filled.size());
        for (int row = rows; row < end && (hiding.isPresent() || !filled.isEmpty()); row++) {
            for (Map.Entry<Integer, OdsCell> cell : filled.entrySet()) {
                add(new CellAddress(row, cell.getKey()), cell.getValue());
            }
            if (hiding.isPresent()) {
                content.hideRow(row, hiding.get());
            }
        }
        rows = end;
    }

    /** The cells of a row that store something, by their column. */
    private Map<Integer, OdsCell> filled() throws RefusedException {
        Map<Integer, OdsCell> filled = new TreeMap<>();
        int[] column = {0};
        xml.children(element -> {
            int end = Math.min(column[0] + repeated("number-columns-repeated"), Bounds.COLUMNS);
            merge(column[0]);
            OdsCell cell = OdsCell.read(xml, styles);
            CellAddress place = new CellAddress(rows, Math.min(column[0], Bounds.COLUMNS - 1));
            content.box(place, cell.box());
            if (cell.value() == null && cell.comment() != null) {
                content.comment(place, cell.comment());
            }
            for (int at = column[0]; at < end && cell.value() != null; at++) {
                filled.put(at, cell);
            }
            column[0] = end;
        });
        return filled;
    }

    private void merge(int column) throws RefusedException {
        int right = column + xml.numberIn(Space.TABLE, "number-columns-spanned", 1) - 1;
        int bottom = rows + xml.numberIn(Space.TABLE, "number-rows-spanned", 1) - 1;
        if ((right > column || bottom > rows) && Bounds.contain(bottom, right)) {
            content.merge(new CellRange(new CellAddress(rows, column), new CellAddress(bottom, right)));
        }
    }

    private void add(CellAddress at, OdsCell cell) {
        CellValue value = cell.value();
        String style = cell.style() == null ? columnStyle(at.column()) : cell.style();
        if (value != null) {
            content.add(new RawCell(
                    at,
                    value.kind(),
                    value.text(),
                    value.number(),
                    cell.formula(),
                    styles.look(style),
                    cell.comment()));
            content.shown(at, cell.shown());
        }
    }

    private void count(long more) throws RefusedException {
        cells += more;
        if (cells > MOST_CELLS) {
            throw new RefusedException(RefusalReason.TOO_LARGE, content.name() + ": > " + MOST_CELLS);
        }
    }

    private String columnStyle(int column) {
        Map.Entry<Integer, String> style = columnStyles.floorEntry(column);
        return style == null ? "" : style.getValue();
    }

    private Optional<Hiding> hiding() {
        String visibility = xml.attributeIn(Space.TABLE, "visibility", "visible");
        if (visibility.equals("filter")) {
            return Optional.of(Hiding.FILTER);
        }
        boolean drawnDown = styles.hasNoExtent(xml.attributeIn(Space.TABLE, "style-name", ""));
        return visibility.equals("visible") && !drawnDown
                ? Optional.empty()
                : Optional.of(collapsed ? Hiding.OUTLINE : Hiding.HAND);
    }

    private int repeated(String attribute) throws RefusedException {
        return xml.numberIn(Space.TABLE, attribute, 1);
    }
}
