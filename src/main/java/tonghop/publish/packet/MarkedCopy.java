package tonghop.publish.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
final class MarkedCopy {
    private final JobDefinition definition;
    private final PrintedCells printed;
    private final Wording wording;

    MarkedCopy(JobDefinition definition, PrintedCells printed, Wording wording) {
        this.definition = definition;
        this.printed = printed;
        this.wording = wording;
    }

    /**
     * Marks a workbook in its own format.
     *
     * @throws UnwritableException when the library cannot open it, or not write it again
     */
    void write(byte[] original, Packet packet, SubmittedFile file, Path copy) throws UnwritableException {
        try (Workbook workbook = open(original)) {
            requireSheets(workbook, file.file());
            EarlierPacket.remove(workbook);
            mark(workbook, packet, file, Tabs.kept());
            save(workbook, copy);
        } catch (RuntimeException | IOException unable) {
            // of what it does not know the library throws whatever it comes upon first
            throw new UnwritableException(file.file(), unable);
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

    /** Marks a copy of the values where the workbook is of a format that is not written here. */
    void writeValues(Packet packet, SubmittedFile file, Path copy) throws IOException {
        Tabs tabs = printed.tabs(file.file());
        try (XSSFWorkbook workbook = printed.workbook(file.file(), tabs)) {
            EarlierPacket.remove(workbook);
            mark(workbook, packet, file, tabs);
            new DatedDocument(file.file(), definition.authority(), definition.asOf()).write(workbook, copy);
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
        new ReviewSheet(workbook, name, wording).fill(title, questions.lines());
        CellMarks marks = new CellMarks(workbook, wording);
        record.tell(name, questions.lines(), marks);
        questions.byCell().forEach(marks::mark);
    }

    private void save(Workbook workbook, Path copy) throws IOException {
        if (workbook instanceof POIXMLDocument document) {
            DatedDocument.pack(document, definition.asOf(), copy);
            return;
        }
        try (OutputStream sink = Files.newOutputStream(copy)) {
            workbook.write(sink);
        }
    }

    private static String free(Workbook workbook, String name) {
        String free = name;
        for (int edition = 2; workbook.getSheet(free) != null; edition++) {
            free = name + " (" + edition + ")";
        }
        return free;
    }
}
