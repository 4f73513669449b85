package tonghop.job;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.model.Finding;
import tonghop.model.Severity;

/**
 * What is otherwise than it was.
 *
 * @param arrived files that were not there before
 * @param changed files that hold something else than before
 * @param removed files that are not there any more
 * @param asked questions that were not asked before
 * @param settled questions that are not asked any more
 */
public record Novelty(
        List<String> arrived, List<String> changed, List<String> removed, List<Finding> asked, List<Finding> settled) {

    /** What differs between two standings of one job; findings that ask for nothing do not count. */
    public static Novelty between(Standing before, Standing after) {
        return new Novelty(
                names(after, name -> !before.files().containsKey(name)),
                names(
                        after,
                        name -> before.files().containsKey(name)
                                && !before.files()
                                        .get(name)
                                        .equals(after.files().get(name))),
                names(before, name -> !after.files().containsKey(name)),
                questionsNotIn(before, after),
                questionsNotIn(after, before));
    }

    private static List<String> names(Standing standing, Predicate<String> isMeant) {
        return standing.files().keySet().stream().filter(isMeant).toList();
    }

    private static List<Finding> questionsNotIn(Standing one, Standing other) {
        Set<String> known = one.findings().stream().map(Finding::id).collect(Collectors.toSet());
        return other.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO && !known.contains(finding.id()))
                .toList();
    }
}
