package tonghop.publish.appendix;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.publish.archive.DatedDocument;
import tonghop.wording.Wording;

/** Writes a consolidated table as an appendix in a workbook of its own; equal tables give equal bytes. */
public final class AppendixWorkbook {
    private final Wording wording;
    private final LocalDate asOf;
    private final String authority;

    /**
     * Creates the writer for a job.
     *
     * @param wording the language
     * @param authority the office that issues the appendix
     * @param asOf the day that stands in the file as the time of its making
     */
    public AppendixWorkbook(Wording wording, String authority, LocalDate asOf) {
        this.wording = wording;
        this.authority = authority;
        this.asOf = asOf;
    }

    /** Writes the table with notes on what the findings say of its figures. */
    public void write(ConsolidatedTable table, List<Finding> findings, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name(table)));
            new AppendixSheet(sheet, table, new Footnotes(table, findings, wording), wording)
                    .fill(openQuestions(findings));
            tonghop.publish.sheet.PrintLayout.fit(
                    sheet, new tonghop.publish.sheet.SheetPaper(tonghop.publish.sheet.SheetPaper.Size.A4, true));
            new DatedDocument(name(table) + ". " + table.title(), authority, asOf).write(workbook, file);
        }
    }

    private static long openQuestions(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.ERROR) <= 0)
                .count();
    }

    private String name(ConsolidatedTable table) {
        return wording.text("appendix.name") + " " + table.code();
    }
}
