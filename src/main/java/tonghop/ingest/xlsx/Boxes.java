package tonghop.ingest.xlsx;

import java.util.Set;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.Bounds;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.sheet.SheetContent;
import tonghop.model.cell.CellAddress;

/** Reads the words in the shapes that are drawn over a sheet, each with the cell under its top left corner. */
final class Boxes {
    private static final Set<String> SHAPES = Set.of("sp", "cxnSp", "grpSp", "AlternateContent", "Choice");

    private final XmlPart xml;
    private final SheetContent content;
    private final StringBuilder words = new StringBuilder();
    private CellAddress corner = new CellAddress(0, 0);

    Boxes(XmlPart xml, SheetContent content) {
        this.xml = xml;
        this.content = content;
    }

    void read() throws RefusedException {
        xml.root();
        xml.children(anchor -> {
            corner = new CellAddress(0, 0);
            words.setLength(0);
            xml.children(this::anchored);
            content.box(corner, words.toString());
        });
    }

    private void anchored(String element) throws RefusedException {
        if (element.equals("from")) {
            corner = corner();
        } else if (SHAPES.contains(element)) {
            xml.children(this::anchored);
        } else if (element.equals("txBody")) {
            xml.children(part -> {
                if (part.equals("p")) {
                    xml.children(this::run);
                    words.append('\n');
                }
            });
        }
    }

    private void run(String element) throws RefusedException {
        if (element.equals("r") || element.equals("fld")) {
            xml.children(part -> words.append(part.equals("t") ? xml.text() : ""));
        } else if (element.equals("br")) {
            words.append('\n');
        }
    }

    private CellAddress corner() throws RefusedException {
        int[] place = {0, 0};
        xml.children(part -> {
            String digits = xml.text().strip();
            boolean number = digits.matches("\\d{1,7}");
            if (number && (part.equals("row") || part.equals("col"))) {
                place[part.equals("row") ? 0 : 1] = Integer.parseInt(digits);
            }
        });
        return Bounds.contain(place[0], place[1]) ? new CellAddress(place[0], place[1]) : corner;
    }
}
