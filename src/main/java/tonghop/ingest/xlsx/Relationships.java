package tonghop.ingest.xlsx;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tonghop.ingest.archive.Archive;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.RefusedException;

/**
 * What a part points to.
 *
 * @param source the part that points, empty for the package as a whole
 * @param all its relationships inside the archive
 */
record Relationships(String source, List<Relationship> all) {

    /**
     * One pointer to another part.
     *
     * @param id the name by which the source refers to it
     * @param type the last word of its type, which transitional and strict workbooks share: worksheet, styles …
     * @param part the part it points to
     */
    record Relationship(String id, String type, String part) {}

    /** Reads the relationships of a part; a part without any has an empty list. */
    static Relationships of(Archive archive, String source) throws RefusedException {
        List<Relationship> all = new ArrayList<>();
        String name = relationships(source);
        if (archive.has(name)) {
            try (XmlPart xml = archive.xml(name)) {
                xml.root();
                xml.children(element -> read(xml, source).ifPresent(all::add));
            }
        }
        return new Relationships(source, List.copyOf(all));
    }

    /** The names of the files outside of the archive that a part points to, without their folders. */
    static List<String> outside(Archive archive, String source) throws RefusedException {
        List<String> outside = new ArrayList<>();
        String name = relationships(source);
        if (archive.has(name)) {
            try (XmlPart xml = archive.xml(name)) {
                xml.root();
                xml.children(element -> {
                    if (xml.attribute("TargetMode", "").equals("External")) {
                        String target = xml.attribute("Target", "").replace('\\', '/');
                        outside.add(decoded(target.substring(target.lastIndexOf('/') + 1)));
                    }
                });
            }
        }
        return outside;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItStands) {
            return name;
        }
    }

    private static String relationships(String source) {
        return folder(source) + "_rels/" + source.substring(folder(source).length()) + ".rels";
    }

    Optional<String> ofType(String type) {
        return all.stream()
                .filter(to -> to.type().equals(type))
                .map(Relationship::part)
                .findFirst();
    }

    Optional<Relationship> withId(String id) {
        return all.stream().filter(to -> to.id().equals(id)).findFirst();
    }

    private static Optional<Relationship> read(XmlPart xml, String source) {
        if (xml.attribute("TargetMode", "Internal").equals("External")) {
            return Optional.empty();
        }
        String type = xml.attribute("Type", "");
        return Optional.of(new Relationship(
                xml.attribute("Id", ""),
                type.substring(type.lastIndexOf('/') + 1),
                resolve(source, xml.attribute("Target", ""))));
    }

    /** The part meant; a target that is no reference to a part stays as it is, for most relationships are never followed. */
    private static String resolve(String source, String target) {
        try {
            URI from = new URI(null, null, "/" + folder(source), null);
            String path =
                    from.resolve(target.replace('\\', '/').replace(" ", "%20")).getPath();
            return path == null ? target : path.substring(1);
        } catch (URISyntaxException | IllegalArgumentException noReference) {
            return target;
        }
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }
}
