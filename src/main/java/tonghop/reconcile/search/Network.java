package tonghop.reconcile.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tonghop.model.Reading;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.EditRules;
import tonghop.reconcile.rule.Edit;

/** All edits of a run with their answers as the figures stand, found by the figures that they speak of. */
public final class Network {
    private final List<Edit> edits;
    private final List<Verdict> verdicts;
    private final List<List<Integer>> byFigure;

    Network(List<Edit> edits, int figures) {
        this.edits = edits;
        this.verdicts = edits.stream().map(edit -> edit.check(Values.STATED)).toList();
        this.byFigure = new ArrayList<>(figures);
        IntStream.range(0, figures).forEach(figure -> byFigure.add(new ArrayList<>(2)));
        for (int edit = 0; edit < edits.size(); edit++) {
            int number = edit;
            edits.get(edit).figures().stream().distinct().forEach(figure -> byFigure.get(figure.number())
                    .add(number));
        }
    }

    /** What all rules ask of the facts; each by itself, so that all processors ask. */
    public static Network of(Facts facts) {
        List<List<Edit>> byRule = EditRules.inOrder().parallelStream()
                .map(rule -> rule.edits(facts).toList())
                .toList();
        return new Network(
                byRule.stream().flatMap(List::stream).toList(), facts.figures().size());
    }

    public int size() {
        return edits.size();
    }

    public Edit edit(int number) {
        return edits.get(number);
    }

    public boolean isMemberSum(int number) {
        return edit(number).rule().equals(MemberSum.RULE);
    }

    /** The answer of an edit as the figures stand. */
    public Verdict verdict(int number) {
        return verdicts.get(number);
    }

    /** The answer of an edit when some figures have been mended. */
    public Verdict verdict(int number, Values mended) {
        return mended.changed().isEmpty() ? verdict(number) : edit(number).check(mended);
    }

    /** The edits that speak of a figure. */
    public List<Integer> editsOf(Figure figure) {
        return byFigure.get(figure.number());
    }

    /**
     * Changes with all that was reckoned from the figures as they stand, as live totals are: what a sum or a percent that holds is about
     * follows where it would hold no longer.
     */
    Values carried(Values changes, Values mended) {
        Map<Figure, Reading> all = new LinkedHashMap<>(changes.changed());
        Deque<Figure> ahead = new ArrayDeque<>(all.keySet());
        int most = Math.max(SearchBounds.MOST_CARRIED, SearchBounds.MOST_CARRIED_OF_BLOCK * ahead.size());
        // a block changes many figures: what is assigned is put together anew only where one more follows
        Values now = mended.with(changes);
        for (int turn = 0; !ahead.isEmpty() && turn < most; turn++) {
            for (int number : editsOf(ahead.remove())) {
                Figure about = edit(number).figures().get(0);
                boolean mayFollow = edit(number).kind() == Edit.Kind.EQUATION
                        && !changes.changed().containsKey(about);
                Optional<Reading> reading = mayFollow ? following(number, now, mended) : Optional.empty();
                if (reading.isPresent()) {
                    all.put(about, reading.get());
                    ahead.add(about);
                    now = mended.with(new Values(all));
                }
            }
        }
        return new Values(all);
    }

    /** What an edit that holds makes of the figure that it is about, where it would hold no longer. */
    private Optional<Reading> following(int number, Values values, Values mended) {
        boolean isBroken = verdict(number, mended).outcome() == Verdict.Outcome.PASSED
                && edit(number).check(values).isFailed();
        return isBroken
                ? edit(number).relation().flatMap(relation -> Solutions.following(relation, values))
                : Optional.empty();
    }

    /** How many of these do not hold. */
    public long failures(Figure figure) {
        return editsOf(figure).stream()
                .filter(edit -> verdicts.get(edit).isFailed())
                .count();
    }

    public List<Integer> failed() {
        return IntStream.range(0, edits.size())
                .filter(number -> verdicts.get(number).isFailed())
                .boxed()
                .toList();
    }
}
