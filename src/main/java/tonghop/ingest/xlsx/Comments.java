package tonghop.ingest.xlsx;

import java.util.HashMap;
import java.util.Map;
import tonghop.ingest.archive.Archive;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.Bounds;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.cell.CellAddress;

/** The comments on a sheet's cells; a thread of comments takes the place of what it leaves for older programs. */
final class Comments {
    private Comments() {}

    static Map<CellAddress, String> read(Archive archive, Relationships targets) throws RefusedException {
        Map<CellAddress, String> comments = new HashMap<>();
        Map<CellAddress, String> threads = new HashMap<>();
        for (Relationships.Relationship target : targets.all()) {
            if (target.type().equals("comments")) {
                read(archive, target.part(), comments);
            } else if (target.type().equals("threadedComment") && archive.has(target.part())) {
                read(archive, target.part(), threads);
            }
        }
        comments.putAll(threads);
        return comments;
    }

    private static void read(Archive archive, String part, Map<CellAddress, String> comments) throws RefusedException {
        try (XmlPart xml = archive.xml(part)) {
            xml.root();
            xml.children(element -> {
                if (element.equals("commentList")) {
                    xml.children(comment -> note(xml, comments, RichText::read));
                } else if (element.equals("threadedComment")) {
                    note(xml, comments, XmlPart::text);
                }
            });
        }
    }

    private interface Words {
        String read(XmlPart xml) throws RefusedException;
    }

    /** Answers stand behind what they answer. */
    private static void note(XmlPart xml, Map<CellAddress, String> comments, Words words) throws RefusedException {
        CellAddress at = Bounds.cell(xml.attribute("ref", ""));
        if (at == null) {
            throw xml.damaged("comment " + xml.attribute("ref"));
        }
        xml.children(content -> {
            if (content.equals("text")) {
                comments.merge(at, words.read(xml).strip(), (first, answer) -> first + "\n" + answer);
            }
        });
    }
}
