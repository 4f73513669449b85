package tonghop.normalise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.normalise.cell.ReadingFindings;

/**
 * One question about the cells of a sheet in which one thing is wrong with all: a column in a format that scales, a unit of measure
 * pasted over many rows. A few are asked about one by one, for there a number can be entered.
 */
record AlikeCells(String rule, String sheet, List<String> wrong) {
    private static final Set<String> OF_CELLS = Set.of("scaled-format", "otherwise-shown", "foreign-unit-of-measure");
    private static final List<String> WRONG = List.of("format", "unit", "expected");
    private static final int ONE_BY_ONE = 3;

    static List<Finding> together(List<Finding> findings) {
        Map<AlikeCells, List<Finding>> alike = findings.stream()
                .filter(finding -> OF_CELLS.contains(finding.rule()))
                .collect(Collectors.groupingBy(AlikeCells::of, LinkedHashMap::new, Collectors.toList()));
        Set<AlikeCells> many = alike.entrySet().stream()
                .filter(cells -> cells.getValue().size() > ONE_BY_ONE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Stream<Finding> others =
                findings.stream().filter(finding -> !OF_CELLS.contains(finding.rule()) || !many.contains(of(finding)));
        Stream<Finding> joined = alike.entrySet().stream()
                .filter(cells -> many.contains(cells.getKey()))
                .map(cells -> cells.getKey().asked(cells.getValue()));
        return Stream.concat(others, joined).toList();
    }

    private static AlikeCells of(Finding finding) {
        return new AlikeCells(
                finding.rule(),
                finding.cells().get(0).sheet(),
                WRONG.stream()
                        .map(what -> finding.arguments().getOrDefault(what, ""))
                        .toList());
    }

    private Finding asked(List<Finding> cells) {
        Finding first = cells.get(0);
        Finding all = Questionnaire.joined(cells);
        ReadingFindings.Subject about = new ReadingFindings.Subject(
                rule, all.severity(), String.join(" ", wrong), first.cells().get(0));
        Map<String, String> arguments = new LinkedHashMap<>(first.arguments());
        arguments.put("count", String.valueOf(cells.size()));
        arguments.put(ReadingFindings.WHERE, ReadingFindings.where(all.cells()));
        return ReadingFindings.about(about, rule + "-many", arguments, List.of())
                .withCells(all.cells());
    }
}
