package tonghop.publish.warnings;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.publish.data.Publication;
import tonghop.publish.sheet.Cells;
import tonghop.publish.sheet.Demand;
import tonghop.publish.sheet.Demand.Words;
import tonghop.publish.sheet.Highlight;
import tonghop.publish.sheet.Look;
import tonghop.publish.sheet.PrintLayout;
import tonghop.publish.sheet.RowHeight;
import tonghop.publish.sheet.SheetPaper;
import tonghop.wording.Wording;

/** The sheet of findings: one row a finding, the most pressing first, with columns to decide in. */
record WarningSheet(Cells cells, RowHeight heights, Wording wording) {
    private static final int HEADER = 3;
    private static final int FIRST = HEADER + 1;
    private static final float HEADER_HEIGHT = 34f;

    private static final int DECIDED = 0xC6E0B4;

    void fill(Publication publication, DecisionChoices choices) {
        List<Finding> findings = publication.findings();
        heading(publication);
        header();
        WarningRow writer = new WarningRow(publication, wording, cells, heights);
        for (int at = 0; at < findings.size(); at++) {
            writer.write(cells.row(FIRST + at), findings.get(at));
        }
        int last = Math.max(FIRST, FIRST + findings.size() - 1);
        sheet().createFreezePane(WarningColumn.SEVERITY.place() + 1, FIRST);
        sheet().setAutoFilter(new CellRangeAddress(HEADER, last, 0, WarningColumn.PERSON.place()));
        new ChoiceLists(sheet(), choices, wording).apply(findings, FIRST);
        numbers(last);
        colours(last);
        print();
    }

    private void heading(Publication publication) {
        line(0, wording.text("warnings.title"), WarningLook.TITLE);
        line(1, publication.definition().title(), WarningLook.TITLE);
        String counts = wording.text(
                "warnings.counts",
                Map.of(
                        "all", String.valueOf(publication.findings().size()),
                        "open", String.valueOf(publication.verdict().open())));
        line(2, publication.findings().isEmpty() ? wording.text("report.findings.none") : counts, WarningLook.LINE);
    }

    private void line(int at, String text, Look look) {
        cells.text(cells.row(at), 0, text, look);
    }

    private void header() {
        Row header = cells.row(HEADER, HEADER_HEIGHT);
        cells.widths(WarningColumn.WIDTHS);
        for (WarningColumn column : WarningColumn.values()) {
            cells.text(header, column.place(), wording.text(column.key()), WarningLook.HEADER);
        }
    }

    /** The value is typed as a text, so that nobody's country changes it; what is no number is refused where it is typed. */
    private void numbers(int last) {
        int column = WarningColumn.VALUE.place();
        String digits = WarningColumn.VALUE.reference(FIRST + 1);
        for (String sign : List.of(".", ",", " ", "%", "−")) {
            digits = "SUBSTITUTE(" + digits + ",\"" + sign + "\",\"\")";
        }
        DataValidationConstraint isNumber = sheet().getDataValidationHelper()
                .createCustomConstraint("ISNUMBER(VALUE(SUBSTITUTE(" + digits + ",\"/\",\"x\")))");
        String title = wording.text(WarningColumn.VALUE.key());
        new Demand(sheet(), new CellRangeAddressList(FIRST, last, column, column), isNumber)
                .add(new Words(title, wording.text("report.answer.value-needed")), new Words(title, ""));
    }

    /** Colours follow what the cells say: how pressing a finding is, and whether it is decided; the words say the same. */
    private void colours(int last) {
        int row = FIRST + 1;
        Highlight told = new Highlight(sheet(), columns(last, WarningColumn.ID, WarningColumn.SEVERITY));
        for (Severity severity : Severity.values()) {
            String words = wording.text("severity." + severity).replace("\"", "\"\"");
            told.where(WarningColumn.SEVERITY.reference(row) + "=\"" + words + "\"", colour(severity));
        }
        new Highlight(sheet(), columns(last, WarningColumn.DECISION, WarningColumn.PERSON))
                .where(WarningColumn.DECISION.reference(row) + "<>\"\"", DECIDED);
    }

    private static CellRangeAddress columns(int last, WarningColumn from, WarningColumn to) {
        return new CellRangeAddress(FIRST, last, from.place(), to.place());
    }

    private static int colour(Severity severity) {
        return switch (severity) {
            case FATAL -> 0xF48C6C;
            case ERROR -> 0xF8CBAD;
            case WARNING -> 0xFFE699;
            case INFO -> 0xDDEBF7;
        };
    }

    /** The margins are as narrow as printers allow, for the sheet is wide; it is for work, not for signing. */
    private void print() {
        PrintLayout.fit(sheet(), new SheetPaper(SheetPaper.Size.A3, true));
        sheet().setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        sheet().setMargin(PageMargin.LEFT, 0.4);
        sheet().setMargin(PageMargin.RIGHT, 0.4);
    }

    private XSSFSheet sheet() {
        return (XSSFSheet) cells.sheet();
    }
}
