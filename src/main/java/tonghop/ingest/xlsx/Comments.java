package tonghop.ingest.xlsx;

import java.util.HashMap;
import java.util.Map;
import tonghop.ingest.archive.Archive;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.Bounds;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.cell.CellAddress;

/** The comments on a sheet's cells; newer threaded comments leave their text here too, for older programs. */
final class Comments {
    private Comments() {}

    static Map<CellAddress, String> read(Archive archive, String part) throws RefusedException {
        Map<CellAddress, String> comments = new HashMap<>();
        try (XmlPart xml = archive.xml(part)) {
            xml.root();
            xml.children(section -> {
                if (section.equals("commentList")) {
                    xml.children(comment -> read(xml, comments));
                }
            });
        }
        return comments;
    }

    private static void read(XmlPart xml, Map<CellAddress, String> comments) throws RefusedException {
        CellAddress at = Bounds.cell(xml.attribute("ref", ""));
        if (at == null) {
            throw xml.damaged("comment " + xml.attribute("ref"));
        }
        xml.children(content -> {
            if (content.equals("text")) {
                comments.put(at, RichText.read(xml).strip());
            }
        });
    }
}
