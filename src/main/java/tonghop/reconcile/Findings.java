package tonghop.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.model.Candidate;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Severity;
import tonghop.reconcile.Localiser.Cause;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.rule.Figure;
import tonghop.reconcile.rule.Values;

/** Turns causes into findings: one for each cause, told by the first of its rules, what asks for a decision first. */
final class Findings {
    /** More equally good changes than these tell a person nothing. */
    private static final int MOST_CANDIDATES = 8;

    private final Network network;
    private final Map<List<String>, Integer> seen = new HashMap<>();

    private Findings(Network network) {
        this.network = network;
    }

    static List<Finding> of(List<Cause> causes, Network network) {
        Findings findings = new Findings(network);
        return causes.stream()
                .sorted(Comparator.comparingInt((Cause cause) -> -findings.worst(cause))
                        .thenComparingInt(findings::telling))
                .map(findings::finding)
                .toList();
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

    private Finding finding(Cause cause) {
        Edit edit = network.edit(telling(cause));
        Severity severity = network.verdict(telling(cause)).severity();
        Evidence evidence = edit.explain(Values.STATED);
        List<Candidate> candidates = candidates(cause, evidence);
        SortedMap<String, String> arguments = new TreeMap<>(evidence.arguments());
        arguments.put(
                "consequences",
                String.valueOf(cause.edits().size() - 1 + cause.consequences().size()));
        return new Finding(
                id(edit, evidence),
                edit.rule(),
                severity == null ? Severity.INFO : severity,
                evidence.subject(),
                evidence.stated(),
                evidence.expected(),
                evidence.difference(),
                candidates,
                evidence.message(),
                arguments,
                cells(cause, edit, candidates));
    }

    private static List<Candidate> candidates(Cause cause, Evidence evidence) {
        if (!evidence.candidates().isEmpty()) {
            return evidence.candidates();
        }
        List<Candidate> candidates = new ArrayList<>();
        if (cause.trials().size() <= MOST_CANDIDATES) {
            cause.trials().forEach(trial -> candidates.add(trial.candidate()));
        }
        if (cause.trials().size() < 2) {
            candidates.addAll(evidence.fallbacks());
        }
        return candidates;
    }

    private List<CellRef> cells(Cause cause, Edit edit, List<Candidate> candidates) {
        Set<CellRef> cells = new LinkedHashSet<>();
        candidates.stream()
                .flatMap(candidate -> Optional.ofNullable(candidate.cell()).stream())
                .forEach(cells::add);
        if (!isShared(telling(cause), cause)) {
            edit.figures().stream().map(Figure::cell).forEach(cells::add);
        }
        cause.edits().forEach(number -> network.edit(number).figures().stream()
                .limit(isShared(number, cause) ? 1 : Long.MAX_VALUE)
                .map(Figure::cell)
                .forEach(cells::add));
        return List.copyOf(cells);
    }

    /** A sum that the change alone does not repair has other causes too: its members are not what this one is about. */
    private boolean isShared(int edit, Cause cause) {
        return network.isMemberSum(edit)
                && !cause.trials().isEmpty()
                && !cause.trials().get(0).repaired().contains(edit);
    }

    /** Eight hexadecimal digits over the rule and what the finding is about; figures, rows and file names play no part. */
    private String id(Edit edit, Evidence evidence) {
        Finding.Subject subject = evidence.subject();
        List<String> parts = new ArrayList<>(List.of(
                edit.rule(),
                edit.declaration(),
                subject.unit(),
                subject.indicator(),
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
