package tonghop.review;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.model.Changes;
import tonghop.model.Changes.FigureChange;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;

/** Tells two runs of a job apart. */
public record Comparison(RunState before, RunState after) {
    /**
     * What is otherwise than before.
     *
     * @param since number of the earlier run
     */
    public Changes since(long since) {
        Map<String, Finding> earlier = byId(before.findings());
        Map<String, Finding> later = byId(after.findings());
        return new Changes(
                since,
                those(after.findings(), finding -> !earlier.containsKey(finding.id())),
                those(before.findings(), finding -> before.isOpen(finding) && isOver(later, finding)),
                those(after.findings(), finding -> isReopened(earlier, finding)),
                figures());
    }

    private boolean isOver(Map<String, Finding> later, Finding finding) {
        Finding now = later.get(finding.id());
        return now == null || !after.isOpen(now);
    }

    private boolean isReopened(Map<String, Finding> earlier, Finding finding) {
        Finding then = earlier.get(finding.id());
        return then != null && !before.isOpen(then) && after.isOpen(finding);
    }

    private static Map<String, Finding> byId(List<Finding> findings) {
        return findings.stream().collect(Collectors.toMap(Finding::id, finding -> finding, (one, other) -> one));
    }

    private static List<Finding> those(List<Finding> findings, Predicate<Finding> wanted) {
        return findings.stream().filter(wanted).sorted(Finding.BY_WEIGHT).toList();
    }

    private List<FigureChange> figures() {
        Set<ObservationKey> touched = new HashSet<>(keysBeside(before.observations(), after.observations()));
        touched.addAll(keysBeside(after.observations(), before.observations()));
        Map<ObservationKey, SortedSet<String>> then = told(before.observations(), touched);
        Map<ObservationKey, SortedSet<String>> now = told(after.observations(), touched);
        return touched.stream()
                .map(key -> new FigureChange(key, told(then, key), told(now, key)))
                .filter(change -> !change.before().equals(change.after()))
                .sorted(Comparator.comparing(FigureChange::key))
                .toList();
    }

    /** What those are about that the others do not hold; the same object in both is the usual case, and equal ones do no harm. */
    private static Set<ObservationKey> keysBeside(List<Observation> observations, List<Observation> others) {
        Set<Observation> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(others);
        return observations.stream()
                .filter(observation -> !known.contains(observation))
                .map(Observation::key)
                .collect(Collectors.toSet());
    }

    private static Map<ObservationKey, SortedSet<String>> told(
            List<Observation> observations, Set<ObservationKey> keys) {
        Map<ObservationKey, SortedSet<String>> tellings = new HashMap<>();
        observations.stream()
                .filter(observation -> keys.contains(observation.key()))
                .forEach(observation -> tellings.computeIfAbsent(observation.key(), key -> new TreeSet<>())
                        .add(value(observation)));
        return tellings;
    }

    /** What is told of a key; different tellings one after the other. */
    private static String told(Map<ObservationKey, SortedSet<String>> tellings, ObservationKey key) {
        return String.join("; ", tellings.getOrDefault(key, Collections.emptySortedSet()));
    }

    private static String value(Observation observation) {
        return observation.number() == null ? String.valueOf(observation.text()) : plain(Figures.digits(observation));
    }

    /** "12.50" and "12.5" are one figure. */
    private static String plain(String digits) {
        return digits.contains(".") && !digits.contains("..")
                ? digits.replaceFirst("0+$", "").replaceFirst("\\.$", "")
                : digits;
    }
}
