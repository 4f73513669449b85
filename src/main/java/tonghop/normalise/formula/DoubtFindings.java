package tonghop.normalise.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;

/** Tells the doubts about one sheet as findings. */
final class DoubtFindings {
    private final String file;
    private final SheetCells sheet;
    private final RowLabel labels;
    private final Map<String, Integer> alike = new HashMap<>();

    DoubtFindings(String file, SheetCells sheet) {
        this.file = file;
        this.sheet = sheet;
        this.labels = new RowLabel(sheet);
    }

    Finding of(Doubt doubt) {
        CellRef cell = new CellRef(file, sheet.name(), doubt.cell().at());
        String stated = doubt.stated().toPlainString();
        String expected = doubt.shownExpected().toPlainString();
        String label = labels.of(doubt.cell().at());
        return new Finding(
                id(doubt.rule(), label),
                doubt.rule(),
                doubt.severity(),
                null,
                stated,
                expected,
                doubt.difference().toPlainString(),
                doubt.severity() == Severity.INFO
                        ? List.of()
                        : List.of(new Candidate(cell, stated, expected, doubt.slip(), 1)),
                doubt.message(),
                arguments(doubt, label),
                cells(doubt, cell),
                List.of());
    }

    /** Rows move and figures change, so the figures of one label are told apart by their order. */
    private String id(String rule, String label) {
        int order = alike.merge(rule + label, 1, Integer::sum);
        return FindingId.of(rule, sheet.name(), label, String.valueOf(order));
    }

    private SortedMap<String, String> arguments(Doubt doubt, String label) {
        SortedMap<String, String> arguments = new TreeMap<>(doubt.arguments());
        arguments.put("text", label);
        arguments.put("file", file);
        arguments.put("sheet", sheet.name());
        arguments.put("cell", doubt.cell().at().toString());
        arguments.put("stated", doubt.stated().toPlainString());
        arguments.put("expected", doubt.shownExpected().toPlainString());
        arguments.put("difference", doubt.difference().toPlainString());
        return arguments;
    }

    private List<CellRef> cells(Doubt doubt, CellRef cell) {
        List<CellRef> cells = new ArrayList<>(List.of(cell));
        doubt.related().forEach(at -> cells.add(new CellRef(file, sheet.name(), at)));
        return cells;
    }
}
