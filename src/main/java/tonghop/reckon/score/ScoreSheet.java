package tonghop.reckon.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.definition.Scale;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.score.Points.Origin;

/**
 * The points of every member by a scale. What the standing body or the cross-check gave counts before what follows from figures, and
 * that before what a unit gave itself; nothing that is not known counts as none.
 */
public final class ScoreSheet {
    private static final Map<Origin, Map<String, String>> JUDGES = Map.of(
            Origin.STANDING, Map.of(Scale.JUDGE, "standing"),
            Origin.STATED, Map.of(),
            Origin.CROSS, Map.of(Scale.JUDGE, "cross"),
            Origin.SELF, Map.of(Scale.JUDGE, "self"));

    private static final List<Origin> DECIDING = List.of(Origin.STANDING, Origin.STATED, Origin.CROSS);

    private final Scale scale;
    private final Told told;
    private final PointRule rule;

    public ScoreSheet(Facts facts, Scale scale, Values values) {
        this.scale = scale;
        this.told = new Told(facts, values);
        this.rule = new PointRule(facts.definition(), told, scale.decimals());
    }

    public Scale scale() {
        return scale;
    }

    /** The points that count. */
    public Points points(String unit, Scale.Criterion criterion) {
        return decided(unit, criterion.code())
                .or(() -> rule.points(unit, criterion).filter(points -> !points.isOpen()))
                .or(() -> stated(unit, criterion.code(), Origin.SELF))
                .or(() -> rule.points(unit, criterion))
                .orElseGet(() -> Points.open("not-scored", criterion.code(), List.of()));
    }

    /** What follows from figures, whatever is stated; empty where people give the points. */
    public Optional<Points> computed(String unit, Scale.Criterion criterion) {
        return rule.points(unit, criterion);
    }

    private Optional<Points> decided(String unit, String code) {
        return DECIDING.stream()
                .flatMap(judge -> stated(unit, code, judge).stream())
                .findFirst();
    }

    /** The figures by which somebody states the points of a part of the scale. */
    public List<Figure> tellings(String unit, String code, Origin judge) {
        return told.tellings(unit, term(code, judge));
    }

    private static Term term(String code, Origin judge) {
        return new Term(code, JUDGES.getOrDefault(judge, Map.of()), Role.ACTUAL);
    }

