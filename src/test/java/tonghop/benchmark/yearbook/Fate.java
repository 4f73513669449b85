package tonghop.benchmark.yearbook;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;

/**
 * What the findings tell of an event: of the errors and warnings that name one of its cells the one counts that names it first, and of
 * several the one that names the fewest cells.
 *
 * @param event the event
 * @param told the finding that tells most of it
 * @param breaks whether any law can be seen not to hold, or a cell was left blank
 * @param isFound whether a finding names one of its cells
 * @param isCellFirst whether one of its cells is named first
 * @param rank the place of the true value among the candidates from one; zero when it is not among them
 * @param isSingleWrong whether one candidate stands alone and neither says a true value nor a range around it
 * @param isOnlyOneLeft whether the laws leave no other printable value for its one cell
 */
record Fate(
        Event event,
        @Nullable Finding told,
        boolean breaks,
        boolean isFound,
        boolean isCellFirst,
        int rank,
        boolean isSingleWrong,
        boolean isOnlyOneLeft) {

    static Fate of(Event event, Job job, Map<Integer, BigDecimal> stated, Map<CellRef, List<Finding>> findings) {
        Map<CellRef, BigDecimal> truths = event.changes().keySet().stream()
                .collect(Collectors.toMap(job::place, cell -> job.book().told().get(cell)));
        Optional<Finding> told = told(truths.keySet(), findings);
        boolean breaks = event.mishap() == Mishap.MISSING
                || event.changes().keySet().stream()
                        .flatMap(cell -> job.book().laws(cell).stream())
                        .anyMatch(law -> law.isBroken(stated));
        List<Candidate> candidates = told.map(Finding::candidates).orElse(List.of());
        return new Fate(
                event,
                told.orElse(null),
                breaks,
                told.isPresent(),
                told.filter(finding -> truths.containsKey(finding.cells().get(0)))
                                .isPresent()
                        || (!candidates.isEmpty() && isTrue(candidates.get(0), truths)),
                1
                        + IntStream.range(0, candidates.size())
                                .filter(place -> isTrue(candidates.get(place), truths))
                                .findFirst()
                                .orElse(-1),
                candidates.size() == 1 && !isAround(candidates.get(0), truths),
                event.isOfOneCell() && isOnlyOneLeft(event, job.book(), stated));
    }

    private static Optional<Finding> told(Set<CellRef> wrong, Map<CellRef, List<Finding>> findings) {
        return wrong.stream()
                .flatMap(cell -> findings.getOrDefault(cell, List.of()).stream())
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) <= 0)
                .min(Comparator.comparing((Finding finding) ->
                                !wrong.contains(finding.cells().get(0)))
                        .thenComparingInt(finding -> finding.cells().size())
                        .thenComparing(Finding::id));
    }

    /** Whether a value of the one cell a printed unit above or below the true one breaks a law that the true one does not. */
    private static boolean isOnlyOneLeft(Event event, Yearbook book, Map<Integer, BigDecimal> stated) {
        int cell = event.changes().keySet().iterator().next();
        BigDecimal truth = book.told().get(cell);
        BigDecimal step = BigDecimal.ONE.movePointLeft(book.decimals(cell));
        Map<Integer, BigDecimal> tried = new HashMap<>(stated);
        tried.put(cell, truth);
        List<Law> holding = book.laws(cell).stream()
                .filter(law -> law.cells().allMatch(tried::containsKey) && !law.isBroken(tried))
                .toList();
        return List.of(truth.add(step), truth.subtract(step)).stream().allMatch(other -> {
            tried.put(cell, other);
            return holding.stream().anyMatch(law -> law.isBroken(tried));
        });
    }

    private static boolean isTrue(Candidate candidate, Map<CellRef, BigDecimal> truths) {
        return ends(candidate, truths).filter(ends -> ends.size() == 1).isPresent();
    }

    private static boolean isAround(Candidate candidate, Map<CellRef, BigDecimal> truths) {
        return ends(candidate, truths).isPresent();
    }

    /** The number that a candidate says of a wrong cell, or the two between which it lies, where that is true. */
    private static Optional<List<BigDecimal>> ends(Candidate candidate, Map<CellRef, BigDecimal> truths) {
        BigDecimal truth = truths.get(candidate.cell());
        String said = candidate.to().replaceAll(" .*", "");
        if (truth == null || !said.matches("-?\\d+(\\.\\d+)?(\\.\\.-?\\d+(\\.\\d+)?)?")) {
            return Optional.empty();
        }
        List<BigDecimal> ends = java.util.Arrays.stream(said.split("\\.\\."))
                .map(BigDecimal::new)
                .toList();
        boolean isAround =
                ends.get(0).compareTo(truth) <= 0 && ends.get(ends.size() - 1).compareTo(truth) >= 0;
        return isAround ? Optional.of(ends) : Optional.empty();
    }
}
