package tonghop.ingest.ods;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tonghop.ingest.archive.Archive;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.cell.RawSheet;

/** Reads an OpenDocument spreadsheet out of an archive that has passed the gate. */
public final class OdsReader {
    private static final String TYPE = "application/vnd.oasis.opendocument.";

    private final Archive archive;
    private final OdsStyles styles = new OdsStyles();
    private final List<RawSheet> sheets = new ArrayList<>();

    public OdsReader(Archive archive) {
        this.archive = archive;
    }

    /** Whether the archive states that it is an OpenDocument of any kind. */
    public static boolean accepts(Archive archive) {
        return archive.has("mimetype");
    }

    /**
     * All sheets in the order of their tabs.
     *
     * @throws RefusedException when the document is no spreadsheet, is encrypted, or a part that is needed is malformed
     */
    public List<RawSheet> read() throws RefusedException {
        requireSpreadsheet();
        requireOpen();
        for (String part : List.of("styles.xml", "content.xml")) {
            if (archive.has(part) || part.equals("content.xml")) {
                read(part);
            }
        }
        if (sheets.isEmpty()) {
            throw new RefusedException(RefusalReason.NO_SHEET, "content.xml");
        }
        return BlankResults.told(sheets);
    }

    private void read(String part) throws RefusedException {
        try (XmlPart xml = archive.xml(part)) {
            xml.root();
            xml.children(section -> {
                switch (section) {
                    case "styles", "automatic-styles" -> styles.read(xml);
                    case "body" -> xml.children(body -> tables(xml));
                    default -> {}
                }
            });
        }
    }

    private void tables(XmlPart xml) throws RefusedException {
        xml.children(element -> {
            if (element.equals("table")) {
                sheets.add(new OdsTable(xml, styles).read());
            }
        });
    }

    private void requireSpreadsheet() throws RefusedException {
        String type;
        try (InputStream in = archive.bytes("mimetype")) {
            type = new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new RefusedException(RefusalReason.DAMAGED, "mimetype", e);
        }
        if (!type.startsWith(TYPE + "spreadsheet")) {
            throw new RefusedException(RefusalReason.NOT_A_WORKBOOK, type.replace(TYPE, "OpenDocument "));
        }
    }

    private void requireOpen() throws RefusedException {
        boolean[] encrypted = {archive.has("encrypted-package")};
        try (XmlPart xml = archive.xml("META-INF/manifest.xml")) {
            xml.root();
            xml.children(entry -> xml.children(data -> encrypted[0] |= data.equals("encryption-data")));
        }
        if (encrypted[0]) {
            throw new RefusedException(RefusalReason.ENCRYPTED, "");
        }
    }
}
