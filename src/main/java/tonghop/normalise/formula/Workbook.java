package tonghop.normalise.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tonghop.model.Submission;
import tonghop.model.cell.RawSheet;

/** The sheets of a submission by name; Excel does not tell their case apart. */
final class Workbook {
    private final Map<String, SheetCells> sheets = new LinkedHashMap<>();

    Workbook(Submission submission) {
        for (RawSheet sheet : submission.sheets()) {
            sheets.putIfAbsent(sheet.name().toLowerCase(Locale.ROOT), new SheetCells(sheet));
        }
    }

    List<SheetCells> sheets() {
        return List.copyOf(sheets.values());
    }

    /** The sheet that a reference means, seen from the sheet of its formula. */
    Optional<SheetCells> sheet(Expression.Reference reference, SheetCells own) {
        return reference.sheet().isEmpty() ? Optional.of(own) : Optional.ofNullable(sheets.get(reference.sheet()));
    }
}
