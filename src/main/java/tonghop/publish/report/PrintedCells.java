package tonghop.publish.report;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.Observation;
import tonghop.model.PrintedNumber;
import tonghop.model.cell.CellRef;
import tonghop.publish.data.Publication;

/** What the cells of the submissions say, as their sheets show it. */
final class PrintedCells {
    private static final int MOST_LETTERS = 240;

    private final Publication publication;
    private final Tongues tongues;
    private final Map<CellRef, Observation> figures = new HashMap<>();

    PrintedCells(Publication publication, Tongues tongues) {
        this.publication = publication;
        this.tongues = tongues;
        publication.observations().forEach(observation -> figures.put(observation.cell(), observation));
    }

    /** The text of a cell; empty when the cell is blank. */
    Bilingual text(CellRef cell) {
        Observation figure = figures.get(cell);
        String printed = figure == null ? publication.printed(cell) : figure.printed();
        return isPlain(figure) ? tongues.figure(printed) : Bilingual.same(cut(printed));
    }

    /** A number cell holds plain digits, which its workbook shows as people write them; typed text stays as typed. */
    private static boolean isPlain(@Nullable Observation figure) {
        PrintedNumber number = figure == null ? null : figure.number();
        return figure != null
                && number != null
                && number.value().toPlainString().equals(figure.printed());
    }

    /** A cell may hold a whole letter, of which the page shows the beginning. */
    private static String cut(String text) {
        int letters = text.codePointCount(0, text.length());
        return letters <= MOST_LETTERS ? text : text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS)) + "…";
    }
}
