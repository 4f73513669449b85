package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.cell.RawSheet;

/** What a package keeps in parts of their own: threads of comments and the names of other workbooks. */
class LinksAndThreadsTest {
    private static final String CELLS =
            "<row r=\"1\"><c r=\"A1\"><f>[1]Sheet1!B2+'[2]Biểu 1'!A1+Bảng1[1]</f><v>5</v></c>"
                    + "<c r=\"B1\"><v>486</v></c></row>";

    @TempDir
    Path folder;

    private RawSheet read(Map<String, String> parts) throws IOException {
        return Packages.firstSheet(folder, Packages.zip(parts));
    }

    @Test
    void formulas_tell_other_workbooks_by_their_names() throws IOException {
        Map<String, String> parts = Packages.withSheet(CELLS);
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replace(
                        "</workbook>",
                        "<externalReferences><externalReference r:id=\"rId8\"/><externalReference r:id=\"rId9\"/>"
                                + "</externalReferences></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Packages.relationships(
                        Packages.relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
                        Packages.relationship("rId8", "externalLink", "externalLinks/externalLink1.xml"),
                        Packages.relationship("rId9", "externalLink", "externalLinks/externalLink2.xml")));
        parts.put(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                Packages.relationships(
                        Packages.relationship("rId1", "externalLinkPath", "file:///D:\\bc\\X%C3%A3%20A.xlsx")
                                .replace("/>", " TargetMode=\"External\"/>")));

        assertThat(Packages.cell(read(parts), "A1").formula())
                .isEqualTo("[Xã A.xlsx]Sheet1!B2+'[2]Biểu 1'!A1+Bảng1[1]");
    }

    @Test
    void a_thread_takes_the_place_of_what_it_leaves_for_older_programs() throws IOException {
        Map<String, String> parts = Packages.withSheet(CELLS);
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                Packages.relationships(
                        Packages.relationship("rId1", "comments", "../comments1.xml"),
                        Packages.relationship("rId2", "threadedComment", "../threadedComments/threadedComment1.xml")));
        parts.put(
                "xl/comments1.xml",
                "<comments><commentList><comment ref=\"B1\"><text><t>[Threaded comment] Your version …</t></text></comment>"
                        + "<comment ref=\"A1\"><text><t>cũ</t></text></comment></commentList></comments>");
        parts.put(
                "xl/threadedComments/threadedComment1.xml",
                "<ThreadedComments><threadedComment ref=\"B1\"><text>Số đúng là 468</text></threadedComment>"
                        + "<threadedComment ref=\"B1\" parentId=\"x\"><text>đồng ý</text></threadedComment></ThreadedComments>");

        assertThat(Packages.cell(read(parts), "B1").comment()).isEqualTo("Số đúng là 468\nđồng ý");
        assertThat(Packages.cell(read(parts), "A1").comment()).isEqualTo("cũ");
    }
}
