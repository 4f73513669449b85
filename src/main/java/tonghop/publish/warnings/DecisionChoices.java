package tonghop.publish.warnings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tonghop.wording.Wording;

/**
 * What a person can choose for a finding. The choices that hold for every finding come first, so that the choices of a finding
 * with some candidates are always the first ones of this list.
 */
final class DecisionChoices {
    private static final List<String> ALWAYS = List.of("keep", "other", "enter", "not-applicable", "ask");

    private final List<Choice> choices;

    /** All choices of a workbook whose findings have at most that many candidates. */
    DecisionChoices(int mostCandidates, Wording wording) {
        List<Choice> all = new ArrayList<>();
        ALWAYS.forEach(code -> all.add(new Choice(code, wording.text("decision." + code))));
        IntStream.rangeClosed(1, mostCandidates)
                .mapToObj(String::valueOf)
                .map(number ->
                        new Choice("candidate-" + number, wording.text("decision.candidate", Map.of("number", number))))
                .forEach(all::add);
        this.choices = List.copyOf(all);
    }

    /** A choice: what the form means and what a person reads. */
    record Choice(String code, String words) {}

    List<Choice> choices() {
        return choices;
    }

    /** How many of the choices a finding with so many candidates has. */
    static int count(int candidates) {
        return ALWAYS.size() + candidates;
    }
}
