package tonghop.normalise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.cell.CellRef;
import tonghop.normalise.cell.ReadingFindings;

/**
 * One row for all cells of a sheet that a marked copy confirms or changes: an agency that answers fourteen questions says one thing.
 * A few cells that were changed unasked are told one by one, so that each can be decided by itself.
 */
record ReturnedRows(String rule, String sheet) {
    /** So many cells of a sheet are told one by one. */
    private static final Map<String, Integer> ONE_BY_ONE =
            Map.of("returned-confirmed", 1, "returned-change", 1, "returned-unasked", 3);

    static List<Finding> together(List<Finding> findings) {
        Map<ReturnedRows, List<Finding>> rows = findings.stream()
                .collect(Collectors.groupingBy(ReturnedRows::of, LinkedHashMap::new, Collectors.toList()));
        return rows.entrySet().stream()
                .flatMap(row -> row.getKey().told(row.getValue()))
                .toList();
    }

    private static ReturnedRows of(Finding finding) {
        return new ReturnedRows(finding.rule(), finding.cells().get(0).sheet());
    }

    private Stream<Finding> told(List<Finding> cells) {
        return cells.size() > ONE_BY_ONE.getOrDefault(rule, Integer.MAX_VALUE) ? Stream.of(one(cells)) : cells.stream();
    }

    private Finding one(List<Finding> told) {
        List<CellRef> cells =
                told.stream().map(finding -> finding.cells().get(0)).toList();
        ReadingFindings.Subject about =
                new ReadingFindings.Subject(rule, told.get(0).severity(), ReadingFindings.where(cells), cells.get(0));
        Map<String, String> list = Map.of(
                "count", String.valueOf(cells.size()),
                "list", told.stream().map(ReturnedRows::item).collect(Collectors.joining("; ")));
        return ReadingFindings.about(about, rule + "-many", list, List.of()).withCells(cells);
    }

    /** "D8: «62,63» → «62,36»", or "D8: «Đúng như đã gửi» (theo quyết định)". */
    private static String item(Finding told) {
        Map<String, String> says = told.arguments();
        String reason = says.getOrDefault("reason", "-");
        String said = says.containsKey("answer")
                ? "«" + says.get("answer") + "»" + (reason.equals("-") ? "" : " (" + reason + ")")
                : "«" + says.get("before") + "» → «" + says.get("after") + "»";
        return says.get("cell") + ": " + said;
    }
}
