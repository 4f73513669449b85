package tonghop.publish.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RomanNumeral;
import tonghop.model.Verdict;
import tonghop.publish.data.Publication;
import tonghop.publish.narrative.Chapter;
import tonghop.wording.Wording;

/** The body of the report: what it covers, its chapters, its charts and where the tables are. */
record ReportText(XWPFDocument document, Publication publication, Wording wording) {
    private static final int SIZE = 14;
    private static final int EMU_A_TWIP = 635;

    /** Where a PNG tells its size. */
    private static final int PNG_WIDTH = 16;

    private static final int PNG_HEIGHT = 20;

    void write(List<Chapter> chapters, Map<String, byte[]> charts) {
        scope();
        int number = 1;
        for (Chapter chapter : chapters) {
            heading(RomanNumeral.of(number++) + ". " + chapter.title().toUpperCase(Locale.ROOT));
            chapter.sentences().forEach(this::sentence);
        }
        if (!charts.isEmpty()) {
            heading(RomanNumeral.of(number) + ". "
                    + wording.text("document.charts").toUpperCase(Locale.ROOT));
            charts.values().forEach(this::chart);
        }
        notes(chapters);
        ending();
    }

    /** What the report is about: the units whose figures are in it, and those whose figures are not. */
    private void scope() {
        JobDefinition definition = publication.definition();
        Verdict verdict = publication.verdict();
        String units = definition.members().stream()
                .filter(unit -> !verdict.absent().contains(unit.code()))
                .map(ReportingUnit::fullName)
                .collect(Collectors.joining(", "));
        if (!units.isEmpty()) {
            sentence(wording.text(
                    "document.scope",
                    Map.of(
                            "period", wording.period(definition.period()),
                            "units", units,
                            "day", definition.asOf().toString())));
        }
        if (!verdict.absent().isEmpty()) {
            sentence(wording.absent(verdict, definition));
        }
    }

    private void heading(String text) {
        XWPFParagraph heading =
                Script.body(document.createParagraph(), Look.justified(SIZE).strong(), text);
        heading.setKeepNext(true);
    }

    private void sentence(String text) {
        Script.body(document.createParagraph(), Look.justified(SIZE), text);
    }

    private void chart(byte[] png) {
        ByteBuffer header = ByteBuffer.wrap(png);
        int width = new Paper(false).width();
        int height = width * header.getInt(PNG_HEIGHT) / header.getInt(PNG_WIDTH);
        XWPFParagraph paragraph = Script.write(document.createParagraph(), Look.centred(SIZE), "");
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(png),
                            PictureType.PNG,
                            "chart.png",
                            Millimetres.twips(width) * EMU_A_TWIP,
                            Millimetres.twips(height) * EMU_A_TWIP);
        } catch (InvalidFormatException | IOException broken) {
            throw new IllegalStateException("a chart is no picture", broken);
        }
    }

    /** Where the marks in the sentences are explained. */
    private void notes(List<Chapter> chapters) {
        Set<String> noted = new TreeSet<>();
        chapters.forEach(chapter -> noted.addAll(chapter.noted()));
        if (!noted.isEmpty()) {
            sentence(wording.text("document.marks", Map.of("appendices", String.join(", ", noted))));
        }
    }

    private void ending() {
        List<String> codes = publication.tables().appendices().stream()
                .map(ConsolidatedTable::code)
                .toList();
        String key = codes.isEmpty() ? "document.ending" : "document.appendices";
        sentence(wording.text(key, Map.of("appendices", String.join(", ", codes))));
    }
}