    /** The points that somebody gives; empty where he tells none. */
    public Optional<Points> stated(String unit, String code, Origin judge) {
        Told.Value value = told.value(unit, term(code, judge));
        if (value.from().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(value.number()
                .map(points -> Points.of(points, judge, value.from()))
                .orElseGet(() -> Points.open(value.isTold() ? "no-number" : value.reason(), code, value.from())));
    }

    /** The points of a group: those of its criteria together, unless somebody who decides before gave it others as a whole. */
    public Points points(String unit, Scale.Group group) {
        boolean isSection = group.kind() == Scale.Kind.SECTION;
        List<Points> criteria = group.criteria().stream()
                .map(criterion -> points(unit, criterion))
                .map(points ->
                        isSection || !isUntold(points) ? points : Points.of(BigDecimal.ZERO, Origin.NONE, List.of()))
                .toList();
        Points sum = criteria.isEmpty()
                ? Points.open(isSection ? "not-scored" : "none-told", group.code(), List.of())
                : sum(criteria, group);
        Points whole = whole(unit, group.code(), sum);
        Points known = whole.isOpen() && !isSection && isUntold(whole)
                ? Points.of(BigDecimal.ZERO, Origin.NONE, List.of())
                : whole;
        return group.kind() == Scale.Kind.PENALTY ? unsigned(known) : known;
    }

    private static boolean isUntold(Points points) {
        return points.isOpen() && points.from().isEmpty();
    }

    private static Points unsigned(Points points) {
        return new Points(
                points.value().map(BigDecimal::abs), points.origin(), points.from(), points.reason(), points.lacking());
    }

    private static Points sum(List<Points> criteria, Scale.Group group) {
        Optional<Points> open = criteria.stream().filter(Points::isOpen).findFirst();
        if (open.isPresent()) {
            return Points.open(open.get().reason(), open.get().lacking(), Points.figures(criteria.stream()));
        }
        BigDecimal sum = criteria.stream()
                .map(points -> points.value().orElseThrow())
                .map(points -> group.kind() == Scale.Kind.PENALTY ? points.abs() : points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Points.sum(criteria, group.maximum() == null ? sum : sum.min(group.maximum()));
    }

    /** What is stated of the whole in place of a sum that is open, or that people of less say gave. */
    private Points whole(String unit, String code, Points sum) {
        Optional<Points> stated = decided(unit, code)
                .or(() -> stated(unit, code, Origin.SELF))
                .filter(points -> sum.isOpen() ? !points.isOpen() || isUntold(sum) : points.goesBefore(sum));
        return stated.orElse(sum);
    }

    /** The sections and the bonus together, less the penalty. */
    public Points total(String unit) {
        List<Points> groups =
                scale.groups().stream().map(group -> points(unit, group)).toList();
        Optional<Points> open = groups.stream().filter(Points::isOpen).findFirst();
        if (open.isPresent()) {
            Points sum = Points.open(open.get().reason(), open.get().lacking(), Points.figures(groups.stream()));
            return whole(unit, scale.total(), groups.stream().allMatch(ScoreSheet::isUntoldOrNone) ? untold(sum) : sum);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 0; at < groups.size(); at++) {
            BigDecimal points = groups.get(at).value().orElseThrow();
            sum = scale.groups().get(at).kind() == Scale.Kind.PENALTY ? sum.subtract(points) : sum.add(points);
        }
        return whole(unit, scale.total(), Points.sum(groups, sum));
    }

    private static boolean isUntoldOrNone(Points points) {
        return isUntold(points) || points.origin() == Origin.NONE;
    }

    private static Points untold(Points points) {
        return Points.open(points.reason(), points.lacking(), List.of());
    }

    /** Whether these are points that somebody states of a whole, and no sum of its parts. */
    boolean isStated(String unit, String code, Points points) {
        return points.isGiven() && !points.isOpen() && points.from().equals(tellings(unit, code, points.origin()));
    }

    /** All figures that decide its place, or would once they are settled. */
    public List<Figure> used(String unit) {
        Stream<Points> groups = scale.groups().stream().map(group -> points(unit, group));
        Stream<Points> parts = Stream.concat(groups, scale.criteria().map(criterion -> points(unit, criterion)));
        return Points.figures(Stream.concat(Stream.of(total(unit)), parts));
    }

    /** What decides its place; empty while its total or a tie-break is open. */
    public Optional<Standing> standing(String unit) {
        Points total = total(unit);
        List<Points> ties =
                scale.tieBreak().stream().map(code -> part(unit, code)).toList();
        boolean isOpen = total.isOpen() || ties.stream().anyMatch(Points::isOpen);
        return isOpen
                ? Optional.empty()
                : Optional.of(new Standing(
                        total.value().orElseThrow(),
                        ties.stream().map(tie -> tie.value().orElseThrow()).toList()));
    }

    /** The points of the criterion or group of a code. */
    public Points part(String unit, String code) {
        return scale.criteria()
                .filter(criterion -> criterion.code().equals(code))
                .map(criterion -> points(unit, criterion))
                .findFirst()
                .or(() -> scale.groups().stream()
                        .filter(group -> group.code().equals(code))
                        .map(group -> points(unit, group))
                        .findFirst())
                .orElseThrow();
    }

    /** What takes a member out of the ranking; empty where nothing does. */
    public Stream<Scale.Disqualifier> disqualifiers(String unit) {
        return scale.disqualifiers().stream().filter(each -> {
            Told.Value value = told.value(unit, each.when());
            return value.isTold() && PointRule.isYes(value, each.from());
        });
    }
}
