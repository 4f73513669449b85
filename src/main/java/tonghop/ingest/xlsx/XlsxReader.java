package tonghop.ingest.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.ingest.archive.Archive;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.sheet.SheetContent;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.RawSheet;

/** Reads an Office Open XML workbook out of an archive that has passed the gate. */
public final class XlsxReader {
    private final Archive archive;

    public XlsxReader(Archive archive) {
        this.archive = archive;
    }

    /** Whether the archive states that it is an Office Open XML document of any kind. */
    public static boolean accepts(Archive archive) {
        return archive.has("_rels/.rels");
    }

    /**
     * All sheets in the order of their tabs.
     *
     * @throws RefusedException when the document is no workbook, or a part that is needed is missing or malformed
     */
    public List<RawSheet> read() throws RefusedException {
        Relationships targets = Relationships.of(archive, document());
        WorkbookPart workbook = WorkbookPart.read(archive, targets);
        if (workbook.tabs().isEmpty()) {
            throw new RefusedException(RefusalReason.NO_SHEET, targets.source());
        }
        Tables tables = tables(targets, workbook);
        List<RawSheet> sheets = new ArrayList<>();
        for (WorkbookPart.Tab tab : workbook.tabs()) {
            sheets.add(sheet(tab, tables));
        }
        return sheets;
    }

    private String document() throws RefusedException {
        String part = Relationships.of(archive, "")
                .ofType("officeDocument")
                .orElseThrow(() -> new RefusedException(RefusalReason.NOT_A_WORKBOOK, "ZIP"));
        if (part.endsWith(".bin")) {
            throw new RefusedException(RefusalReason.XLSB, part);
        }
        return part;
    }

    private Tables tables(Relationships targets, WorkbookPart workbook) throws RefusedException {
        Optional<String> strings = targets.ofType("sharedStrings");
        Optional<String> styles = targets.ofType("styles");
        // a cell that needs a part which is not there is found where the cell is read
        return new Tables(
                isThere(strings) ? SharedStrings.read(archive, strings.get()) : SharedStrings.NONE,
                isThere(styles) ? StyleTable.read(archive, styles.get()) : StyleTable.missing(styles.isPresent()),
                workbook.days(),
                books(workbook));
    }

    /** The names of the workbooks that formulas refer to by a number. */
    private List<String> books(WorkbookPart workbook) throws RefusedException {
        List<String> books = new ArrayList<>();
        for (String link : workbook.links()) {
            books.add(Relationships.outside(archive, link).stream().findFirst().orElse(""));
        }
        return books;
    }

    private boolean isThere(Optional<String> part) {
        return part.filter(archive::has).isPresent();
    }

    private RawSheet sheet(WorkbookPart.Tab tab, Tables tables) throws RefusedException {
        SheetContent content = new SheetContent(tab.name(), tab.hidden());
        Relationships targets = Relationships.of(archive, tab.part());
        Map<CellAddress, String> comments = Comments.read(archive, targets);
        try (XmlPart xml = archive.xml(tab.part())) {
            SheetPart part = new SheetPart(xml, tables, content);
            part.comment(comments);
            part.read(targets);
        }
        content.comments(comments);
        Optional<String> drawing = targets.ofType("drawing").filter(archive::has);
        if (drawing.isPresent()) {
            try (XmlPart xml = archive.xml(drawing.get())) {
                new Boxes(xml, content).read();
            }
        }
        return content.toSheet();
    }
}
