package tonghop.ingest.xlsx;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.Bounds;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.sheet.SheetContent;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.RawSheet.Hiding;

/** Reads one worksheet part from its start to its end. The part's own claim of its dimension is not believed. */
final class SheetPart {
    private static final Pattern NOTHING = Pattern.compile("0+(\\.0*)?");

    private final XmlPart xml;
    private final SheetContent content;
    private final CellElement cell;
    private int row = -1;
    private int column = -1;

    SheetPart(XmlPart xml, Tables tables, SheetContent content) {
        this.xml = xml;
        this.content = content;
        this.cell = new CellElement(xml, tables);
    }

    void comment(Map<CellAddress, String> comments) {
        cell.comment(comments);
    }

    void read(Relationships targets) throws RefusedException {
        xml.root();
        xml.children(section -> {
            switch (section) {
                case "cols" -> xml.children(element -> columns());
                case "sheetData" -> xml.children(element -> row());
                case "autoFilter" -> filter();
                case "mergeCells" -> xml.children(element -> merge());
                case "headerFooter" -> xml.children(print -> content.printed(xml.text()));
                case "legacyDrawing" -> requireTarget(targets);
                default -> {}
            }
        });
    }

    private void columns() throws RefusedException {
        int first = xml.number("min", 1) - 1;
        int last = xml.number("max", first + 1) - 1;
        if (!Bounds.contain(0, first) || !Bounds.contain(0, last) || last < first) {
            throw xml.damaged("col " + xml.attribute("min") + ":" + xml.attribute("max"));
        }
        if (isHidden("width")) {
            content.hideColumns(first, last, hiding());
        }
    }

    private void row() throws RefusedException {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        if (!Bounds.contain(row, 0)) {
            throw xml.damaged("row " + xml.attribute("r"));
        }
        if (isHidden("ht")) {
            content.hideRow(row, hiding());
        }
        xml.children(this::cell);
    }

    /** Stated as hidden, or drawn down to nothing with the mouse. */
    private boolean isHidden(String extent) {
        return xml.truth("hidden") || NOTHING.matcher(xml.attribute(extent, "")).matches();
    }

    private Hiding hiding() throws RefusedException {
        return xml.number("outlineLevel", 0) > 0 ? Hiding.OUTLINE : Hiding.HAND;
    }

    /** An area with filter buttons is filtered once a column of it has conditions. */
    private void filter() throws RefusedException {
        CellRange area = Bounds.area(xml.attribute("ref", ""));
        boolean[] filtered = {false};
        xml.children(condition -> filtered[0] |= condition.equals("filterColumn"));
        if (area != null && filtered[0]) {
            content.filter(area);
        }
    }

    private void cell(String element) throws RefusedException {
        if (element.equals("c")) {
            CellAddress at = place(xml.attribute("r"));
            column = at.column();
            cell.read(at).ifPresent(content::add);
        }
    }

    /** Where the cell stands; writers that save space leave the place out, it is then the next one in the row. */
    private CellAddress place(@Nullable String a1) throws RefusedException {
        CellAddress at = a1 == null ? new CellAddress(row, column + 1) : Bounds.cell(a1);
        if (at == null || !Bounds.contain(at.row(), at.column())) {
            throw xml.damaged("cell " + (a1 == null ? at : a1));
        }
        return at;
    }

    private void merge() throws RefusedException {
        CellRange area = Bounds.area(xml.attribute("ref", ""));
        if (area == null) {
            throw xml.damaged("mergeCell " + xml.attribute("ref"));
        }
        content.merge(area);
    }

    /** Comments hang on this pointer: one that leads nowhere would lose them without a word. */
    private void requireTarget(Relationships targets) throws RefusedException {
        if (targets.withId(String.valueOf(xml.relationship())).isEmpty()) {
            throw xml.damaged("legacyDrawing");
        }
    }
}
