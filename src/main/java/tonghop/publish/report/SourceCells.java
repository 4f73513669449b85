package tonghop.publish.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.model.cell.CellRef;
import tonghop.publish.data.Publication;

/** The cells of the submissions that the page names, each told once and named by its number. */
final class SourceCells {
    private final Publication publication;
    private final PrintedCells printed;
    private final Map<CellRef, Integer> numbers = new LinkedHashMap<>();

    SourceCells(Publication publication, Tongues tongues) {
        this.publication = publication;
        this.printed = new PrintedCells(publication, tongues);
    }

    /** The number of a cell, counted from 0. */
    int number(CellRef cell) {
        return numbers.computeIfAbsent(cell, added -> numbers.size());
    }

    List<Integer> numbers(List<CellRef> cells) {
        return cells.stream().map(this::number).toList();
    }

    /**
     * The sheets that hold the cells, and each cell by its number.
     *
     * @param sheets the sheets
     * @param cells of each cell the number of its sheet, its address and its text
     */
    record Evidence(List<SourceSheet> sheets, List<List<Object>> cells) {}

    /** All cells that were named so far. */
    Evidence evidence() {
        Map<SheetName, Integer> sheets = new LinkedHashMap<>();
        List<List<Object>> cells = new ArrayList<>();
        for (CellRef cell : numbers.keySet()) {
            int sheet = sheets.computeIfAbsent(SheetName.of(cell), added -> sheets.size());
            cells.add(List.of(sheet, cell.at().toString(), printed.text(cell)));
        }
        SheetRows rows = new SheetRows(publication.ledger(), numbers.keySet(), printed);
        return new Evidence(
                sheets.keySet().stream().map(name -> sheet(name, rows)).toList(), cells);
    }

    private SourceSheet sheet(SheetName name, SheetRows rows) {
        return new SourceSheet(
                name.file(), name.sheet(), publication.submission(name.file()), rows.headings(name), rows.rows(name));
    }

    /** Which sheet. */
    record SheetName(String file, String sheet) {
        static SheetName of(CellRef cell) {
            return new SheetName(cell.file(), cell.sheet());
        }
    }

    /**
     * The part of a sheet that the page can show.
     *
     * @param file the submission's file
     * @param name the sheet's name
     * @param link the submission as a URI reference
     * @param headings rows of column headings, as Excel counts rows
     * @param rows row, as Excel counts it, to the columns' letters each followed by the text that stands there
     */
    record SourceSheet(
            String file, String name, String link, List<Integer> headings, Map<Integer, List<Object>> rows) {}
}
