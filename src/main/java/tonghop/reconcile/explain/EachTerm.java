package tonghop.reconcile.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Reading;
import tonghop.reckon.Figure;
import tonghop.reckon.Percent;
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
                ? Stream.concat(percent(edit).map(this::tried), terms(edit))
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

    /** The percent that follows from its terms, with the decimals that are usual for it. */
    Stream<Slip> percent(Edit edit) {
        Figure percent = edit.figures().get(0);
        int shown = decimals.of(percent);
        Optional<BigDecimal> reckoned = edit.relation()
                .filter(Percent.class::isInstance)
                .flatMap(relation -> ((Percent<Figure>) relation).ratio(Values.STATED))
                .map(ratio -> ratio.at(shown));
        return reckoned
                .or(() -> edit.difference(Values.STATED)
                        .map(difference -> stated(percent).subtract(difference).setScale(shown, RoundingMode.HALF_UP)))
                .map(value -> new Slip(percent, Reading.exact(value), SlipKind.COMPUTED))
                .stream();
    }

    /** The values of a term with which the percent holds, where the nearest of them, with what was reckoned from the term, does no harm. */
    private Stream<Trial> terms(Edit edit) {
        return edit.figures().stream().skip(1).flatMap(term -> FittingValues.of(edit, term, Values.STATED).stream()
                .map(fitting -> {
                    Slip nearest = implied(term, Reading.exact(fitting.nearest(stated(term))));
                    Slip shown = implied(term, fitting.reading());
                    return new Trial(likeness.weighed(shown), tried(nearest).repaired());
                }));
    }

    private static Slip implied(Figure term, Reading reading) {
        return new Slip(term, reading, SlipKind.IMPLIED);
    }

    private static BigDecimal stated(Figure term) {
        return term.reading().orElseThrow().value();
    }

    private Trial tried(Slip slip) {
        return Trial.of(likeness.weighed(slip), network, Values.STATED);
    }
}
