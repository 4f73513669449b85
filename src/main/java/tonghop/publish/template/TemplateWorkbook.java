package tonghop.publish.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.definition.JobDefinition;
import tonghop.model.cell.HiddenForm;
import tonghop.publish.archive.DatedDocument;
import tonghop.publish.form.HiddenSheet;
import tonghop.publish.sheet.Cells;
import tonghop.publish.sheet.Looks;
import tonghop.publish.sheet.RowHeight;
import tonghop.publish.sheet.StandardFont;
import tonghop.publish.typeface.Typeface;
import tonghop.wording.Wording;

/** Writes the form that a unit fills for a period; equal orders give equal bytes. */
public record TemplateWorkbook(Wording wording) {
    public void write(TemplateOrder order, Path file) throws IOException {
        JobDefinition definition = order.definition();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            StandardFont.apply(workbook);
            Looks looks = new Looks(workbook);
            FormBook book = new FormBook(new FormCells(), new EarlierFigures(order), wording);
            List<CellReference> shown = tables(workbook, looks, book, order);
            FormRelations relations = new FormRelations(order, book.cells());
            new FormFormulas(workbook, book.cells(), relations).write();
            InputRules rules = new InputRules(workbook, definition.vocabulary().qualitative(), wording);
            rules.write(book.cells());
            XSSFSheet check = workbook.createSheet(wording.text("template.check"));
            Answers answers = Answers.of(wording);
            new SelfCheckSheet(new Cells(check, looks), answers, new RowHeight(Typeface.load()), wording)
                    .fill(new SelfCheck(relations, book.cells(), rules, answers).checks());
            new HiddenSheet(workbook, HiddenForm.SHEET)
                    .fill(
                            FormRecord.fields(order, check.getSheetName()),
                            FormRecord.COLUMNS,
                            new FormRecord(workbook).rows(book.cells(), shown));
            protect(workbook);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.setForceFormulaRecalculation(true);
            String title = wording.text("template.title") + ". " + order.unit().fullName();
            new DatedDocument(title, definition.authority(), definition.asOf()).write(workbook, file);
        }
    }

    private List<CellReference> tables(XSSFWorkbook workbook, Looks looks, FormBook book, TemplateOrder order) {
        List<CellReference> shown = new ArrayList<>();
        FormHeading heading = new FormHeading(order, wording);
        for (FormTable table : new FormPlan(order.definition(), order.unit()).tables()) {
            String name = wording.text("template.name", Map.of("code", table.code()));
            XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
            FormSheet writer = new FormSheet(sheet, table, looks, book);
            writer.fill(heading);
            shown.addAll(writer.shown());
        }
        return shown;
    }

    /** Against slips, not against people: there is no password. */
    private static void protect(XSSFWorkbook workbook) {
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            XSSFSheet sheet = workbook.getSheetAt(at);
            sheet.enableLocking();
            sheet.lockFormatColumns(false);
            sheet.lockFormatRows(false);
        }
        workbook.lockStructure();
    }
}
