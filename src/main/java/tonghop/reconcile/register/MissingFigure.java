package tonghop.reconcile.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Candidate;
import tonghop.model.Observation;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Either;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Percent;
import tonghop.reckon.Quantity;
import tonghop.reckon.Relation;
import tonghop.reckon.SumOfParts;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.ratio.Growth;
import tonghop.reconcile.ratio.PercentOfTarget;
import tonghop.reconcile.ratio.ShareOfParts;
import tonghop.reconcile.ratio.ShareOfWhole;
import tonghop.reconcile.register.Blanks.Blank;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.rule.PartsTotal;
import tonghop.reconcile.rule.SameFact;
import tonghop.reconcile.rule.SumOverTime;
import tonghop.reconcile.rule.TotalOverMembers;

/**
 * A cell is not left blank where other units have a figure and the unit's own figures, or the total over the units, leave something for
 * it; nor where nearly all of them have one.
 */
public final class MissingFigure implements EditRule {
    private static final List<EditRule> RELATIONS = List.of(
            new PartsTotal(),
            new TotalOverMembers(),
            new SumOverTime(),
            new SameFact(),
            new PercentOfTarget(),
            new Growth(),
            new ShareOfParts(),
            new ShareOfWhole());

    /** More values than these tell a person nothing. */
    private static final int MOST_VALUES = 3;

    @Override
    public Stream<Edit> edits(Facts facts) {
        Map<Observation, Blank> blanks = new Blanks(facts).all();
        if (blanks.isEmpty()) {
            return Stream.empty();
        }
        Stream<Observation> told = facts.figures().stream().map(Figure::observation);
        Facts filled = new Facts(
                facts.definition(),
                Stream.concat(told, blanks.keySet().stream()).toList());
        Set<Figure> open = filled.figures().stream()
                .filter(figure -> blanks.containsKey(figure.observation()))
                .collect(Collectors.toSet());
        LiveTotals totals = new LiveTotals(relations(filled, open), open);
        return open.stream()
                .sorted()
                .flatMap(figure ->
                        edit(figure, Objects.requireNonNull(blanks.get(figure.observation())), totals, facts).stream());
    }

    private Optional<Edit> edit(Figure figure, Blank blank, LiveTotals totals, Facts facts) {
        List<String> left = left(figure, blank, totals);
        return left.isEmpty()
                ? Optional.of(missed(figure, blank, facts)).filter(edit -> blank.isMissed() && !figure.isRatio())
                : Optional.of(asked(figure, blank, left, facts));
    }

    /**
     * What the relations leave for a figure, that first with which most of them hold; of what as many hold with each, as other figures
     * may be wrong too.
     */
    private static List<String> left(Figure figure, Blank blank, LiveTotals totals) {
        List<Relation<Figure>> relations = totals.relations(figure);
        Stream<String> own = relations.stream()
                .filter(relation -> relation.terms().contains(figure))
                .flatMap(relation -> value(relation, figure, blank).stream());
        Map<String, Long> missing = totals.missing(figure)
                .map(value -> value.setScale(blank.decimals(), RoundingMode.HALF_UP))
                .flatMap(value -> digits(value).stream())
                .collect(Collectors.groupingBy(value -> value, LinkedHashMap::new, Collectors.counting()));
        // one total alone may be wrong for any other reason
        Stream<String> ofTotals = missing.keySet().stream().filter(value -> missing.getOrDefault(value, 0L) > 1);
        Map<String, Long> holding = new LinkedHashMap<>();
        Stream.concat(own, ofTotals)
                .distinct()
                .forEach(value -> holding.put(value, holding(relations, value, figure, totals)));
        long most = holding.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return holding.keySet().stream()
                .filter(value -> holding.getOrDefault(value, 0L) == most)
                .limit(MOST_VALUES)
                .toList();
    }

