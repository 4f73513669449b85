package tonghop.reconcile.explain;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tonghop.model.Reading;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.search.FittingValues;
import tonghop.reconcile.search.Likeness;
import tonghop.reconcile.search.Network;
import tonghop.reconcile.search.Slip;
import tonghop.reconcile.search.SlipKind;
import tonghop.reconcile.search.Trial;
import tonghop.reconcile.search.UsualDecimals;

/** What each term of a percent that does not hold would have to be if the others are right, where no slip explains it. */
public record EachTerm(Network network, Likeness likeness, UsualDecimals decimals) {
    /** The least strange first; what would break another edit is left out. */
    List<Trial> of(Edit edit) {
        List<Trial> trials = edit.isPercent()
                ? Stream.concat(percent(edit), terms(edit))
                        .map(likeness::weighed)
                        .map(slip -> Trial.of(slip, network, Values.STATED))
                        .filter(trial -> !trial.repaired().isEmpty())
                        .sorted(Comparator.comparingInt(trial -> trial.slip().cost()))
                        .toList()
                : List.of();
        boolean isPercentAlone = trials.size() == 1
                && trials.get(0).slip().figure().equals(edit.figures().get(0));
        return isPercentAlone && hasOtherFailure(edit) ? List.of() : trials;
    }

    /** Whether another edit speaks against a term: then the percent need not be what is wrong. */
    private boolean hasOtherFailure(Edit edit) {
        return edit.figures().stream().skip(1).anyMatch(term -> network.failures(term) > 1);
    }

    private Stream<Slip> percent(Edit edit) {
        Figure percent = edit.figures().get(0);
        return edit.difference(Values.STATED).stream().flatMap(difference -> percent.reading().stream()
                .map(stated -> stated.value().subtract(difference).setScale(decimals.of(percent), RoundingMode.HALF_UP))
                .map(value -> new Slip(percent, Reading.exact(value), SlipKind.COMPUTED)));
    }

    private static Stream<Slip> terms(Edit edit) {
        return edit.figures().stream().skip(1).flatMap(term -> FittingValues.of(edit, term, Values.STATED).stream()
                .map(fitting -> new Slip(term, fitting.reading(), SlipKind.IMPLIED)));
    }
}
