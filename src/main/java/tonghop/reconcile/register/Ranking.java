package tonghop.reconcile.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Names;
import tonghop.definition.Scale.Scheme;
import tonghop.model.Candidate;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reckon.score.RankOrder;
import tonghop.reckon.score.RankOrder.Span;
import tonghop.reckon.score.Standing;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.search.CandidateTest;

/**
 * The places of the members at one time.
 *
 * @param places of those that hold one
 * @param silent codes of the members without a place
 * @param scheme how equal scores are numbered; null where the places tell it
 */
record Ranking(
        List<Place> places, List<String> silent, @Nullable Scheme scheme) {
    private static final String SLIP = "other-place";
    private static final String SWAP = CandidateTest.SWAPPED_PLACES;

    /** In a longer list what would make it whole is no evidence. */
    private static final int MOST_TRIED = 60;

    private static final int MOST_CANDIDATES = 4;

    /**
     * The place of a unit.
     *
     * @param rank the place
     * @param scores the figures that its score rests on; none where no score is told
     * @param standing what the score is; empty while it is open
     */
    record Place(Figure rank, List<Figure> scores, Function<Values, Optional<Standing>> standing) {}

    List<Figure> figures() {
        return Stream.concat(
                        places.stream().map(Place::rank),
                        places.stream()
                                .flatMap(place -> place.scores().stream())
                                .distinct())
                .toList();
    }

    Verdict check(Values values, Severity severity) {
        if (!silent.isEmpty()) {
            return Verdict.failed(Severity.WARNING);
        }
        return Verdict.holds(
                RankOrder.isWhole(ranks(values), scheme) && misplaced(values).isEmpty(), severity);
    }

    private List<BigDecimal> ranks(Values values) {
        return places.stream().map(place -> value(place.rank(), values)).toList();
    }

    private static BigDecimal value(Figure figure, Values values) {
        return values.quantity(figure).orElse(Quantity.ZERO).value();
    }

    /** A place that does not follow from the scores, and those that would. */
    private record Misplaced(Place place, Span span) {
        String told(Values values, Names names) {
            String right = span.first() == span.last() ? span.first() + "" : span.first() + "-" + span.last();
            return names.unit(place.rank().key().unit()) + " " + values.digits(place.rank()) + " → " + right;
        }

        Candidate candidate(Values values, String slip) {
            return new Candidate(
                    place.rank().cell(), values.digits(place.rank()), String.valueOf(span.first()), slip, 1);
        }

        /** Whether each holds the place that the other should. */
        boolean isSwappedWith(Misplaced other, Values values) {
            return span.holds(value(other.place.rank(), values)) && other.span.holds(value(place.rank(), values));
        }
    }

    /** None where not every unit has a score; in the way of numbering in which the places are whole, or that fits more of them. */
    private List<Misplaced> misplaced(Values values) {
        List<Standing> standings = places.stream()
                .flatMap(place -> place.standing().apply(values).stream())
                .toList();
        if (standings.size() < places.size()) {
            return List.of();
        }
        if (scheme != null) {
            return misplaced(values, RankOrder.spans(standings, scheme, true));
        }
        List<Misplaced> withGaps = misplaced(values, RankOrder.spans(standings, Scheme.COMPETITION, false));
        List<Misplaced> dense = misplaced(values, RankOrder.spans(standings, Scheme.DENSE, false));
        // places that leave none out, or the next after a shared one, tell how they are numbered whoever holds them
        boolean isDense = RankOrder.isWhole(ranks(values), Scheme.DENSE);
        boolean isGapped = RankOrder.isWhole(ranks(values), Scheme.COMPETITION);
        boolean prefersDense = isDense == isGapped ? dense.size() < withGaps.size() : isDense;
        return prefersDense ? dense : withGaps;
    }

    private List<Misplaced> misplaced(Values values, List<Span> spans) {
        return IntStream.range(0, places.size())
                .filter(at -> !spans.get(at).holds(value(places.get(at).rank(), values)))
                .mapToObj(at -> new Misplaced(places.get(at), spans.get(at)))
                .toList();
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
                        mended(misplaced, values));
    }

    /** One unit in its place, or two that exchange theirs. */
    private static List<Candidate> mended(List<Misplaced> misplaced, Values values) {
        boolean isSwap = misplaced.size() == 2 && misplaced.get(0).isSwappedWith(misplaced.get(1), values);
        return misplaced.size() == 1 || isSwap
                ? List.of(misplaced.get(0).candidate(values, isSwap ? SWAP : SLIP))
                : List.of();
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
        List<Candidate> candidates = new ArrayList<>();
        for (int at = 0; at < ranks.size() && ranks.size() <= MOST_TRIED; at++) {
            Place place = places.get(at);
            RankOrder.instead(ranks, at, scheme).stream()
                    .map(right -> new Misplaced(place, Span.at(right)).candidate(values, SLIP))
                    .forEach(candidates::add);
        }
        return candidates;
    }
}
