package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.publish.sheet.PrintLayout;
import tonghop.publish.sheet.StandardFont;

/** Fills the sheet of an appendix from top to bottom and lays it on paper. */
record AppendixSheet(SheetRows rows, SheetPlan plan, FigureText text, SourceComments comments) {
    /** How many rows a header takes, and what stands above one that continues. */
    private static final int HEADER = 2;

    private static final int CONTINUED = 1;

    /** In letters; the areas that are printed are a formula, in which each names its sheet in quotes. */
    private static final int LONGEST_FORMULA = 8192;

    private static final int QUOTES = 3;

    /**
     * Fills title block and table; the mark of a draft is empty for what can be signed.
     *
     * @return how many points of the last page are left below the table
     */
    float fill(ConsolidatedTable table, String draft) {
        XSSFSheet sheet = rows.sheet();
        for (int column = 0; column < plan.count(); column++) {
            StandardFont.width(sheet, column, plan.widths().get(column));
        }
        AppendixHeading heading = new AppendixHeading(rows, plan, text.wording());
        heading.title(table, draft);
        PrintLayout.scale(sheet, plan.paper(), plan.percent());
        return plan.tables().size() == 1 ? table(heading) : parts(heading, name(table));
    }

    private float table(AppendixHeading heading) {
        PrintedTable printed = plan.tables().get(0);
        int header = rows.next();
        heading.header(printed);
        rows.sheet().setRepeatingRows(new CellRangeAddress(header, rows.next() - 1, -1, -1));
        rows.sheet().createFreezePane(SheetPlan.LABELS, rows.next());
        SlotPlaces places = new SlotPlaces();
        places.add(printed, rows.next());
        body(printed, places);
        if (!plan.isOnePageWide()) {
            bands(header, rows.next() - 1);
        }
        return new PageBreaks(rows.sheet(), plan).apply(printed, header);
    }

    /** The parts below each other, each under its own header. */
    private float parts(AppendixHeading heading, String name) {
        SlotPlaces places = new SlotPlaces();
        int first = rows.next();
        for (PrintedTable part : plan.tables()) {
            places.add(part, first + HEADER);
            first += HEADER + part.lines().size() + CONTINUED;
        }
        List<Integer> starts = new ArrayList<>();
        for (PrintedTable part : plan.tables()) {
            if (!starts.isEmpty()) {
                heading.continued(name);
            }
            starts.add(starts.isEmpty() ? 0 : rows.next() - 1);
            heading.header(part);
            body(part, places);
        }
        return new PageBreaks(rows.sheet(), plan).apply(starts, rows.next());
    }

    private String name(ConsolidatedTable table) {
        return text.wording().text("appendix.name") + " " + table.code();
    }

    private void body(PrintedTable printed, SlotPlaces places) {
        FigureCell figures = new FigureCell(text, rows.cells().looks(), new FigureFormula(places));
        AppendixBody body = new AppendixBody(rows, plan, printed.width(), figures, comments);
        printed.lines().forEach(body::line);
    }

    /** Each band has pages of its own; those after the first begin with the header, and the labels are repeated beside them. */
    private void bands(int header, int last) {
        XSSFSheet sheet = rows.sheet();
        List<Band> bands = plan.bands();
        String areas = IntStream.range(0, bands.size())
                .mapToObj(at -> at == 0
                        ? area(0, 0, last, plan.onFirstPage() - 1)
                        : area(
                                header,
                                first(bands.get(at)),
                                last,
                                first(bands.get(at)) + bands.get(at).widths().size() - 1))
                .collect(Collectors.joining(","));
        if (areas.length() + bands.size() * (sheet.getSheetName().length() + QUOTES) <= LONGEST_FORMULA) {
            sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), areas);
        }
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, SheetPlan.LABELS - 1));
    }

    private static int first(Band band) {
        return SheetPlan.LABELS + band.first();
    }

    private static String area(int top, int left, int bottom, int right) {
        return new CellReference(top, left, true, true).formatAsString()
                + ":"
                + new CellReference(bottom, right, true, true).formatAsString();
    }
}
