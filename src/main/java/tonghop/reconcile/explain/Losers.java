package tonghop.reconcile.explain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Candidate;
import tonghop.model.Explanation.Answer;
import tonghop.model.Explanation.Lost;
import tonghop.model.Explanation.Turn;
import tonghop.model.Explanation.Why;
import tonghop.model.Finding;
import tonghop.reckon.Facts;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.search.Blocks;
import tonghop.reconcile.search.CandidateTest;
import tonghop.reconcile.search.Likeness;
import tonghop.reconcile.search.Network;
import tonghop.reconcile.search.SearchBounds;
import tonghop.reconcile.search.Slip;
import tonghop.reconcile.search.Slips;
import tonghop.reconcile.search.Solutions;
import tonghop.reconcile.search.Trial;
import tonghop.reconcile.search.UsualDecimals;

/** The slips that would mend a finding's failed edits and are not proposed, with why not. */
record Losers(Network network, Tried tried, Likeness likeness, IntFunction<Answer> answer) {
    /** The ways in which figures slip. */
    record Tried(Slips slips, Blocks blocks, Solutions solutions) {
        Stream<Slip> of(Edit edit) {
            Stream<Slip> slips = edit.figures().stream()
                    .limit(SearchBounds.MANY_FIGURES)
                    .flatMap(figure -> Stream.concat(this.slips.of(figure).stream(), blocks.of(figure)));
            return Stream.concat(slips, solutions.of(edit, Values.STATED));
        }
    }

    static Losers of(Facts facts, Network network, IntFunction<Answer> answer) {
        UsualDecimals decimals = new UsualDecimals(facts);
        Tried tried = new Tried(
                new Slips(facts, decimals),
                new Blocks(facts, network, decimals),
                new Solutions(facts, network, decimals));
        return new Losers(network, tried, new Likeness(facts), answer);
    }

    /**
     * The least far-fetched ones.
     *
     * @param failed the finding's failed edits
     */
    List<Lost> of(Finding finding, Collection<Integer> failed) {
        Set<List<Object>> shown =
                finding.candidates().stream().map(Losers::change).collect(Collectors.toSet());
        int most =
                finding.candidates().stream().mapToInt(Candidate::repairs).max().orElse(0);
        return failed.stream()
                .map(network::edit)
                .filter(edit -> edit.kind() != Edit.Kind.QUESTION)
                .flatMap(tried::of)
                .filter(slip -> shown.add(change(candidate(slip))))
                .filter(slip ->
                        failed.stream().anyMatch(edit -> turn(edit, slip).equals(Optional.of(Turn.REPAIRED))))
                .map(likeness::weighed)
                .sorted(Comparator.comparingInt(Slip::cost))
                .limit(SearchBounds.MOST_CANDIDATES)
                .map(slip -> lost(slip, most))
                .toList();
    }

    private Lost lost(Slip slip, int most) {
        Candidate candidate = candidate(slip);
        Trial trial = Trial.of(slip, network, Values.STATED);
        if (trial.repaired().isEmpty()) {
            return broken(slip)
                    .map(edit -> new Lost(candidate, Why.BREAKS, answer.apply(edit)))
                    .orElse(new Lost(candidate, Why.LESS_LIKELY, null));
        }
        return new Lost(candidate, trial.repaired().size() < most ? Why.REPAIRS_LESS : Why.LESS_LIKELY, null);
    }

    private Optional<Integer> broken(Slip slip) {
        return slip.values().changed().keySet().stream()
                .flatMap(figure -> network.editsOf(figure).stream())
                .filter(edit -> turn(edit, slip)
                        .filter(turn -> turn == Turn.BROKEN || turn == Turn.LOST)
                        .isPresent())
                .min(Comparator.naturalOrder());
    }

    private Optional<Turn> turn(int edit, Slip slip) {
        return CandidateTest.turn(network.verdict(edit), network.edit(edit).check(slip.values()));
    }

    private static Candidate candidate(Slip slip) {
        return new Trial(slip, Set.of()).candidate();
    }

    private static List<Object> change(Candidate candidate) {
        return List.of(String.valueOf(candidate.cell()), candidate.to());
    }
}
