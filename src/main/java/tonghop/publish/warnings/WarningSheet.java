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
import tonghop.model.Matter;
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
        sheet().setAutoFilter(new CellRangeAddress(HEADER, last, 0, WarningColumn.DAY.place()));
        new ChoiceLists(sheet(), choices, wording).apply(findings, FIRST);
        values(publication, choices);
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

    /** What may be typed as a value: a number, or for a label a name of the definition. */
    private void values(Publication publication, DecisionChoices choices) {
        CellRangeAddressList numbers = new CellRangeAddressList();
        CellRangeAddressList names = new CellRangeAddressList();
        List<Boolean> labels = publication.findings().stream()
                .map(finding -> Matter.of(finding) == Matter.LABEL)
                .toList();
        int start = 0;
        for (int at = 1; at <= labels.size(); at++) {
            if (at == labels.size() || !labels.get(at).equals(labels.get(start))) {
                (labels.get(start) ? names : numbers).addCellRangeAddress(values(start, at - 1));
                start = at;
            }
        }
        numbers(numbers);
        names(names, choices.lists().size(), publication.definition().names().size());
    }

    private static CellRangeAddress values(int first, int last) {
        int column = WarningColumn.VALUE.place();
        return new CellRangeAddress(FIRST + first, FIRST + last, column, column);
    }

    private void names(CellRangeAddressList rows, int list, int count) {
        if (rows.countRanges() > 0) {
            DataValidationConstraint isName =
                    sheet().getDataValidationHelper().createFormulaListConstraint(FormSheet.choices(list, count));
            Words words = new Words(wording.text(WarningColumn.VALUE.key()), wording.text("report.answer.name-needed"));
            new Demand(sheet(), rows, isName).add(words, new Words(words.title(), ""));
        }
    }

    /** The value is typed as a text, so that nobody's country changes it; what is no number is refused where it is typed. */
    private void numbers(CellRangeAddressList rows) {
        if (rows.countRanges() == 0) {
            return;
        }
        String digits =
                WarningColumn.VALUE.reference(rows.getCellRangeAddress(0).getFirstRow() + 1);
        for (String sign : List.of(".", ",", " ", "%", "−")) {
            digits = "SUBSTITUTE(" + digits + ",\"" + sign + "\",\"\")";
        }
        DataValidationConstraint isNumber = sheet().getDataValidationHelper()
                .createCustomConstraint("ISNUMBER(VALUE(SUBSTITUTE(" + digits + ",\"/\",\"x\")))");
        String title = wording.text(WarningColumn.VALUE.key());
        new Demand(sheet(), rows, isNumber)
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
        new Highlight(sheet(), columns(last, WarningColumn.DECISION, WarningColumn.DAY))
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
        SheetPaper paper = new SheetPaper(SheetPaper.Size.A3, true);
        PrintLayout.fit(sheet(), paper);
        sheet().setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        sheet().setMargin(PageMargin.LEFT, 0.4);
        sheet().setMargin(PageMargin.RIGHT, 0.4);
        PrintLayout.gather(sheet(), paper, WarningColumn.WIDTHS);
    }

    private XSSFSheet sheet() {
        return (XSSFSheet) cells.sheet();
    }
}
