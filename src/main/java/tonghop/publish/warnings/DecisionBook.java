package tonghop.publish.warnings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.definition.JobDefinition;
import tonghop.model.Decision;
import tonghop.model.Ruling;
import tonghop.model.Ruling.Edit;
import tonghop.publish.archive.DatedDocument;
import tonghop.publish.data.Publication;
import tonghop.publish.sheet.Cells;
import tonghop.publish.sheet.Looks;
import tonghop.publish.sheet.PrintLayout;
import tonghop.publish.sheet.RowHeight;
import tonghop.publish.sheet.SheetPaper;
import tonghop.publish.sheet.StandardFont;
import tonghop.publish.typeface.Typeface;
import tonghop.wording.Wording;

/** Writes {@code so-quyet-dinh.xlsx}: every decision with what it changed, before and after, who and why; one row a changed figure. */
public record DecisionBook(Wording wording) {
    private static final List<Column> COLUMNS = List.of(
            new Column("id", 10),
            new Column("question", 40),
            new Column("decision", 14),
            new Column("state", 10),
            new Column("why", 14),
            new Column("file", 12),
            new Column("sheet", 9),
            new Column("cell", 6),
            new Column("before", 9),
            new Column("after", 9),
            new Column("reason", 13),
            new Column("person", 9),
            new Column("day", 11),
            new Column("origin", 12));
    private static final Set<String> FIGURES = Set.of("before", "after");
    private static final List<Integer> WIDTHS =
            COLUMNS.stream().map(Column::width).toList();
    private static final int HEADER = 3;

    /** In points; two lines. */
    private static final float HEADER_HEIGHT = 34f;

    /** A column and its width in digits of the standard typeface. */
    private record Column(String code, int width) {}

    public void write(Publication publication, Path file) throws IOException {
        JobDefinition definition = publication.definition();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            StandardFont.apply(workbook);
            XSSFSheet sheet = workbook.createSheet(wording.text("decisions.sheet"));
            Cells cells = new Cells(sheet, new Looks(workbook));
            heading(cells, publication);
            rows(cells, publication.followup().rulings());
            SheetPaper paper = new SheetPaper(SheetPaper.Size.A4, true);
            PrintLayout.fit(sheet, paper);
            PrintLayout.gather(sheet, paper, WIDTHS);
            String title = wording.text("decisions.title") + ". " + definition.title();
            new DatedDocument(title, definition.authority(), definition.asOf()).write(workbook, file);
        }
    }

    private void heading(Cells cells, Publication publication) {
        boolean isEmpty = publication.followup().rulings().isEmpty();
        cells.text(cells.row(0), 0, wording.text("decisions.title"), WarningLook.TITLE);
        cells.text(cells.row(1), 0, publication.definition().title(), WarningLook.TITLE);
        cells.text(cells.row(2), 0, wording.text(isEmpty ? "decisions.none" : "decisions.about"), WarningLook.LINE);
        List<String> names = COLUMNS.stream()
                .map(column -> wording.text("decisions.column." + column.code()))
                .toList();
        cells.widths(WIDTHS);
        cells.texts(cells.row(HEADER, HEADER_HEIGHT), names, WarningLook.HEADER);
        cells.sheet().createFreezePane(1, HEADER + 1);
        cells.sheet().setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
    }

    private void rows(Cells cells, List<Ruling> rulings) {
        RowHeight heights = new RowHeight(Typeface.load());
        List<List<String>> rows = rulings.stream().flatMap(this::rows).toList();
        for (int at = 0; at < rows.size(); at++) {
            Row row = cells.row(HEADER + 1 + at);
            for (int column = 0; column < COLUMNS.size(); column++) {
                boolean figure = FIGURES.contains(COLUMNS.get(column).code());
                cells.text(row, column, rows.get(at).get(column), figure ? WarningLook.FIGURE : WarningLook.TEXT);
            }
            heights.fit(row, rows.get(at), WIDTHS);
        }
        int last = HEADER + Math.max(1, rows.size());
        cells.sheet().setAutoFilter(new CellRangeAddress(HEADER, last, 0, COLUMNS.size() - 1));
    }

    private Stream<List<String>> rows(Ruling ruling) {
        return ruling.edits().isEmpty()
                ? Stream.of(row(ruling, List.of("", "", "", "", "")))
                : ruling.edits().stream().map(edit -> row(ruling, changed(edit)));
    }

    private List<String> changed(Edit edit) {
        return List.of(
                edit.cell().file(),
                edit.cell().sheet(),
                edit.cell().at().toString(),
                wording.figure(edit.before()),
                wording.figure(edit.after()));
    }

    private List<String> row(Ruling ruling, List<String> changed) {
        Decision decision = ruling.decision();
        Stream<String> what = Stream.of(
                decision.finding(),
                wording.brief(ruling.finding()),
                wording.chosen(ruling),
                wording.state(ruling.state()),
                wording.why(ruling));
        Stream<String> why = Stream.of(
                decision.reason(),
                decision.person(),
                decision.day().isEmpty() ? "" : wording.date(LocalDate.parse(decision.day())),
                decision.origin());
        return Stream.of(what, changed.stream(), why).flatMap(part -> part).toList();
    }
}
