package tonghop.publish.report;

import java.util.HashMap;
import java.util.Map;
import tonghop.model.Observation;
import tonghop.model.PrintedNumber;
import tonghop.model.cell.CellRef;
import tonghop.publish.data.Publication;

/** What the cells of the submissions say, as their sheets show it. */
final class PrintedCells {
    private static final int MOST_LETTERS = 240;

    private final Tongues tongues;
    private final Map<CellRef, Bilingual> printed = new HashMap<>();

    PrintedCells(Publication publication, Tongues tongues) {
        this.tongues = tongues;
        publication.ledger().forEach(entry -> printed.put(entry.cell(), Bilingual.same(cut(entry.printed()))));
        publication.observations().forEach(observation -> printed.put(observation.cell(), shown(observation)));
    }

    /** The text of a cell; empty when the cell is blank. */
    Bilingual text(CellRef cell) {
        return printed.getOrDefault(cell, Bilingual.same(""));
    }

    /** A number cell holds plain digits, which its workbook shows as people write them; typed text stays as typed. */
    private Bilingual shown(Observation observation) {
        PrintedNumber number = observation.number();
        boolean plain = number != null && number.value().toPlainString().equals(observation.printed());
        return plain ? tongues.figure(observation.printed()) : Bilingual.same(cut(observation.printed()));
    }

    /** A cell may hold a whole letter, of which the page shows the beginning. */
    private static String cut(String text) {
        int letters = text.codePointCount(0, text.length());
        return letters <= MOST_LETTERS ? text : text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS)) + "…";
    }
}
