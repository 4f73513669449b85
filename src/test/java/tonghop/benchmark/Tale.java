package tonghop.benchmark;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tonghop.model.Candidate;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.Severity;

/**
 * What the findings tell of one planted error. Of the findings that name a wrong cell as an error or a warning, the one counts that
 * names it first, and of several, or where none does, the one that names the fewest cells: it tells the officer most.
 *
 * @param kind how the error came about
 * @param breaks whether it breaks anything that can be checked
 * @param isFound whether a finding names a wrong cell as an error or a warning
 * @param isCellFirst whether the first cell that the finding names is a wrong one
 * @param rank the place of the true value among the candidates from one; zero when it is not among them
 * @param candidates how many candidates are shown
 */
record Tale(PlantKind kind, boolean breaks, boolean isFound, boolean isCellFirst, int rank, int candidates) {

    static Tale of(Plant plant, DataSet data, Map<CellRef, List<Finding>> byCell) {
        Set<CellRef> wrong = plant.changes().keySet().stream()
                .map(cell -> data.cells().get(cell).place())
                .collect(Collectors.toSet());
        Optional<Finding> told = wrong.stream()
                .flatMap(cell -> byCell.getOrDefault(cell, List.of()).stream())
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) <= 0)
                .min(Comparator.comparing((Finding finding) ->
                                !wrong.contains(finding.cells().get(0)))
                        .thenComparingInt(finding -> finding.cells().size()));
        boolean breaks = data.isBrokenBy(plant.changes());
        if (told.isEmpty()) {
            return new Tale(plant.kind(), breaks, false, false, 0, 0);
        }
        List<Candidate> candidates = told.get().candidates();
        boolean isFirst = wrong.contains(told.get().cells().get(0)) || isTrue(candidates, 0, plant, data);
        return new Tale(plant.kind(), breaks, true, isFirst, rank(candidates, plant, data), candidates.size());
    }

    private static int rank(List<Candidate> candidates, Plant plant, DataSet data) {
        return 1
                + IntStream.range(0, candidates.size())
                        .filter(place -> isTrue(candidates, place, plant, data))
                        .findFirst()
                        .orElse(-1);
    }

    private static boolean isTrue(List<Candidate> candidates, int place, Plant plant, DataSet data) {
        return place < candidates.size()
                && plant.truths().entrySet().stream()
                        .anyMatch(truth -> data.cells()
                                        .get(truth.getKey())
                                        .place()
                                        .equals(candidates.get(place).cell())
                                && isNumber(candidates.get(place).to(), truth.getValue()));
    }

    /** Whether a candidate says a number: "78 (+ huyện Hạ Lang 13)" says 78. */
    private static boolean isNumber(String text, BigDecimal number) {
        String digits = text.replaceAll(" .*", "");
        return digits.matches("-?\\d+(\\.\\d+)?") && new BigDecimal(digits).compareTo(number) == 0;
    }

    boolean isSingleWrong() {
        return isFound && candidates == 1 && rank == 0;
    }
}
