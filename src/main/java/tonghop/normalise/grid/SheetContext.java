package tonghop.normalise.grid;

import java.util.List;
import java.util.Set;
import tonghop.model.cell.CellAddress;
import tonghop.normalise.words.Scan;

/**
 * What holds for a whole sheet.
 *
 * @param file the submission's file
 * @param sheet the sheet's name
 * @param name the sheet's name, scanned
 * @param sender whose figures it tells where its rows and columns name nobody
 * @param circular the numbers that rest on a circle of formulas
 * @param fileTexts the captions of the file's other sheets and its name, where nothing nearer tells a time
 */
public record SheetContext(
        String file, String sheet, Scan name, Sender sender, Set<CellAddress> circular, List<Scan> fileTexts) {
    public SheetContext {
        circular = Set.copyOf(circular);
        fileTexts = List.copyOf(fileTexts);
    }
}
