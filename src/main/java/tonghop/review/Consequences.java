package tonghop.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.model.Finding;
import tonghop.model.Ruling;
import tonghop.model.Ruling.Edit;
import tonghop.model.cell.CellRef;

/** What came up and what went away when figures were changed, and by whose decision. */
final class Consequences {
    /** The placeholder of a finding's sentence that names the decisions it came up with. */
    private static final String DECISIONS = "decisions";

    private final List<Finding> raised;
    private final List<Finding> repaired;

    /**
     * @param before what the rules found in the figures as stated
     * @param after all findings after the changes
     */
    Consequences(List<Finding> before, List<Finding> after) {
        raised = without(after, before);
        repaired = without(before, after);
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        Set<String> ids = others.stream().map(Finding::id).collect(Collectors.toSet());
        return findings.stream().filter(finding -> !ids.contains(finding.id())).toList();
    }

    List<Ruling> told(List<Ruling> rulings) {
        return rulings.stream().map(this::told).toList();
    }

    private Ruling told(Ruling ruling) {
        if (ruling.edits().isEmpty()) {
            return ruling;
        }
        // what a follow-up decision settles came up before it
        List<String> came = touched(raised, ruling);
        came.remove(ruling.finding().id());
        return new Ruling(
                ruling.decision(),
                ruling.finding(),
                ruling.state(),
                came.isEmpty() ? ruling.why() : "raised",
                ruling.edits(),
                new Ruling.Consequences(came, touched(repaired, ruling)));
    }

    private static List<String> touched(List<Finding> findings, Ruling ruling) {
        return findings.stream()
                .filter(touches(ruling))
                .map(Finding::id)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Predicate<Finding> touches(Ruling ruling) {
        Set<CellRef> changed = ruling.edits().stream().map(Edit::cell).collect(Collectors.toCollection(HashSet::new));
        return finding -> finding.cells().stream().anyMatch(changed::contains);
    }

    /** Each finding that came up says with which decisions. */
    List<Finding> findings(List<Finding> all, List<Ruling> rulings) {
        Set<String> came = raised.stream().map(Finding::id).collect(Collectors.toSet());
        return all.stream()
                .map(finding -> came.contains(finding.id()) ? withDecisions(finding, rulings) : finding)
                .toList();
    }

    private static Finding withDecisions(Finding finding, List<Ruling> rulings) {
        String decisions = rulings.stream()
                .filter(ruling -> !ruling.finding().id().equals(finding.id()))
                .filter(ruling -> touches(ruling).test(finding))
                .map(Consequences::name)
                .distinct()
                .collect(Collectors.joining("; "));
        return decisions.isEmpty() ? finding : finding.with(DECISIONS, decisions);
    }

    /** "1a2b3c4d (Lan)". */
    private static String name(Ruling ruling) {
        String person = ruling.decision().person();
        return ruling.finding().id() + (person.isEmpty() ? "" : " (" + person + ")");
    }
}
