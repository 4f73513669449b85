package tonghop.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
        Map<ObservationKey, String> then = told(before.observations());
        Map<ObservationKey, String> now = told(after.observations());
        Set<ObservationKey> all = new HashSet<>(then.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .map(key -> new FigureChange(key, then.getOrDefault(key, ""), now.getOrDefault(key, "")))
                .filter(change -> !change.before().equals(change.after()))
                .sorted(Comparator.comparing(FigureChange::key))
                .toList();
    }

    /** What is told of each key; different tellings one after the other. */
    private static Map<ObservationKey, String> told(List<Observation> observations) {
        Map<ObservationKey, SortedSet<String>> tellings = new HashMap<>();
        observations.forEach(observation -> tellings.computeIfAbsent(observation.key(), key -> new TreeSet<>())
                .add(value(observation)));
        Map<ObservationKey, String> told = new HashMap<>();
        tellings.forEach((key, values) -> told.put(key, String.join("; ", values)));
        return told;
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
