package tonghop.review;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.Matter;
import tonghop.model.Severity;
import tonghop.model.Sha256;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;

/**
 * What people say that labels and headers are other names of. It is input of the reading as the workbooks are; whether the decision
 * holds is ruled where all others are.
 *
 * @param names the texts as they stand in the workbooks, and the name that each is another one of
 */
public record Aliases(SortedMap<String, String> names) {
    public static final Aliases NONE = new Aliases(Collections.emptySortedMap());

    /** The argument of a question whose label was read as another name: which. */
    private static final String HEARD_AS = "heardAs";

    /** The one name that is given to each label in the forms of a job; where two are given, none is. */
    public static Aliases of(String job, List<DecisionForm> forms, List<Finding> asked) {
        Map<String, Set<String>> given = forms.stream()
                .filter(form -> form.job().equals(job))
                .flatMap(form -> form.decisions().stream())
                .collect(Collectors.groupingBy(
                        Decision::finding, Collectors.mapping(Aliases::answer, Collectors.toSet())));
        SortedMap<String, String> names = new TreeMap<>();
        asked.stream().filter(Aliases::isOfLabel).forEach(question -> only(given.getOrDefault(question.id(), Set.of()))
                .ifPresent(name -> names.merge(question.stated(), name, (one, other) -> one.equals(other) ? one : "")));
        names.values().removeIf(String::isEmpty);
        return names.isEmpty() ? NONE : new Aliases(names);
    }

    /**
     * The answers about labels that none of the files has now, each as a finding that asks nothing: what was said of a label holds for
     * files to come, and goes with every list of decisions until it is taken back.
     */
    public static List<Finding> kept(String job, List<DecisionForm> forms, List<Finding> asked) {
        Set<String> here = asked.stream().map(Finding::id).collect(Collectors.toSet());
        Map<String, Decision> kept = new TreeMap<>();
        forms.stream()
                .filter(form -> form.job().equals(job))
                .flatMap(form -> form.decisions().stream())
                .filter(decision -> decision.isOfLabel() && !here.contains(decision.finding()))
                .forEach(decision -> kept.putIfAbsent(decision.finding(), decision));
        return kept.values().stream().map(Aliases::kept).toList();
    }

    private static Finding kept(Decision decision) {
        String label = decision.label().isEmpty() ? decision.finding() : decision.label();
        SortedMap<String, String> told =
                new TreeMap<>(Map.of("text", label, "file", decision.file(), HEARD_AS, folded(decision.value())));
        CellRef form = new CellRef(decision.file(), "", new CellAddress(0, 0));
        return new Finding(
                decision.finding(),
                "unknown-label",
                Severity.INFO,
                null,
                label,
                "",
                "",
                List.of(),
                "kept-label",
                told,
                List.of(form),
                List.of());
    }

    private static Optional<String> only(Set<String> answers) {
        return answers.stream()
                .filter(name -> answers.size() == 1 && !name.isEmpty())
                .findFirst();
    }

    /** The name that is given; empty when something else is answered. */
    private static String answer(Decision decision) {
        return decision.choice().kind() == Choice.Kind.ENTER ? folded(decision.value()) : "";
    }

    /** A name however it is spaced and cased. */
    static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static boolean isOfLabel(Finding finding) {
        return Matter.of(finding) == Matter.LABEL;
    }

    /** What is read by these names means the same; empty when there is none. */
    public String fingerprint() {
        return names.isEmpty()
                ? ""
                : Sha256.beginning(
                        8,
                        names.entrySet().stream()
                                .flatMap(name -> List.of(name.getKey(), name.getValue()).stream())
                                .toList());
    }

    /** Whether a file that asks this might be read otherwise by these names. */
    public boolean concern(List<Finding> findings) {
        return !names.isEmpty() && findings.stream().anyMatch(Aliases::isOfLabel);
    }

    /**
     * The questions of a file that are asked no more, each with the name that its label was taken for.
     *
     * @param before what the file asks without these names
     * @param after what it asks with them
     * @param left the ids of what all files ask with them: a name that did not help everywhere is none
     */
    public List<Finding> heard(List<Finding> before, List<Finding> after, Set<String> left) {
        if (!concern(before)) {
            return List.of();
        }
        Set<String> still = after.stream().map(Finding::id).collect(Collectors.toSet());
        return before.stream()
                .filter(question -> names.containsKey(question.stated()) && isOfLabel(question))
                .filter(question -> !still.contains(question.id()))
                .map(question -> left.contains(question.id())
                        ? question
                        : question.with(HEARD_AS, names.getOrDefault(question.stated(), "")))
                .toList();
    }

    /** Whether the label of a question was read as another name. */
    static boolean isHeard(Finding question) {
        return question.arguments().containsKey(HEARD_AS);
    }
}
