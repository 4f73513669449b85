package tonghop.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tonghop.model.Candidate;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.rule.Facts;
import tonghop.reconcile.rule.Figure;
import tonghop.reconcile.rule.Values;

/** The changes that a person may choose from to mend a cause. */
final class Choices {
    /** More equally good changes than these tell a person nothing. */
    private static final int MOST_CANDIDATES = 8;

    private final Network network;
    private final CandidateTest test;

    Choices(Network network, Facts facts) {
        this.network = network;
        this.test = new CandidateTest(facts, network);
    }

    /** A candidate as a person sees it, and the change that it means; empty when it is none of a figure. */
    record Choice(Candidate candidate, Optional<Slip> change) {
        Choice withRepairs(int number) {
            return new Choice(candidate.withRepairs(number), change);
        }
    }

    /** What the rule itself knows goes before what was searched for. */
    List<Choice> of(Cause cause, Evidence evidence) {
        List<Choice> known = tried(cause, evidence.candidates());
        if (!known.isEmpty()) {
            return known;
        }
        List<Choice> choices = new ArrayList<>();
        if (cause.trials().size() <= MOST_CANDIDATES) {
            cause.trials().forEach(trial -> choices.add(new Choice(trial.candidate(), Optional.of(trial.slip()))));
        }
        if (cause.trials().size() < 2) {
            choices.addAll(tried(cause, evidence.fallbacks()));
        }
        return choices;
    }

    /**
     * What a rule proposes is tried on all edits of the cell as any other candidate: what harms an edit that holds is shown only
     * where everything does, as a share that was computed from the very figure.
     */
    private List<Choice> tried(Cause cause, List<Candidate> proposed) {
        if (proposed.isEmpty()) {
            return List.of();
        }
        Set<Figure> figures = new TreeSet<>();
        cause.edits().forEach(edit -> figures.addAll(network.edit(edit).figures()));
        List<Choice> all = proposed.stream()
                .map(candidate -> tried(new Choice(candidate, test.slip(candidate, figures))))
                .toList();
        List<Choice> harmless =
                all.stream().filter(choice -> choice.candidate().repairs() > 0).toList();
        return harmless.isEmpty() ? proposed(all) : harmless;
    }

    private Choice tried(Choice choice) {
        return choice.change()
                .map(change ->
                        Trial.of(change, network, Values.STATED).repaired().size())
                .map(choice::withRepairs)
                .orElse(choice);
    }

    private static List<Choice> proposed(List<Choice> harmful) {
        return harmful.stream().map(choice -> choice.withRepairs(1)).toList();
    }
}
