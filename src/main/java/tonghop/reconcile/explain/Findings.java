package tonghop.reconcile.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reconcile.explain.Choices.Choice;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.search.Cause;
import tonghop.reconcile.search.Network;
import tonghop.reconcile.search.Slip;
import tonghop.reconcile.search.Trial;

/** Turns causes into findings: one for each cause, told by the first of its rules, what matters most first. */
public final class Findings {
    private final Network network;
    private final Choices choices;
    private final Effects effects;
    private final Map<List<String>, Integer> seen = new HashMap<>();

    public Findings(Network network, Facts facts, EachTerm eachTerm) {
        this.network = network;
        this.choices = Choices.of(network, facts, eachTerm);
        this.effects = new Effects(facts);
    }

    public List<Finding> of(List<Cause> causes) {
        List<Told> told = distinct(causes).stream()
                .sorted(Comparator.comparingInt((Cause cause) -> -worst(cause)).thenComparingInt(this::telling))
                .map(this::told)
                .sorted(Comparator.comparing(Told::finding, Finding.BY_WEIGHT))
                .toList();
        List<Following.Question> questions = told.stream().map(this::question).toList();
        List<Finding> findings = told.stream().map(Told::finding).collect(Collectors.toCollection(ArrayList::new));
        new Following(network, questions).settled().forEach((follower, leaders) -> {
            String ids = leaders.stream().map(findings::get).map(Finding::id).collect(Collectors.joining(" "));
            findings.set(follower, findings.get(follower).with(Finding.SETTLED_BY, ids));
        });
        return findings;
    }

    /** Two causes of the very same failed edits are one question, unless other changes would mend them. */
    private static Collection<Cause> distinct(List<Cause> causes) {
        Map<List<Set<?>>, Cause> distinct = new LinkedHashMap<>();
        causes.forEach(cause -> distinct.putIfAbsent(List.of(Set.copyOf(cause.edits()), changes(cause)), cause));
        return distinct.values();
    }

    private static Set<Slip.Change> changes(Cause cause) {
        return cause.trials().stream().map(trial -> trial.slip().change()).collect(Collectors.toSet());
    }

    /** A finding with the cause behind it and the changes that a person may choose from. */
    private record Told(Finding finding, Cause cause, List<Slip> changes) {}

    private Following.Question question(Told told) {
        return new Following.Question(told.cause().edits(), told.changes(), worst(told.cause()));
    }

    private int worst(Cause cause) {
        return network.verdict(telling(cause)).weight();
    }

    /** The edit that tells the cause: the worst, and of those the first in rule order. */
    private int telling(Cause cause) {
        return cause.edits().stream()
                .min(Comparator.comparingInt(
                                (Integer edit) -> -network.verdict(edit).weight())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private Told told(Cause cause) {
        Edit edit = network.edit(telling(cause));
        Severity severity = network.verdict(telling(cause)).severity();
        Evidence evidence = edit.explain(Values.STATED);
        List<Choice> shown = choices.of(cause, evidence);
        List<Candidate> candidates = shown.stream().map(Choice::candidate).toList();
        List<Slip> changes =
                shown.stream().flatMap(choice -> choice.change().stream()).toList();
        SortedMap<String, String> arguments = new TreeMap<>(evidence.arguments());
        arguments.put(
                Finding.CONSEQUENCES,
                String.valueOf(cause.edits().size() - 1 + cause.consequences().size()));
        arguments.put(Finding.EFFECT, effects.of(edit, evidence, changes));
        Finding finding = new Finding(
                id(edit, evidence),
                edit.rule(),
                severity == null ? Severity.INFO : severity,
                evidence.subject(),
                evidence.stated(),
                evidence.expected(),
                evidence.difference() == null ? "" : Values.digits(evidence.difference()),
                candidates,
                evidence.message(),
                arguments,
                cells(cause, edit, evidence, shown),
                evidence.terms());
        return new Told(finding, cause, changes);
    }

    private List<CellRef> cells(Cause cause, Edit edit, Evidence evidence, List<Choice> shown) {
        Set<CellRef> cells = new LinkedHashSet<>();
        shown.stream()
                .flatMap(choice -> Optional.ofNullable(choice.candidate().cell()).stream())
                .forEach(cells::add);
        // of a block every cell is wrong
        shown.stream().limit(1).flatMap(choice -> choice.change().stream()).forEach(slip -> slip.block()
                .forEach(cells::add));
        // a blank cell is no figure of an edit
        evidence.terms().stream()
                .filter(term ->
                        term.part() == Finding.Term.Part.ABOUT && edit.figures().isEmpty())
                .flatMap(term -> Optional.ofNullable(term.cell()).stream())
                .forEach(cells::add);
        if (!isAside(telling(cause), cause)) {
            edit.figures().stream().map(Figure::cell).forEach(cells::add);
        }
        cause.edits().stream()
                .filter(number -> number == telling(cause) || !isCarried(number, cause))
                .forEach(number -> network.edit(number).figures().stream()
                        .limit(isAside(number, cause) ? 1 : Long.MAX_VALUE)
                        .map(Figure::cell)
                        .forEach(cells::add));
        return List.copyOf(cells);
    }

    /** Whether an edit is repaired only by what is reckoned from the figures that slipped: it is nothing that the finding is about. */
    private boolean isCarried(int edit, Cause cause) {
        return !cause.trials().isEmpty()
                && cause.trials().stream().map(Trial::slip).noneMatch(slip -> network.edit(edit).figures().stream()
                        .anyMatch(slip::moves));
    }

    /**
     * The members of a sum are not what a cause is about that another edit tells; nor where the change alone does not repair the sum,
     * so that it has other causes too.
     */
    private boolean isAside(int edit, Cause cause) {
        return network.isMemberSum(edit)
                && !cause.trials().isEmpty()
                && (edit != telling(cause) || !cause.trials().get(0).repaired().contains(edit));
    }

    /** Eight hexadecimal digits over the rule and what the finding is about; figures, rows and file names play no part. */
    private String id(Edit edit, Evidence evidence) {
        Finding.Subject subject = evidence.subject();
        List<String> parts = new ArrayList<>(List.of(
                edit.rule(),
                edit.declaration(),
                subject.unit(),
                evidence.arguments().getOrDefault(Evidence.IDENTITY, subject.indicator()),
                subject.dimensions().toString(),
                edit.figures().stream()
                        .map(figure -> figure.role().toString())
                        .findFirst()
                        .orElse(""),
                String.valueOf(subject.period()),
                String.valueOf(subject.asOf())));
        int turn = seen.merge(List.copyOf(parts), 1, Integer::sum);
        if (turn > 1) {
            parts.add(String.valueOf(turn));
        }
        return FindingId.of(parts.toArray(String[]::new));
    }
}
