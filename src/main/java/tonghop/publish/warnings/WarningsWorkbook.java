package tonghop.publish.warnings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.definition.JobDefinition;
import tonghop.model.Matter;
import tonghop.publish.archive.DatedDocument;
import tonghop.publish.data.Publication;
import tonghop.publish.sheet.Cells;
import tonghop.publish.sheet.Looks;
import tonghop.publish.sheet.RowHeight;
import tonghop.publish.sheet.StandardFont;
import tonghop.publish.typeface.Typeface;
import tonghop.wording.Wording;

/** Writes {@code canh-bao.xlsx}: the findings with columns to decide in; equal publications give equal bytes. */
public record WarningsWorkbook(Wording wording) {
    public void write(Publication publication, Path file) throws IOException {
        JobDefinition definition = publication.definition();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            StandardFont.apply(workbook);
            Looks looks = new Looks(workbook);
            RowHeight heights = new RowHeight(Typeface.load());
            DecisionChoices choices = new DecisionChoices(publication.findings(), wording);
            new WarningSheet(new Cells(workbook.createSheet(wording.text("warnings.sheet")), looks), heights, wording)
                    .fill(publication, choices);
            GuideSheet.fill(new Cells(workbook.createSheet(wording.text("warnings.guide")), looks), heights, wording);
            form(new FormSheet(workbook), publication, choices);
            String title = wording.text("warnings.title") + ". " + definition.title();
            new DatedDocument(title, definition.authority(), definition.asOf()).write(workbook, file);
        }
    }

    private void form(FormSheet form, Publication publication, DecisionChoices choices) {
        List<String> figures = publication.figures();
        form.fill(
                publication.definition().code(),
                publication.language(),
                IntStream.range(0, figures.size())
                        .mapToObj(at -> new FormSheet.Asked(
                                publication.findings().get(at).id(), figures.get(at))));
        form.fill(choices);
        if (publication.findings().stream().anyMatch(finding -> Matter.of(finding) == Matter.LABEL)) {
            form.fillNames(choices.lists().size(), publication.definition().names());
        }
        form.fillHeads(heads());
    }

    /** The columns by which a filled form is read, wherever people move them. */
    private Map<String, String> heads() {
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put(wording.text(WarningColumn.ID.key()), "finding");
        heads.put(wording.text(WarningColumn.STATED.key()), "stated");
        heads.put(wording.text(WarningColumn.DECISION.key()), "choice");
        heads.put(wording.text(WarningColumn.VALUE.key()), "value");
        heads.put(wording.text(WarningColumn.REASON.key()), "reason");
        heads.put(wording.text(WarningColumn.PERSON.key()), "person");
        heads.put(wording.text(WarningColumn.DAY.key()), "day");
        return heads;
    }
}
