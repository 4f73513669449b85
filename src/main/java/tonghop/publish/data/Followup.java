package tonghop.publish.data;

import java.util.List;
import java.util.Optional;
import tonghop.model.Changes;
import tonghop.model.Finding;
import tonghop.model.Ruling;

/**
 * What people made of the findings of earlier runs.
 *
 * @param rulings what became of each decision
 * @param changes what differs from the last run that published something else
 */
public record Followup(List<Ruling> rulings, Changes changes) {
    /** Nobody has decided anything yet, and nothing was published before. */
    public static final Followup NONE = new Followup(List.of(), Changes.NONE);

    public Followup {
        rulings = List.copyOf(rulings);
    }

    /** What became of the last decision on a finding; empty when nobody has decided it. */
    public Optional<Ruling> ruling(Finding finding) {
        return rulings.stream()
                .filter(ruling -> ruling.decision().finding().equals(finding.id()))
                .reduce((first, last) -> last);
    }

    /** Whether a decision holds that settles the finding. */
    public boolean settles(Finding finding) {
        return ruling(finding)
                .filter(ruling -> ruling.state() == Ruling.State.APPLIED)
                .isPresent();
    }
}
