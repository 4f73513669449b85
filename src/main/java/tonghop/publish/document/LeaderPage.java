package tonghop.publish.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import tonghop.definition.JobDefinition;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.publish.appendix.FigureWording;
import tonghop.publish.archive.DatedDocument;
import tonghop.publish.chart.HeatScale;
import tonghop.publish.data.Publication;
import tonghop.publish.document.LeaderTable.Cell;
import tonghop.wording.Wording;

/**
 * Writes {@code trang-lanh-dao.docx}: on one A4 page whether it can be signed, how the members stand in each subject, their ranks as far
 * as open questions leave them, and the largest of these. It is for reading, no part of the report.
 */
public record LeaderPage(Wording wording) {
    private static final int MOST_QUESTIONS = 3;

    /** So many letters of a question take four lines; below a short table there is room for ten. */
    private static final int FEW_LETTERS = 360;

    private static final int MOST_LETTERS = 900;
    private static final int SHORT_TABLE = 10;

    private static final int SIZE = 10;
    private static final int NAME = 380;
    private static final int RESULT = 200;
    private static final int WIDTH = 1650;

    public void write(Publication publication, Path file) throws IOException {
        JobDefinition definition = publication.definition();
        try (XWPFDocument document = new XWPFDocument()) {
            WordReport.typeface(document);
            line(document, Look.centred(12), definition.authority().toUpperCase(java.util.Locale.ROOT));
            line(document, Look.centred(14).strong(), definition.title());
            verdict(document, publication);
            table(document, new LeaderTable(publication, new FigureWording(wording)));
            boolean isShort = definition.members().size() <= SHORT_TABLE;
            questions(document, publication.questions().needed(), isShort ? MOST_LETTERS : FEW_LETTERS);
            new Paper(false).lay(document.getDocument().getBody().addNewSectPr());
            new DatedDocument(definition.title(), definition.authority(), definition.asOf()).write(document, file);
        }
    }

    private void verdict(XWPFDocument document, Publication publication) {
        Script.spaceBefore(line(document, Look.left(13).strong(), wording.verdict(publication.verdict()) + "."), 8);
        line(
                document,
                Look.left(11),
                wording.text(
                        "leader.counts",
                        Map.of(
                                "sent", String.valueOf(publication.verdict().sent()),
                                "expected", String.valueOf(publication.verdict().expected()),
                                "errors", String.valueOf(publication.count(Severity.ERROR)),
                                "warnings", String.valueOf(publication.count(Severity.WARNING)))));
        String absent = cut(wording.absent(publication.verdict(), publication.definition()), FEW_LETTERS);
        if (!absent.isEmpty()) {
            line(document, Look.left(11), absent);
        }
    }

    private void table(XWPFDocument document, LeaderTable table) {
        List<String> subjects = table.subjects();
        List<String> results = table.results();
        if (subjects.isEmpty() && results.isEmpty()) {
            return;
        }
        Script.write(document.createParagraph(), Look.left(6), "");
        Grid grid = new Grid(document, widths(subjects.size(), results.size()));
        List<String> head = Stream.concat(subjects.stream(), results.stream()).toList();
        XWPFTableRow top = grid.row();
        Grid.put(top.getCell(0), Look.centred(SIZE).strong(), wording.text("column.member"));
        for (int at = 0; at < head.size(); at++) {
            Grid.put(top.getCell(at + 1), Look.centred(SIZE).strong(), head.get(at));
        }
        table.lines().forEach(line -> line(grid.row(), line));
        note(document, wording.text(table.isOfPlans() ? "leader.legend" : "leader.legend-scores"));
        if (table.leftOut() > 0) {
            note(document, wording.text("leader.left-out", Map.of("count", String.valueOf(table.leftOut()))));
        }
    }

    private static List<Integer> widths(int subjects, int results) {
        List<Integer> widths = new ArrayList<>(List.of(NAME));
        int room = WIDTH - NAME - results * RESULT;
        widths.addAll(Collections.nCopies(subjects, room / Math.max(1, subjects)));
        widths.addAll(Collections.nCopies(results, RESULT));
        return widths;
    }

    private void line(XWPFTableRow row, LeaderTable.Line line) {
        Grid.put(row.getCell(0), Look.left(SIZE), line.member());
        int at = 1;
        for (Cell cell : line.subjects()) {
            XWPFTableCell box = row.getCell(at++);
            put(box, Look.centred(SIZE), cell);
            cell.percent()
                    .map(HeatScale::colour)
                    .ifPresent(colour -> box.setColor("%06X".formatted(colour.getRGB() & 0xFFFFFF)));
        }
        for (Cell cell : line.results()) {
            put(row.getCell(at++), Look.centred(SIZE).strong(), cell);
        }
    }

    private void put(XWPFTableCell box, Look look, Cell cell) {
        String text = cell.text().isEmpty() ? wording.text("figure.missing") : cell.text();
        Grid.put(box, look, cell.isAsked() ? text + "*" : text);
    }

    private void questions(XWPFDocument document, List<Finding> open, int letters) {
        if (open.isEmpty()) {
            return;
        }
        int told = Math.min(MOST_QUESTIONS, open.size());
        String title = wording.text("leader.questions", Map.of("told", String.valueOf(told), "all", "" + open.size()));
        Script.spaceBefore(line(document, Look.left(12).strong(), title), 8);
        for (int at = 0; at < told; at++) {
            line(document, Look.justified(11), at + 1 + ". " + cut(wording.sentence(open.get(at)), letters));
        }
    }

    /** A text that leaves room for the others; what is cut off stands on the report page. */
    private static String cut(String text, int letters) {
        if (text.length() <= letters) {
            return text;
        }
        int end = text.lastIndexOf(' ', letters);
        return text.substring(0, end < 0 ? letters : end) + " …";
    }

    private static void note(XWPFDocument document, String text) {
        Script.write(document.createParagraph(), Look.left(SIZE).slanted(), text);
    }

    private static XWPFParagraph line(XWPFDocument document, Look look, String text) {
        return Script.write(document.createParagraph(), look, text);
    }
}
