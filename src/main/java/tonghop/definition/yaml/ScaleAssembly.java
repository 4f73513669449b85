package tonghop.definition.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.PointFunction;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.definition.Scale;
import tonghop.model.Role;
import tonghop.model.Severity;

/** Turns the checked entry of a scale into its record. */
final class ScaleAssembly {
    static final String BONUS = "bonus";
    static final String PENALTY = "penalty";

    private static final Map<String, Scale.Kind> EXTRAS = Map.of(BONUS, Scale.Kind.BONUS, PENALTY, Scale.Kind.PENALTY);

    /** Nobody may take an invented scale for one that an office has issued. */
    private static final String EXAMPLE = " (thang điểm ví dụ)";

    private ScaleAssembly() {}

    static Scale scale(Entry scale) {
        String code = scale.text("code");
        return new Scale(
                code,
                scale.text("title") + (scale.text("status").equals("example") ? EXAMPLE : ""),
                scale.text("subtotal"),
                scale.number("decimals"),
                scale.constant(Severity.class, "self-score"),
                scale.constantOrNull(Scale.Scheme.class, "ranks"),
                scale.texts("tie-break").stream()
                        .map(part -> Scale.code(code, part))
                        .toList(),
                groups(scale),
                scale.entries("disqualifiers").stream()
                        .map(ScaleAssembly::disqualifier)
                        .toList());
    }

    private static List<Scale.Group> groups(Entry scale) {
        Stream<Scale.Group> sections =
                scale.entries("sections").stream().map(group -> group(scale, group, group.text("code")));
        Stream<Scale.Group> extras = extras(scale).map(group -> group(scale, group, group.key()));
        return Stream.concat(sections, extras).toList();
    }

    /** What is told of bonus and penalty, under the keys that are their codes. */
    static Stream<Entry> extras(Entry scale) {
        return Stream.of(BONUS, PENALTY).filter(scale::has).map(scale::entry);
    }

    private static Scale.Group group(Entry scale, Entry group, String part) {
        List<Scale.Criterion> criteria = group.entries("criteria").stream()
                .map(criterion -> criterion(scale.text("code"), criterion))
                .toList();
        return new Scale.Group(
                Scale.code(scale.text("code"), part),
                group.text("title"),
                EXTRAS.getOrDefault(group.key(), Scale.Kind.SECTION),
                group.has("maximum") ? group.decimalOrNull("maximum") : Scale.Group.most(criteria),
                criteria);
    }

    private static Scale.Criterion criterion(String scale, Entry criterion) {
        return new Scale.Criterion(
                Scale.code(scale, criterion.text("code")),
                criterion.text("name"),
                criterion.decimalOrNull("maximum"),
                criterion.has("points") ? points(criterion.entry("points")) : new PointFunction.Stated());
    }

    private static PointFunction points(Entry points) {
        String by = points.text("by");
        boolean isOfPercent = List.of("share", "steps", "deduction").contains(by);
        Term of = term(points.entry("of"), isOfPercent ? Role.PERCENT : Role.ACTUAL);
        return switch (by) {
            case "share" -> new PointFunction.Share(of);
            case "steps" -> new PointFunction.Steps(of, steps(points));
            case "deduction" ->
                new PointFunction.Deduction(
                        of,
                        number(points, "per"),
                        number(points, "less"),
                        points.decimalOrNull("floor"),
                        points.flag("pro-rata"));
            case "mean" -> new PointFunction.Mean(of, number(points, "full"));
            case "yes-no" -> new PointFunction.YesNo(of, number(points, "from"));
            case "places" -> new PointFunction.Places(of, numbers(points));
            default -> throw new IllegalStateException("the schema knows no points by " + by);
        };
    }

    private static BigDecimal number(Entry entry, String key) {
        return Objects.requireNonNull(entry.decimalOrNull(key));
    }

    private static List<BigDecimal> numbers(Entry points) {
        return points.node()
                .path("places")
                .valueStream()
                .map(each -> each.decimalValue())
                .toList();
    }

    private static List<PointFunction.Step> steps(Entry points) {
        return points.entries("steps").stream()
                .map(step -> new PointFunction.Step(number(step, "from"), number(step, "points")))
                .toList();
    }

    private static Term term(Entry scored, Role usual) {
        @Nullable Role role = scored.constantOrNull(Role.class, "role");
        return new Term(scored.text("indicator"), scored.entry("dimensions").textMap(), role == null ? usual : role);
    }

    private static Scale.Disqualifier disqualifier(Entry disqualifier) {
        return new Scale.Disqualifier(
                disqualifier.text("name"), term(disqualifier.entry("of"), Role.ACTUAL), number(disqualifier, "from"));
    }
}
