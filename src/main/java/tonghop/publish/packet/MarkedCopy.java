package tonghop.publish.packet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.definition.JobDefinition;
import tonghop.publish.archive.DatedDocument;
import tonghop.publish.data.Publication.SubmittedFile;
import tonghop.wording.Wording;

/** A unit's own workbook with the doubtful cells marked, the questions on a sheet before all others, and a hidden record. */
record MarkedCopy(JobDefinition definition, PrintedCells printed, Wording wording) {
    /**
     * The workbook, marked in its own format. Of what it does not know the library throws whatever it comes upon first.
     *
     * @throws IOException when the library cannot open it, or not write it again
     */
    byte[] marked(byte[] original, Packet packet, SubmittedFile file) throws IOException {
        try (Workbook workbook = open(original)) {
            requireSheets(workbook, file.file());
            EarlierPacket.remove(workbook);
            mark(workbook, packet, file, Tabs.kept());
            return saved(workbook);
        }
    }

    /** A sheet that the library passes over when it opens a workbook would be missing in the copy. */
    private void requireSheets(Workbook workbook, String file) {
        printed.tabs(file).names().keySet().stream()
                .filter(sheet -> workbook.getSheet(sheet) == null)
                .findFirst()
                .ifPresent(sheet -> {
                    throw new IllegalStateException("no sheet " + sheet + " in " + file);
                });
    }

    private static Workbook open(byte[] file) throws IOException {
        Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file));
        if (workbook instanceof HSSFWorkbook xls) {
            CountryOfWorkbook.ensure(xls.getInternalWorkbook());
            xls.forEach(sheet -> ChartObject.keep((HSSFSheet) sheet));
        }
        return workbook;
    }

    /** A marked copy of the values where the workbook itself is not written again. */
    byte[] values(Packet packet, SubmittedFile file) throws IOException {
        Tabs tabs = printed.tabs(file.file());
        try (XSSFWorkbook workbook = printed.workbook(file.file(), tabs)) {
            EarlierPacket.remove(workbook);
            mark(workbook, packet, file, tabs);
            return new DatedDocument(file.file(), definition.authority(), definition.asOf()).bytes(workbook);
        }
    }

    private void mark(Workbook workbook, Packet packet, SubmittedFile file, Tabs tabs) {
        QuestionLines questions = QuestionLines.of(packet, file, printed, tabs);
        // all sheets before all marks: once cells have comments, the library miscounts the tabs of an .xls
        PacketRecord record = new PacketRecord(workbook, definition, wording);
        record.tell(packet, file, tabs);
        String name = free(workbook, wording.text("packet.review"));
        String title =
                wording.text("packet.review.title", Map.of("unit", packet.unit().fullName()));
        ReviewSheet.in(workbook, name, wording).fill(title, questions.lines());
        CellMarks marks = new CellMarks(workbook, wording);
        record.tell(name, questions.lines(), marks);
        questions.byCell().forEach(marks::mark);
    }

    private byte[] saved(Workbook workbook) throws IOException {
        if (workbook instanceof POIXMLDocument document) {
            return DatedDocument.packed(document, definition.asOf());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static String free(Workbook workbook, String name) {
        String free = name;
        for (int edition = 2; workbook.getSheet(free) != null; edition++) {
            free = name + " (" + edition + ")";
        }
        return free;
    }
}
