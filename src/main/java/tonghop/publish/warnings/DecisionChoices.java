package tonghop.publish.warnings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.Matter;
import tonghop.wording.Wording;

/** What a person can choose for each finding; findings with the same choices share a list. */
final class DecisionChoices {
    private final Wording wording;
    private final List<List<Choice>> lists;

    /** @param findings all findings of a workbook */
    DecisionChoices(Collection<Finding> findings, Wording wording) {
        this.wording = wording;
        Set<List<Choice>> distinct = new LinkedHashSet<>();
        findings.forEach(finding -> distinct.add(of(finding)));
        this.lists = new ArrayList<>(distinct);
    }

    /** A choice: what the form means and what a person reads. */
    record Choice(String code, String words) {}

    private List<Choice> of(Finding finding) {
        Matter matter = Matter.of(finding);
        return Stream.concat(
                        tonghop.model.Choice.naming(finding).stream()
                                .map(code -> new Choice(code, wording.naming(code))),
                        tonghop.model.Choice.offered(finding).stream()
                                .map(choice -> new Choice(choice.code(), wording.choice(choice, matter))))
                .toList();
    }

    /** The lists by their numbers. */
    List<List<Choice>> lists() {
        return lists;
    }

    /** The number of the finding's list. */
    int list(Finding finding) {
        return lists.indexOf(of(finding));
    }
}
