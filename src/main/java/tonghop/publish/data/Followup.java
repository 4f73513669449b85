package tonghop.publish.data;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.model.Changes;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Prospect;
import tonghop.model.Ruling;

/**
 * What people made of the findings of earlier runs, and may make of these.
 *
 * @param rulings what became of each decision
 * @param changes what differs from the last run that published something else
 * @param prospects what answers to open findings would do, by the ids of findings
 */
public record Followup(List<Ruling> rulings, Changes changes, SortedMap<String, List<Prospect>> prospects) {
    /** Nobody has decided anything yet, and nothing was published before. */
    public static final Followup NONE = new Followup(List.of(), Changes.NONE);

    public Followup {
        rulings = List.copyOf(rulings);
        prospects = Collections.unmodifiableSortedMap(new TreeMap<>(prospects));
    }

    public Followup(List<Ruling> rulings, Changes changes) {
        this(rulings, changes, Collections.emptySortedMap());
    }

    /** What the answers to a finding would do. */
    public List<Prospect> prospects(Finding finding) {
        return prospects.getOrDefault(finding.id(), List.of());
    }

    /** What became of the last decision on a finding; empty when nobody has decided it. */
    public Optional<Ruling> ruling(Finding finding) {
        return rulings.stream()
                .filter(ruling -> ruling.decision().finding().equals(finding.id()))
                .reduce((first, last) -> last);
    }

    /** How a finding stands: "open", "decided", "asked", or "reopened" when its figures changed after it was decided. */
    public String status(Finding finding) {
        return ruling(finding)
                .map(ruling -> switch (ruling.state()) {
                    case APPLIED -> "decided";
                    case ASKED -> "asked";
                    case OUTDATED -> "reopened";
                    case CONFLICTING, REFUSED -> "open";
                })
                .orElse("open");
    }

    /** Whether a decision changed a figure. */
    public Predicate<Observation> edited() {
        Set<List<Object>> edited = rulings.stream()
                .flatMap(ruling -> ruling.edits().stream())
                .map(edit -> List.<Object>of(edit.cell(), edit.key()))
                .collect(Collectors.toSet());
        return figure -> edited.contains(List.<Object>of(figure.cell(), figure.key()));
    }

    /** Whether a decision holds that settles the finding. */
    public boolean settles(Finding finding) {
        return ruling(finding)
                .filter(ruling -> ruling.state() == Ruling.State.APPLIED)
                .isPresent();
    }
}
