package tonghop.publish.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.definition.JobDefinition;
import tonghop.model.CellRef;
import tonghop.model.HiddenForm;
import tonghop.publish.archive.DatedDocument;
import tonghop.publish.data.Publication.SubmittedFile;
import tonghop.publish.form.HiddenSheet;
import tonghop.wording.Wording;

/** A unit's own workbook with the doubtful cells marked, the questions on a sheet before all others, and a hidden record. */
final class MarkedCopy {
    /** A question about more cells than these names the first of them. */
    private static final int MOST_CELLS = 10;

    private static final List<String> COLUMNS = List.of("finding", "figures", "sheet", "cell", "printed", "words");

    /** The column of the hidden record whose cells, themselves blank, keep how each marked cell looked before. */
    static final int LOOK = HiddenForm.TABLE + COLUMNS.size();

    private final JobDefinition definition;
    private final PrintedCells printed;
    private final Wording wording;

    MarkedCopy(JobDefinition definition, PrintedCells printed, Wording wording) {
        this.definition = definition;
        this.printed = printed;
        this.wording = wording;
    }

    /** Marks a workbook in its own format. */
    void write(byte[] original, Packet packet, SubmittedFile file, Path copy) throws IOException {
        try (Workbook workbook = open(original)) {
            EarlierPacket.remove(workbook);
            mark(workbook, packet, file);
            save(workbook, copy);
        }
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
        try (XSSFWorkbook workbook = printed.workbook(file.file())) {
            mark(workbook, packet, file);
            new DatedDocument(file.file(), definition.authority(), definition.asOf()).write(workbook, copy);
        }
    }

    private void mark(Workbook workbook, Packet packet, SubmittedFile file) {
        List<ReviewSheet.Line> lines = lines(packet, file);
        SortedMap<CellRef, List<Question>> questions = new TreeMap<>();
        lines.forEach(line -> questions
                .computeIfAbsent(line.cell(), cell -> new ArrayList<>())
                .add(line.question()));
        // all sheets before all marks: once cells have comments, the library miscounts the tabs of an .xls
        HiddenSheet form = new HiddenSheet(workbook, HiddenForm.PACKET_SHEET);
        String name = free(workbook, wording.text("packet.review"));
        new ReviewSheet(workbook, name, wording)
                .fill(
                        wording.text(
                                "packet.review.title",
                                Map.of("unit", packet.unit().fullName())),
                        lines);
        CellMarks marks = new CellMarks(workbook, wording);
        form.fill(
                fields(packet, file, name),
                COLUMNS,
                lines.stream()
                        .map(line -> row(line, marks.words(List.of(line.question()))))
                        .toList());
        lines.forEach(line -> look(workbook, line.cell()).ifPresent(style -> form.look(line.at() + 1, LOOK, style)));
        questions.forEach(marks::mark);
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

    private List<ReviewSheet.Line> lines(Packet packet, SubmittedFile file) {
        List<ReviewSheet.Line> lines = new ArrayList<>();
        for (Question question : packet.questions()) {
            question.in(file.file()).stream()
                    .filter(cell -> !cell.sheet().isEmpty())
                    .limit(MOST_CELLS)
                    .forEach(cell -> lines.add(new ReviewSheet.Line(lines.size(), question, cell, printed.at(cell))));
        }
        return lines;
    }

    private Map<String, String> fields(Packet packet, SubmittedFile file, String reviewSheet) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", HiddenForm.PACKET);
        fields.put("job", definition.code());
        fields.put("unit", packet.unit().code());
        fields.put("file", file.file());
        fields.put("sha256", file.sha256());
        fields.put("review-sheet", reviewSheet);
        fields.putAll(ReviewSheet.places());
        for (String code : AnswerChoices.CODES) {
            fields.put("answer-" + code, wording.text("packet.answer." + code));
        }
        return fields;
    }

    private static List<String> row(ReviewSheet.Line line, String words) {
        return List.of(
                line.question().finding().id(),
                line.question().figures(),
                line.cell().sheet(),
                line.cell().at().toString(),
                line.printed(),
                words);
    }

    private static Optional<CellStyle> look(Workbook workbook, CellRef at) {
        return Optional.ofNullable(workbook.getSheet(at.sheet()))
                .map(sheet -> sheet.getRow(at.at().row()))
                .map(row -> row.getCell(at.at().column()))
                .map(Cell::getCellStyle);
    }
}
