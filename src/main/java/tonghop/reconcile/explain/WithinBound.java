package tonghop.reconcile.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tonghop.definition.Indicator;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.search.Likeness;
import tonghop.reconcile.search.Network;
import tonghop.reconcile.search.SearchBounds;
import tonghop.reconcile.search.Slip;
import tonghop.reconcile.search.SlipKind;
import tonghop.reconcile.search.Slips;
import tonghop.reconcile.search.Trial;

/**
 * What may have happened to a figure that lies beyond its bound, a part above its whole or a rate above a hundred percent: digits that
 * were swapped, zeros too many or too few, part and whole exchanged. To be on the right side of a bound is little evidence, so only slips
 * with few outcomes are shown, none that harms an edit that holds, and what makes the figure like its sisters' first.
 */
record WithinBound(Network network, Slips slips, Likeness likeness) {
    private static final Set<String> RULES = Set.of("part-of-whole", "plausible");

    /** Slips of a figure that lead to one value or two; one wrong digit leads to dozens. */
    private static final Set<SlipKind> TELLING = Set.of(
            SlipKind.OTHER_READING,
            SlipKind.SIGN,
            SlipKind.SWAPPED_DIGITS,
            SlipKind.ZERO_LOST,
            SlipKind.TENFOLD_TOO_LARGE,
            SlipKind.PER_MILLE,
            SlipKind.OTHER_TELLING,
            SlipKind.SWAPPED_WITH_WHOLE);

    /** What befalls quantities that are stated in thousands or millions. */
    private static final Set<SlipKind> OF_MEASURE =
            Set.of(SlipKind.THOUSANDFOLD_TOO_SMALL, SlipKind.THOUSANDFOLD_TOO_LARGE);

    /** The changes that bring a failed edit's figures within its bound, the least far-fetched first; none for other edits. */
    List<Trial> of(int number) {
        Edit edit = network.edit(number);
        if (edit.kind() != Edit.Kind.BOUND || !RULES.contains(edit.rule())) {
            return List.of();
        }
        List<Trial> trials = edit.figures().stream()
                .distinct()
                .flatMap(figure -> slips.of(figure).stream())
                .filter(WithinBound::isTelling)
                .map(slip -> Trial.of(slip, network, Values.STATED))
                .filter(trial -> trial.repaired().contains(number))
                .map(likeness::weighed)
                .sorted(Comparator.comparingInt((Trial trial) -> trial.slip().cost())
                        .thenComparing(Trial.BEST_FIRST))
                .limit(SearchBounds.MOST_WITHIN_BOUND)
                .toList();
        // one guess alone would look like the answer
        return trials.size() == 1 && trials.get(0).slip().cost() > SearchBounds.NEAR_SISTERS ? List.of() : trials;
    }

    private static boolean isTelling(Slip slip) {
        boolean measured = slip.figure().indicator().kind() == Indicator.Kind.MONEY
                || slip.figure().indicator().kind() == Indicator.Kind.LEVEL;
        return TELLING.contains(slip.kind()) || (measured && OF_MEASURE.contains(slip.kind()));
    }
}
