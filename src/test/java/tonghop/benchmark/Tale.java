package tonghop.benchmark;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;

/**
 * What the findings tell of one planted error. Of the findings that name a wrong cell as an error or a warning, the one counts that
 * names it first, and of several, or where none does, the one that names the fewest cells: it tells the officer most.
 *
 * @param kind how the error came about
 * @param breaks whether it breaks anything that can be checked
 * @param isFound whether a finding names a wrong cell as an error or a warning
 * @param isCellFirst whether the first cell that the finding names is a wrong one
 * @param rank the place of the true value among the candidates from one; zero when it is not among them
 * @param isSingleWrong whether one candidate is shown alone and says neither the true value nor a range in which it lies
 * @param shown how many candidates are shown
 * @param isOnlyOneLeft whether the true value is the only one that the relations and one slip of the kind allow
 */
record Tale(
        PlantKind kind,
        boolean breaks,
        boolean isFound,
        boolean isCellFirst,
        int rank,
        boolean isSingleWrong,
        int shown,
        boolean isOnlyOneLeft) {

    static Tale of(Plant plant, Knowable knowable, Map<CellRef, List<Finding>> byCell) {
        DataSet data = knowable.data();
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
            return new Tale(plant.kind(), breaks, false, false, 0, false, 0, knowable.isOnlyOneLeft(plant));
        }
        List<Candidate> candidates = told.get().candidates();
        boolean isFirst = wrong.contains(told.get().cells().get(0)) || isTrue(candidates, 0, plant, data);
        boolean isSingleWrong = candidates.size() == 1 && !is(candidates.get(0), plant, data, Tale::isNumberOrAround);
        return new Tale(
                plant.kind(),
                breaks,
                true,
                isFirst,
                rank(candidates, plant, data),
                isSingleWrong,
                candidates.size(),
                knowable.isOnlyOneLeft(plant));
    }

    private static int rank(List<Candidate> candidates, Plant plant, DataSet data) {
        return 1
                + IntStream.range(0, candidates.size())
                        .filter(place -> isTrue(candidates, place, plant, data))
                        .findFirst()
                        .orElse(-1);
    }

    private static boolean isTrue(List<Candidate> candidates, int place, Plant plant, DataSet data) {
        return place < candidates.size() && is(candidates.get(place), plant, data, Tale::isNumber);
    }

    private static boolean is(Candidate candidate, Plant plant, DataSet data, BiPredicate<String, BigDecimal> says) {
        return plant.truths().entrySet().stream()
                .anyMatch(truth -> data.cells().get(truth.getKey()).place().equals(candidate.cell())
                        && says.test(candidate.to(), truth.getValue()));
    }

    /** Whether a candidate says a number: "78 (+ huyện Hạ Lang 13)" says 78. */
    private static boolean isNumber(String text, BigDecimal number) {
        String digits = text.replaceAll(" .*", "");
        return digits.matches("-?\\d+(\\.\\d+)?") && new BigDecimal(digits).compareTo(number) == 0;
    }

    /** Whether a candidate says a number, or that it lies between two: "602..604". */
    private static boolean isNumberOrAround(String text, BigDecimal number) {
        String[] ends = text.split("\\.\\.");
        return ends.length == 2
                ? new BigDecimal(ends[0]).compareTo(number) <= 0 && new BigDecimal(ends[1]).compareTo(number) >= 0
                : isNumber(text, number);
    }
}
