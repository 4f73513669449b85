package tonghop.reconcile.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Candidate;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Evidence;

/**
 * The places of the members at one time.
 *
 * @param places of those that hold one
 * @param silent codes of the members without a place
 */
record Ranking(List<Place> places, List<String> silent) {
    private static final String SLIP = "other-place";

    /** In a longer list what would make it whole is no evidence. */
    private static final int MOST_TRIED = 60;

    private static final int MOST_CANDIDATES = 4;

    /** The place of a unit, and its score where that is told. */
    record Place(Figure rank, Optional<Figure> score) {}

    List<Figure> figures() {
        return Stream.concat(places.stream().map(Place::rank), places.stream().flatMap(place -> place.score().stream()))
                .toList();
    }

    Verdict check(Values values, Severity severity) {
        if (!silent.isEmpty()) {
            return Verdict.failed(Severity.WARNING);
        }
        return Verdict.holds(
                RankOrder.isWhole(ranks(values)) && misplaced(values).isEmpty(), severity);
    }

    private List<BigDecimal> ranks(Values values) {
        return places.stream().map(place -> value(place.rank(), values)).toList();
    }

    private static BigDecimal value(Figure figure, Values values) {
        return values.quantity(figure).orElse(Quantity.ZERO).value();
    }

    /** A place that does not follow from the scores, and those that would. */
    private record Misplaced(Place place, RankOrder.Span span) {
        String told(Values values, Names names) {
            String right = span.first() == span.last() ? span.first() + "" : span.first() + "-" + span.last();
            return names.unit(place.rank().key().unit()) + " " + values.digits(place.rank()) + " → " + right;
        }

        Candidate candidate(Values values) {
            return new Candidate(
                    place.rank().cell(), values.digits(place.rank()), String.valueOf(span.first()), SLIP, 1);
        }
    }

    /** None where not every unit has a score; in the way of numbering that fits more of the places. */
    private List<Misplaced> misplaced(Values values) {
        List<BigDecimal> scores = places.stream()
                .flatMap(place -> place.score().stream())
                .map(score -> value(score, values))
                .toList();
        if (scores.size() < places.size()) {
            return List.of();
        }
        List<Misplaced> withGaps = misplaced(values, scores, RankOrder.Span::of);
        List<Misplaced> dense = misplaced(values, scores, RankOrder.Span::dense);
        return dense.size() < withGaps.size() ? dense : withGaps;
    }

    private List<Misplaced> misplaced(
            Values values,
            List<BigDecimal> scores,
            BiFunction<BigDecimal, List<BigDecimal>, RankOrder.Span> numbering) {
        List<Misplaced> misplaced = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            RankOrder.Span span = numbering.apply(scores.get(at), scores);
            if (!span.holds(value(places.get(at).rank(), values))) {
                misplaced.add(new Misplaced(places.get(at), span));
            }
        }
        return misplaced;
    }

    Evidence explain(Values values, Facts facts) {
        Evidence evidence = Evidence.overall(places.get(0).rank().key().indicator(), facts)
                .stated(Names.list(", ", ranks(values).stream().sorted().map(Values::digits)))
                .with("cell", Evidence.cells(places.stream().map(Place::rank).toList()))
                .with("missing", facts.names().units(silent));
        if (!silent.isEmpty()) {
            return evidence.message("ranks-missing");
        }
        List<Misplaced> misplaced = misplaced(values);
        return misplaced.isEmpty()
                ? withCandidates(evidence.message(Ranks.CODE), gaps(values))
                : withCandidates(
                        evidence.message("ranks-by-score")
                                .with(
                                        "misplaced",
                                        Names.list(
                                                "; ",
                                                misplaced.stream().map(each -> each.told(values, facts.names())))),
                        misplaced.size() > 1
                                ? List.of()
                                : List.of(misplaced.get(0).candidate(values)));
    }

    private static Evidence withCandidates(Evidence evidence, List<Candidate> candidates) {
        Evidence told = evidence;
        for (Candidate candidate : candidates.size() > MOST_CANDIDATES ? List.<Candidate>of() : candidates) {
            told = told.candidate(candidate);
        }
        return told;
    }

    /** The single changes that would leave no place out and none taken twice. */
    private List<Candidate> gaps(Values values) {
        List<BigDecimal> ranks = ranks(values);
        return IntStream.range(0, ranks.size() > MOST_TRIED ? 0 : ranks.size())
                .boxed()
                .flatMap(at -> RankOrder.instead(ranks, at).stream()
                        .map(place -> new Misplaced(places.get(at), new RankOrder.Span(place, place))))
                .map(each -> each.candidate(values))
                .toList();
    }
}
