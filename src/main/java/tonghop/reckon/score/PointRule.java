package tonghop.reckon.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.PointFunction;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Scale;
import tonghop.reckon.Figure;

/**
 * The points that follow from figures, rounded half up.
 *
 * @param definition the job
 * @param told what the units tell
 * @param decimals to how many decimals points are rounded
 */
record PointRule(JobDefinition definition, Told told, int decimals) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Words that deny begin so. */
    private static final List<String> DENIALS = List.of("không", "chưa", "ko ", "no");

    /** Empty where people give the points. */
    Optional<Points> points(String unit, Scale.Criterion criterion) {
        return criterion.points() instanceof PointFunction.Computed function
                ? Optional.of(points(unit, criterion, function))
                : Optional.empty();
    }

    private Points points(String unit, Scale.Criterion criterion, PointFunction.Computed function) {
        if (function instanceof PointFunction.Places places) {
            return places(unit, places);
        }
        Told.Value value = function instanceof PointFunction.Mean
                ? told.mean(unit, function.of())
                : told.value(unit, function.of());
        return follow(value, function, number -> points(number, criterion, function));
    }

    private Points follow(
            Told.Value value, PointFunction.Computed function, Function<Told.Value, Optional<BigDecimal>> points) {
        if (!value.isTold()) {
            return Points.open(value.reason(), function.of().indicator(), value.from());
        }
        return points.apply(value)
                .map(number -> Points.of(rounded(number), Points.Origin.COMPUTED, value.from()))
                .orElseGet(() -> Points.open("no-number", function.of().indicator(), value.from()));
    }

    private BigDecimal rounded(BigDecimal points) {
        return points.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Empty where the function needs a number and the figure tells none. */
    private static Optional<BigDecimal> points(
            Told.Value value, Scale.Criterion criterion, PointFunction.Computed function) {
        BigDecimal most = Objects.requireNonNullElse(criterion.maximum(), BigDecimal.ZERO);
        if (function instanceof PointFunction.YesNo yes) {
            return Optional.of(isYes(value, yes.from()) ? most : BigDecimal.ZERO);
        }
        return value.number().map(reached -> points(reached, most, function));
    }

    private static BigDecimal points(BigDecimal reached, BigDecimal most, PointFunction.Computed function) {
        if (function instanceof PointFunction.Steps steps) {
            return step(reached, steps);
        }
        if (function instanceof PointFunction.Deduction deduction) {
            return deducted(reached, deduction, most);
        }
        return share(reached, function instanceof PointFunction.Mean mean ? mean.full() : HUNDRED, most);
    }

    private static BigDecimal share(BigDecimal reached, BigDecimal full, BigDecimal most) {
        return most.multiply(reached)
                .divide(full, MathContext.DECIMAL128)
                .min(most)
                .max(BigDecimal.ZERO);
    }

    private static BigDecimal step(BigDecimal reached, PointFunction.Steps steps) {
        return steps.steps().stream()
                .filter(step -> step.from().compareTo(reached) <= 0)
                .max(java.util.Comparator.comparing(PointFunction.Step::from))
                .map(PointFunction.Step::points)
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal deducted(BigDecimal percent, PointFunction.Deduction rule, BigDecimal most) {
        if (rule.floor() != null && percent.compareTo(rule.floor()) < 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal times = HUNDRED.subtract(percent).max(BigDecimal.ZERO).divide(rule.per(), MathContext.DECIMAL128);
        BigDecimal counted = rule.isProRata() ? times : times.setScale(0, RoundingMode.DOWN);
        return most.subtract(counted.multiply(rule.less())).max(BigDecimal.ZERO);
    }

    static boolean isYes(Told.Value value, BigDecimal from) {
        String words = value.words().strip().toLowerCase(Locale.ROOT);
        return value.number()
                .map(number -> number.compareTo(from) >= 0)
                .orElse(!words.isEmpty() && DENIALS.stream().noneMatch(words::startsWith));
    }

    /** The places stand only when every member has told its figure. */
    private Points places(String unit, PointFunction.Places places) {
        List<Told.Value> all = definition.members().stream()
                .map(ReportingUnit::code)
                .map(member -> told.value(member, places.of()))
                .toList();
        Told.Value own = told.value(unit, places.of());
        List<Figure> from = Stream.concat(own.from().stream(), all.stream().flatMap(value -> value.from().stream()))
                .distinct()
                .toList();
        Optional<Told.Value> open = all.stream()
                .filter(value -> !value.isTold() || value.number().isEmpty())
                .findFirst();
        if (open.isPresent() || own.number().isEmpty()) {
            String reason =
                    open.map(Told.Value::reason).filter(why -> !why.isEmpty()).orElse("no-number");
            return Points.open(reason, places.of().indicator(), from);
        }
        long better = all.stream()
                .flatMap(value -> value.number().stream())
                .filter(other -> isBetter(other, own.number().get(), places))
                .count();
        BigDecimal points = better < places.points().size() ? places.points().get((int) better) : BigDecimal.ZERO;
        return Points.of(rounded(points), Points.Origin.COMPUTED, from);
    }

    private boolean isBetter(BigDecimal other, BigDecimal own, PointFunction.Places places) {
        boolean isLower = definition
                .indicator(places.of().indicator())
                .filter(indicator -> indicator.direction() == Indicator.Direction.LOWER)
                .isPresent();
        return isLower ? other.compareTo(own) < 0 : other.compareTo(own) > 0;
    }
}
