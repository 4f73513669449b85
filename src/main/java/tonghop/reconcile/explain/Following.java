package tonghop.reconcile.explain;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tonghop.model.Severity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.search.Network;
import tonghop.reconcile.search.SearchBounds;
import tonghop.reconcile.search.Slip;

/**
 * Finds the causes that need no answer of their own: once others are answered as their candidates say, all their edits hold. The
 * least weighty ones are tried first, and only against causes that need an answer themselves.
 */
final class Following {
    private final Network network;
    private final List<Question> questions;
    private final Map<Integer, Set<Integer>> leaders = new HashMap<>();

    /**
     * @param network all edits
     * @param questions the causes as they are told, the weightiest first
     */
    Following(Network network, List<Question> questions) {
        this.network = network;
        this.questions = questions;
        Map<Integer, Integer> askedBy = new HashMap<>();
        for (int number = 0; number < questions.size(); number++) {
            for (int edit : questions.get(number).edits()) {
                askedBy.put(edit, number);
            }
        }
        for (int number = 0; number < questions.size(); number++) {
            lead(number, askedBy);
        }
    }

    /**
     * A cause as it is told.
     *
     * @param edits its failed edits
     * @param shown the changes that a person may choose from
     * @param weight what it asks for
     */
    record Question(List<Integer> edits, List<Slip> shown, int weight) {}

    private void lead(int leader, Map<Integer, Integer> askedBy) {
        questions.get(leader).shown().stream()
                .flatMap(slip -> slip.values().changed().keySet().stream())
                .flatMap(figure -> network.editsOf(figure).stream())
                .flatMap(edit -> Optional.ofNullable(askedBy.get(edit)).stream())
                .filter(follower -> follower != leader)
                .filter(follower -> questions.get(leader).weight()
                        >= questions.get(follower).weight())
                .forEach(follower -> leaders.computeIfAbsent(follower, any -> new LinkedHashSet<>())
                        .add(leader));
    }

    /** The numbers of the questions that follow, each with those of the questions whose answers settle it. */
    Map<Integer, List<Integer>> settled() {
        Map<Integer, List<Integer>> settled = new TreeMap<>();
        Set<Integer> needed = new TreeSet<>();
        for (int number = questions.size() - 1; number >= 0; number--) {
            List<Integer> asked = leaders.getOrDefault(number, Set.of()).stream()
                    .filter(leader -> !settled.containsKey(leader))
                    .sorted()
                    .toList();
            List<Integer> fewest = needed.contains(number) ? List.of() : fewest(number, asked);
            if (!fewest.isEmpty()) {
                settled.put(number, fewest);
                needed.addAll(fewest);
            }
        }
        return settled;
    }

    /** One of the leaders where one is enough, or else all of them where their answers settle the question together. */
    private List<Integer> fewest(int follower, List<Integer> asked) {
        return asked.stream()
                .filter(leader -> holds(follower, List.of(leader), Values.STATED))
                .findFirst()
                .map(List::of)
                .or(() -> Optional.of(asked)
                        .filter(all -> all.size() <= SearchBounds.MOST_LEADERS)
                        .filter(all -> holds(follower, all, Values.STATED)))
                .orElse(List.of());
    }

    /** Whether all edits of a question hold under one choice of a change for each of the leaders. */
    private boolean holds(int follower, List<Integer> ahead, Values chosen) {
        if (ahead.isEmpty()) {
            return !chosen.changed().isEmpty()
                    && questions.get(follower).edits().stream()
                            .allMatch(edit -> isSettled(network.edit(edit).check(chosen)));
        }
        List<Integer> rest = ahead.subList(1, ahead.size());
        return questions.get(ahead.get(0)).shown().stream()
                .anyMatch(slip -> holds(follower, rest, chosen.with(slip.values())));
    }

    private static boolean isSettled(Verdict verdict) {
        return verdict.outcome() == Verdict.Outcome.PASSED || verdict.severity() == Severity.INFO;
    }
}
