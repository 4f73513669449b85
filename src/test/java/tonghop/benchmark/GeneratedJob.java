package tonghop.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.NameLists;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.definition.ScoreWords;
import tonghop.definition.UnitOfMeasure;
import tonghop.definition.Vocabulary;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;

/** The definition of a generated job: one head, its members, and sixty indicators of many shapes. */
final class GeneratedJob {
    static final String HEAD = "head";
    static final ReportingPeriod YEAR = ReportingPeriod.year(2025);
    static final ReportingPeriod TERM = ReportingPeriod.years(2021, 2025);
    static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
    static final LocalDate MONTH_BEFORE = LocalDate.of(2025, 11, 30);
    static final BigDecimal LEAST_EACH = new BigDecimal("0.1");
    static final BigDecimal MOST_EACH = BigDecimal.valueOf(5);

    private static final List<Integer> LEVELS = List.of(320, 45, 1700, 12, 9400, 140, 610, 28, 4200, 75);
    private static final List<Integer> DECIMALS = List.of(2, 1, 0, 2);

    private GeneratedJob() {}

    static List<IndicatorPlan> plans() {
        List<IndicatorPlan> plans = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            if (shape != Shape.GIFT_VALUE) {
                for (int turn = 0; turn < shape.number(); turn++) {
                    plans.add(plan(plans.size(), shape, turn));
                    if (shape == Shape.GIFTS) {
                        plans.add(plan(plans.size(), Shape.GIFT_VALUE, turn));
                    }
                }
            }
        }
        return plans;
    }

    private static IndicatorPlan plan(int number, Shape shape, int turn) {
        return new IndicatorPlan(number, indicator(number, shape), shape, LEVELS.get(turn % LEVELS.size()));
    }

    private static Indicator indicator(int number, Shape shape) {
        String code = shape.name().toLowerCase(Locale.ROOT) + "-" + number;
        boolean isRate = shape.kind() == Indicator.Kind.RATE;
        return new Indicator(
                code,
                code,
                "",
                List.of(),
                null,
                measure(shape.kind()),
                shape.kind() == Indicator.Kind.COUNT ? 0 : isRate ? 2 : DECIMALS.get(number % DECIMALS.size()),
                shape.kind(),
                shape.direction(),
                shape.aggregation(),
                shape.accrual(),
                shape.convention(),
                Indicator.Pair.TARGET,
                shape.dimension().stream().toList(),
                BigDecimal.ZERO,
                isRate ? BigDecimal.valueOf(100) : null,
                null,
                List.of());
    }

    private static String measure(Indicator.Kind kind) {
        return switch (kind) {
            case MONEY -> "triệu đồng";
            case RATE -> "%";
            case LEVEL -> "tấn";
            default -> "người";
        };
    }

    static JobDefinition definition(List<IndicatorPlan> plans, Country country, List<Integer> placesOfMembers) {
        return new JobDefinition(
                "benchmark",
                "benchmark",
                "benchmark",
                TERM,
                YEAR_END,
                TERM.yearCount(),
                null,
                units(country, placesOfMembers),
                dimensions(),
                plans.stream().map(IndicatorPlan::indicator).toList(),
                rules(plans),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NameLists.NONE,
                vocabulary(),
                List.of(),
                "");
    }

    /** The code of a unit by its place; zero is the head. */
    static String unit(int number) {
        return number == 0 ? HEAD : String.format(Locale.ROOT, "%05d", number);
    }

    private static List<ReportingUnit> units(Country country, List<Integer> placesOfMembers) {
        Stream<ReportingUnit> head =
                Stream.of(new ReportingUnit(HEAD, "Toàn quốc", "", true, null, List.of(), List.of()));
        Stream<ReportingUnit> provinces =
                country.provinces().stream().map(number -> unit(number, "tỉnh", null, List.of()));
        Stream<ReportingUnit> members = IntStream.rangeClosed(1, placesOfMembers.size())
                .mapToObj(number ->
                        unit(number, "xã", unit(country.wholeOf(number)), places(placesOfMembers.get(number - 1))));
        return Stream.of(head, provinces, members).flatMap(units -> units).toList();
    }

    private static ReportingUnit unit(
            int number, String level, @Nullable String within, List<ReportingUnit.Place> places) {
        return new ReportingUnit(unit(number), unit(number), level, false, within, List.of(), places);
    }

    private static List<ReportingUnit.Place> places(int number) {
        return IntStream.range(0, number)
                .mapToObj(place -> new ReportingUnit.Place("place-" + place, "Thôn " + place, "thôn", List.of()))
                .toList();
    }

    private static List<Dimension> dimensions() {
        List<Dimension.Member> parts = Shape.MEMBERS.stream()
                .map(member -> new Dimension.Member(member, member, List.of()))
                .toList();
        return List.of(
                new Dimension("part", "part", Dimension.Kind.LIST, List.of(), true, parts),
                new Dimension("criteria", "criteria", Dimension.Kind.INTERVAL, List.of("tiêu chí"), false, List.of()));
    }

    private static List<RuleDeclaration> rules(List<IndicatorPlan> plans) {
        List<RuleDeclaration> rules = new ArrayList<>();
        for (IndicatorPlan plan : plans) {
            String code = plan.indicator().code();
            if (plan.shape() == Shape.CLASSES) {
                rules.add(new RuleDeclaration(
                        "classes-of-units", code, term(code), List.of(), null, null, List.of("thôn"), null, ""));
            } else if (plan.shape() == Shape.GIFT_VALUE) {
                Term gifts = term(plans.get(plan.number() - 1).indicator().code());
                rules.add(new RuleDeclaration(
                        "unit-value", code, term(code), List.of(gifts), LEAST_EACH, MOST_EACH, List.of(), null, ""));
            }
        }
        return rules;
    }

    private static Term term(String indicator) {
        return new Term(indicator, Map.of(), Role.ACTUAL);
    }

    private static Vocabulary vocabulary() {
        return new Vocabulary(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new UnitOfMeasure("tỷ đồng", "money", BigDecimal.valueOf(1_000_000_000), List.of()),
                        new UnitOfMeasure("triệu đồng", "money", BigDecimal.valueOf(1_000_000), List.of()),
                        new UnitOfMeasure("nghìn đồng", "money", BigDecimal.valueOf(1_000), List.of()),
                        new UnitOfMeasure("tấn", "mass", BigDecimal.valueOf(1_000), List.of()),
                        new UnitOfMeasure("kg", "mass", BigDecimal.ONE, List.of()),
                        new UnitOfMeasure("người", "người", BigDecimal.ONE, List.of()),
                        new UnitOfMeasure("%", "%", BigDecimal.ONE, List.of())),
                new ScoreWords(List.of(), List.of(), List.of(), List.of()));
    }
}
