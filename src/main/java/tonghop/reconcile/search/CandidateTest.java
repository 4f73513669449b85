package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.model.Bound;
import tonghop.model.Candidate;
import tonghop.model.Explanation.Turn;
import tonghop.model.Reading;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/** Turns a candidate back into the figures that it changes, so that it can be tried. */
public final class CandidateTest {
    /** "78", "602..604", and "78 (+ huyện A 13)", whose brackets only say where the number comes from. */
    private static final Pattern NUMBER =
            Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:\\.\\.(-?\\d+(?:\\.\\d+)?))?(?: \\(.*\\))?");

    /** What a rule calls it that two units hold each the place of the other. */
    public static final String SWAPPED_PLACES = "swapped-places";

    private final Network network;
    private final Slips slips;
    private final Blocks blocks;

    public CandidateTest(Facts facts, Network network) {
        this(facts, network, new UsualDecimals(facts));
    }

    private CandidateTest(Facts facts, Network network, UsualDecimals decimals) {
        this(network, new Slips(facts, decimals), new Blocks(facts, network, decimals));
    }

    public CandidateTest(Network network, Slips slips, Blocks blocks) {
        this.network = network;
        this.slips = slips;
        this.blocks = blocks;
    }

    /**
     * The change as a slip; empty when the candidate does not put a number in the place of a number.
     *
     * @param figures those among which the candidate's cell is found
     */
    public Optional<Slip> slip(Candidate candidate, Collection<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.cell().equals(candidate.cell()))
                .filter(figure -> Values.STATED.digits(figure).equals(candidate.from()))
                // of two figures that say the same in one cell, as in 65/65, the one that breaks edits is meant
                .min(Comparator.comparingLong(figure -> -network.failures(figure)))
                .flatMap(figure -> slip(figure, candidate)
                        .or(() -> exchanged(figure, candidate, figures))
                        .or(() -> number(figure, candidate)))
                .map(slip -> isOfRule(candidate, slip.figure())
                        ? slip
                        : Trial.of(slip, network, Values.STATED).slip());
    }

    /** What a rule proposes is changed by itself: what else stands by it the rule knows. */
    private boolean isOfRule(Candidate candidate, Figure figure) {
        return network.editsOf(figure).stream()
                .filter(edit -> network.verdict(edit).isFailed())
                .flatMap(edit -> network.edit(edit).explain(Values.STATED).candidates().stream())
                .anyMatch(proposed -> Objects.equals(candidate.cell(), proposed.cell())
                        && candidate.to().equals(proposed.to()));
    }

    /** Two places that were exchanged are both put right. */
    private static Optional<Slip> exchanged(Figure figure, Candidate candidate, Collection<Figure> figures) {
        List<Figure> others = candidate.slip().equals(SWAPPED_PLACES)
                ? figures.stream()
                        .filter(other ->
                                other.key().withUnit(figure.key().unit()).equals(figure.key()))
                        .filter(other -> Values.STATED.digits(other).equals(candidate.to()))
                        .toList()
                : List.of();
        return others.size() != 1
                ? Optional.empty()
                : figure.reading().flatMap(own -> others.get(0)
                        .reading()
                        .map(other -> new Slip(figure, other, Map.of(others.get(0), own), SlipKind.PROPOSED)));
    }

    /**
     * The slip that the candidate tells: of one kind and value there may be two, of the cell alone and together with its target.
     * The one was shown that repairs more, and of equals the one that touches less.
     */
    private Optional<Slip> slip(Figure figure, Candidate candidate) {
        return Stream.concat(slips.of(figure).stream(), blocks.of(figure))
                .filter(slip -> slip.figure().equals(figure))
                .filter(slip -> slip.code().equals(candidate.slip()))
                .filter(slip -> slip.to().equals(candidate.to()))
                .min(Comparator.<Slip>comparingInt(slip -> -repairs(slip))
                        .thenComparingInt(slip -> slip.others().size()));
    }

    private int repairs(Slip slip) {
        return Trial.of(slip, network, Values.STATED).repaired().size();
    }

    private static Optional<Slip> number(Figure figure, Candidate candidate) {
        Matcher digits = NUMBER.matcher(candidate.to());
        if (!digits.matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(digits.group(1));
        Reading exact = Reading.exact(value);
        Reading reading = digits.group(2) == null
                ? exact
                : new Reading(value, new BigDecimal(digits.group(2)), exact.decimals(), Bound.RANGE, exact.sign());
        return Optional.of(new Slip(figure, reading, SlipKind.of(candidate.slip())));
    }

    /** What a change makes of an edit; empty when it makes no difference to a person. */
    public static Optional<Turn> turn(Verdict before, Verdict after) {
        if (after.weight() > before.weight()) {
            return Optional.of(Turn.BROKEN);
        }
        if (before.isFailed() && after.outcome() == Verdict.Outcome.PASSED) {
            return Optional.of(Turn.REPAIRED);
        }
        if (before.isFailed() && after.isFailed()) {
            return Optional.of(Turn.STILL_FAILED);
        }
        boolean isLost = after.outcome() == Verdict.Outcome.UNDECIDED && before.outcome() != after.outcome();
        return isLost ? Optional.of(Turn.LOST) : Optional.empty();
    }
}
