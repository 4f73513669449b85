package tonghop.reconcile.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tonghop.model.Candidate;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.search.Blocks;
import tonghop.reconcile.search.CandidateTest;
import tonghop.reconcile.search.Cause;
import tonghop.reconcile.search.Network;
import tonghop.reconcile.search.SearchBounds;
import tonghop.reconcile.search.Slip;
import tonghop.reconcile.search.SlipKind;
import tonghop.reconcile.search.Slips;
import tonghop.reconcile.search.Trial;

/** The changes that a person may choose from to mend a cause. */
record Choices(Network network, EachTerm eachTerm, WithinBound withinBound, CandidateTest test) {
    static Choices of(Network network, Facts facts, EachTerm eachTerm) {
        Slips slips = new Slips(facts, eachTerm.decimals());
        Blocks blocks = new Blocks(facts, network, eachTerm.decimals());
        WithinBound withinBound = new WithinBound(network, slips, eachTerm.likeness());
        return new Choices(network, eachTerm, withinBound, new CandidateTest(network, slips, blocks));
    }

    /** A candidate as a person sees it, and the change that it means; empty when it is none of a figure. */
    record Choice(Candidate candidate, Optional<Slip> change) {
        static Choice of(Candidate candidate, Optional<Slip> change) {
            return new Choice(
                    change.map(slip -> candidate.withAlong(slip.along())).orElse(candidate), change);
        }

        Choice withRepairs(int number) {
            return new Choice(candidate.withRepairs(number), change);
        }
    }

    /** What the rule itself knows goes before what was searched for, unless that repairs more. */
    List<Choice> of(Cause cause, Evidence evidence) {
        List<Choice> searched = searched(cause);
        List<Choice> known = tried(
                cause,
                evidence.candidates().stream()
                        .map(candidate -> printed(candidate, cause))
                        .toList());
        if (!known.isEmpty()) {
            return repairs(searched) > repairs(known)
                    ? Stream.concat(searched.stream(), known.stream()).toList()
                    : known;
        }
        if (searched.isEmpty()) {
            searched = choices(eachTerm.of(network.edit(cause.edits().get(0))));
        }
        if (searched.isEmpty()) {
            searched = choices(withinBound.of(cause.edits().get(0)));
        }
        List<Choice> choices = new ArrayList<>(searched);
        if (choices.size() < 2) {
            choices.addAll(tried(cause, evidence.fallbacks()));
        }
        return choices;
    }

    /** A percent that was cut off to a whole number, as its workbook prints percents: of 96 in place of 96,7 it is not 97. */
    private Candidate printed(Candidate candidate, Cause cause) {
        return cause.edits().stream()
                .map(network::edit)
                .filter(edit -> candidate.slip().equals(SlipKind.TRUNCATED.code()) && edit.isPercent())
                .filter(edit -> edit.figures().get(0).cell().equals(candidate.cell()))
                .flatMap(eachTerm::percent)
                .map(slip -> new Candidate(
                        candidate.cell(),
                        candidate.from(),
                        slip.reading().value().toPlainString(),
                        candidate.slip(),
                        candidate.repairs()))
                .findFirst()
                .orElse(candidate);
    }

    private static int repairs(List<Choice> choices) {
        return choices.stream()
                .mapToInt(choice -> choice.candidate().repairs())
                .max()
                .orElse(0);
    }

    private static List<Choice> searched(Cause cause) {
        List<Trial> trials = Trial.asRanges(cause.trials(), SearchBounds.MOST_ALIKE);
        return trials.size() > SearchBounds.MOST_CANDIDATES ? List.of() : choices(trials);
    }

    private static List<Choice> choices(List<Trial> trials) {
        return trials.stream()
                .map(trial -> new Choice(trial.candidate(), Optional.of(trial.slip())))
                .toList();
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
                .map(candidate -> tried(Choice.of(candidate, test.slip(candidate, figures))))
                .toList();
        List<Choice> harmless =
                all.stream().filter(choice -> choice.candidate().repairs() > 0).toList();
        return harmless.isEmpty() ? proposed(all) : harmless;
    }

    private Choice tried(Choice choice) {
        return choice.change()
                .map(change ->
                        Trial.alone(change, network, Values.STATED).repaired().size())
                .map(choice::withRepairs)
                .orElse(choice);
    }

    private static List<Choice> proposed(List<Choice> harmful) {
        return harmful.stream().map(choice -> choice.withRepairs(1)).toList();
    }
}