    /** How many relations hold with a value, with either end of a range. */
    private static long holding(List<Relation<Figure>> relations, String value, Figure figure, LiveTotals totals) {
        List<Values> filled = Stream.of(value.split("\\.\\."))
                .map(end -> totals.filled(figure, new BigDecimal(end)))
                .toList();
        return relations.stream()
                .filter(relation -> filled.stream()
                        .anyMatch(values ->
                                relation.check(values, Severity.WARNING).outcome() == Verdict.Outcome.PASSED))
                .count();
    }

    /** What must hold, with one blank or none in it; sums before quotients, which leave more room. */
    private static List<Relation<Figure>> relations(Facts filled, Set<Figure> blanks) {
        return RELATIONS.stream()
                .flatMap(rule -> rule.edits(filled))
                .flatMap(edit -> edit.relation().stream())
                .map(relation -> relation instanceof Either<Figure> either ? either.meant() : relation)
                .filter(relation -> !(relation instanceof SumOfParts<Figure> sum) || sum.told() == SumOfParts.Told.ALL)
                .filter(relation -> relation.terms().stream()
                                .filter(blanks::contains)
                                .limit(2)
                                .count()
                        < 2)
                .toList();
    }

    /** What a relation leaves for a figure, as it would be printed: a number or "a..b"; empty where that may be nothing. */
    private static Optional<String> value(Relation<Figure> relation, Figure figure, Blank blank) {
        int decimals = blank.decimals();
        if (relation instanceof Percent<Figure> percent && percent.percent().equals(figure)) {
            return percent.ratio(Values.STATED).map(ratio -> ratio.at(decimals)).flatMap(MissingFigure::digits);
        }
        if (relation instanceof Percent && figure.role() == Role.TARGET && !blank.isMissed()) {
            // a percent without its plan tells the plan
            return Optional.empty();
        }
        Optional<Quantity> left = relation.solve(figure, Values.STATED).filter(Quantity::isBounded);
        return relation instanceof Percent
                ? left.flatMap(quantity -> between(quantity, decimals))
                : left.flatMap(quantity -> digits(quantity.value().setScale(decimals, RoundingMode.HALF_UP)));
    }

    private static Optional<String> digits(BigDecimal value) {
        return value.signum() > 0 ? Optional.of(value.toPlainString()) : Optional.empty();
    }

    private static Optional<String> between(Quantity quantity, int decimals) {
        BigDecimal low = Objects.requireNonNull(quantity.low()).setScale(decimals, RoundingMode.CEILING);
        BigDecimal high = Objects.requireNonNull(quantity.high()).setScale(decimals, RoundingMode.FLOOR);
        return switch (Integer.signum(low.compareTo(high))) {
            case 0 -> digits(low);
            case -1 -> digits(low).map(least -> least + ".." + high.toPlainString());
            default -> digits(quantity.value().setScale(decimals, RoundingMode.HALF_UP));
        };
    }

    private Edit asked(Figure figure, Blank blank, List<String> values, Facts facts) {
        Evidence evidence = about(figure, blank, facts);
        evidence = values.size() == 1 ? evidence.expected(values.get(0)) : evidence.message("missing-figure-several");
        for (String value : values) {
            evidence = evidence.candidate(new Candidate(figure.cell(), "", value, "left-blank", 1));
        }
        return question(evidence);
    }

    /** The figures around a blank leave nothing for it, or too much: what should stand there only the unit can say. */
    private Edit missed(Figure figure, Blank blank, Facts facts) {
        return question(about(figure, blank, facts).message("missing-figure-unknown"));
    }

    private Edit question(Evidence evidence) {
        return Edit.question(code(), List.of(), Verdict.failed(Severity.WARNING), values -> evidence);
    }

    private static Evidence about(Figure figure, Blank blank, Facts facts) {
        return Evidence.blank(figure, facts.names())
                .with(Evidence.IDENTITY, figure.key().indicator() + "/" + figure.role())
                .with("told", String.valueOf(blank.told()))
                .with("units", String.valueOf(blank.units()));
    }
}
