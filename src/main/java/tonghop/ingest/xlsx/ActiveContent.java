package tonghop.ingest.xlsx;

import java.util.Set;
import java.util.regex.Pattern;
import tonghop.ingest.archive.Archive;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.ReachingFormula;
import tonghop.ingest.sheet.RefusedException;

/** What in a package acts by itself, or reaches for other files or the network, once a program opens it. */
public final class ActiveContent {
    /** The last words of the types of relationships to macros, other workbooks, sources of data and objects of other programs. */
    private static final Set<String> ACTING = Set.of(
            "vbaProject",
            "xlMacrosheet",
            "xlIntlMacrosheet",
            "dialogsheet",
            "attachedToolbars",
            "extensibility",
            "externalLink",
            "connections",
            "queryTable",
            "oleObject",
            "package",
            "control",
            "webextension");

    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2", "definedName");
    private static final Pattern FILE = Pattern.compile("(?is)file:.*|[a-z]:[\\\\/].*|[\\\\/]{2}.*");

    private boolean found;

    private ActiveContent() {}

    public static boolean isIn(Archive archive) throws RefusedException {
        ActiveContent content = new ActiveContent();
        for (String part : archive.parts()) {
            if (part.endsWith(".rels") || part.endsWith(".xml")) {
                content.read(archive, part);
            }
        }
        return content.found;
    }

    private void read(Archive archive, String part) throws RefusedException {
        try (XmlPart xml = archive.xml(part)) {
            xml.root();
            if (part.endsWith(".rels")) {
                xml.children(relationship -> found |= acts(xml));
            } else {
                formulas(xml);
            }
        }
    }

    private void formulas(XmlPart xml) throws RefusedException {
        xml.children(element -> {
            if (FORMULAS.contains(element)) {
                found |= ReachingFormula.is(xml.text());
            } else {
                formulas(xml);
            }
        });
    }

    /** A link that a person follows by a click is let be, but for those to files of the sender's own machine and network. */
    private static boolean acts(XmlPart relationship) {
        String type = relationship.attribute("Type", "");
        String kind = type.substring(type.lastIndexOf('/') + 1);
        boolean isOutside = relationship.attribute("TargetMode", "Internal").equals("External");
        boolean isClicked = kind.equals("hyperlink")
                && !FILE.matcher(relationship.attribute("Target", "")).matches();
        return ACTING.contains(kind) || (isOutside && !isClicked);
    }
}
