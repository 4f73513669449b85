package tonghop.publish.appendix;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.definition.JobDefinition;
import tonghop.publish.archive.DatedDocument;
import tonghop.publish.data.Publication;
import tonghop.publish.sheet.Looks;
import tonghop.publish.sheet.StandardFont;
import tonghop.publish.typeface.Typeface;
import tonghop.wording.Wording;

/** Writes a consolidated table as an appendix in a workbook of its own; equal tables give equal bytes. */
public final class AppendixWorkbook {
    private final Wording wording;
    private final Typeface typeface;
    private final Columns columns;

    public AppendixWorkbook(Wording wording) {
        this.wording = wording;
        this.typeface = Typeface.load();
        this.columns = new Columns(typeface, SheetPlan.POINTS);
    }

    /** Writes the table with notes on what the publication's findings and decisions say of its figures. */
    public void write(ConsolidatedTable table, Publication publication, Path file) throws IOException {
        FigureText text = new FigureText(Footnotes.of(table, publication, wording), wording);
        PrintedTable printed = PrintedTable.of(table, wording);
        SheetPlan plan = SheetPlan.of(printed, table.layout(), text, columns);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            StandardFont.apply(workbook);
            XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name(table)));
            Looks looks = new Looks(workbook, new NamedStyles(workbook, wording)::name);
            SheetRows rows = new SheetRows(sheet, looks, typeface);
            float left = new AppendixSheet(rows, plan, text, SourceComments.of(sheet, printed, wording))
                    .fill(table, wording.draft(publication.verdict()));
            JobDefinition job = publication.definition();
            String absent = wording.absent(publication.verdict(), job);
            new AppendixNotes(text, typeface, absent).write(rows, plan, left);
            String title = name(table) + ". " + table.title();
            new DatedDocument(title, job.authority(), job.asOf()).write(workbook, file);
        }
    }

    private String name(ConsolidatedTable table) {
        return wording.text("appendix.name") + " " + table.code();
    }
}
