package tonghop.ingest.xlsx;

import java.util.ArrayList;
import java.util.List;
import tonghop.ingest.archive.Archive;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.DateSystem;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.xlsx.Relationships.Relationship;

/**
 * The workbook's table of contents.
 *
 * @param tabs its sheets in the order of their tabs; charts that stand as sheets hold no cells and are left out
 * @param days how it counts its days
 * @param links the parts that tell of other workbooks, in the order of the numbers by which formulas call these
 */
record WorkbookPart(List<Tab> tabs, DateSystem days, List<String> links) {

    /**
     * A sheet's tab.
     *
     * @param name the name on it
     * @param hidden whether it is hidden or very hidden
     * @param part the part that holds the sheet
     */
    record Tab(String name, boolean hidden, String part) {}

    static WorkbookPart read(Archive archive, Relationships targets) throws RefusedException {
        List<Tab> tabs = new ArrayList<>();
        List<String> links = new ArrayList<>();
        DateSystem[] days = {DateSystem.FROM_1900};
        try (XmlPart xml = archive.xml(targets.source())) {
            requireWorkbook(xml.root());
            xml.children(section -> {
                if (section.equals("workbookPr") && xml.truth("date1904")) {
                    days[0] = DateSystem.FROM_1904;
                } else if (section.equals("sheets")) {
                    tabs.addAll(tabs(xml, targets));
                } else if (section.equals("externalReferences")) {
                    xml.children(link -> links.add(targets.withId(String.valueOf(xml.relationship()))
                            .map(Relationship::part)
                            .orElse("")));
                }
            });
        }
        return new WorkbookPart(List.copyOf(tabs), days[0], List.copyOf(links));
    }

    private static List<Tab> tabs(XmlPart xml, Relationships targets) throws RefusedException {
        List<Tab> tabs = new ArrayList<>();
        xml.children(sheet -> {
            String name = RichText.decode(xml.attribute("name", ""));
            String part = xml.relationship();
            // a tab that names no part at all was left by a program that took the sheet away
            if (part != null && !part.isBlank()) {
                Relationship target = targets.withId(part).orElseThrow(() -> xml.damaged("sheet " + name));
                if (target.type().equals("worksheet")) {
                    tabs.add(new Tab(name, !xml.attribute("state", "visible").equals("visible"), target.part()));
                }
            }
        });
        return tabs;
    }

    private static void requireWorkbook(String root) throws RefusedException {
        if (!root.equals("workbook")) {
            String found = root.equals("document") ? "Word" : root.equals("presentation") ? "PowerPoint" : root;
            throw new RefusedException(RefusalReason.NOT_A_WORKBOOK, found);
        }
    }
}
