package tonghop.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The questions that have to be answered before anything can be signed, the weightiest first: once the needed ones are answered, the
 * others are settled too.
 *
 * @param needed the fewest findings whose answers settle all
 * @param following findings that fit once the needed ones are answered as their candidates say
 */
public record Questions(List<Finding> needed, List<Finding> following) {
    public Questions {
        needed = List.copyOf(needed);
        following = List.copyOf(following);
    }

    /** The questions among the findings that nobody has settled; what asks for no decision makes none. */
    public static Questions of(List<Finding> open) {
        List<Finding> asking = open.stream()
                .filter(finding -> finding.severity().compareTo(Severity.ERROR) <= 0)
                .sorted(Finding.BY_WEIGHT)
                .toList();
        Set<String> ids = asking.stream().map(Finding::id).collect(Collectors.toSet());
        return new Questions(
                asking.stream().filter(finding -> !follows(finding, ids)).toList(),
                asking.stream().filter(finding -> follows(finding, ids)).toList());
    }

    private static boolean follows(Finding finding, Set<String> asked) {
        return !finding.settledBy().isEmpty() && asked.containsAll(finding.settledBy());
    }
}
