package tonghop.normalise.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.cell.ReadingFindings;

/** Tells which formulas fetch from other workbooks: what they show is as old as their last look there. */
public final class LinkedWorkbooks {
    /** "[Xã A.xlsx]Biểu 1!D5" as Excel writes it, 'file:///…/Xã A.ods'#$Biểu as LibreOffice does. */
    private static final Pattern BOOK = Pattern.compile(
            "\\[([^\\[\\]]+\\.(?:xls[xmb]?|ods|csv)|\\d+)\\](?=[^\\[\\]!]*!)|'file:[^']*?([^/']+)'#",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private LinkedWorkbooks() {}

    /** One finding for each other workbook. */
    public static Stream<Finding> in(String file, RawSheet sheet) {
        Map<String, List<CellRef>> cells = new TreeMap<>();
        for (RawCell cell : sheet.cells()) {
            String formula = cell.formula();
            if (formula != null) {
                books(formula).forEach(book -> cells.computeIfAbsent(book, first -> new ArrayList<>())
                        .add(new CellRef(file, sheet.name(), cell.at())));
            }
        }
        return cells.entrySet().stream().map(link -> finding(link.getKey(), link.getValue()));
    }

    private static Stream<String> books(String formula) {
        Matcher book = BOOK.matcher(QUOTED.matcher(formula).replaceAll("\"\""));
        return book.results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .distinct();
    }

    private static Finding finding(String book, List<CellRef> cells) {
        ReadingFindings.Subject about =
                new ReadingFindings.Subject("linked-workbook", Severity.WARNING, book, cells.get(0));
        Map<String, String> arguments =
                Map.of("count", String.valueOf(cells.size()), ReadingFindings.WHERE, ReadingFindings.where(cells));
        return ReadingFindings.about(about, arguments, List.of()).withCells(cells);
    }
}
