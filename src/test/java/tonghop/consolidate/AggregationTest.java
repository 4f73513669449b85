package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Figure.Basis;
import tonghop.consolidate.Figure.Status;
import tonghop.definition.Indicator;
import tonghop.definition.Indicator.Aggregation;
import tonghop.definition.Indicator.Direction;
import tonghop.definition.Indicator.TargetConvention;
import tonghop.definition.ReportingUnit;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.reckon.PercentConvention;

class AggregationTest {
    private static final List<ReportingUnit> MEMBERS = List.of(member("a"), member("b"), member("c"), member("silent"));

    @Test
    void a_mean_is_taken_over_the_members_that_tell_it() {
        Figure total = total(indicator(Aggregation.MEAN, Direction.HIGHER, TargetConvention.POINT), Bound.EXACT);
        assertThat(total.basis()).isEqualTo(new Basis(Basis.Kind.MEAN, List.of("a", "b", "c")));
        assertThat(total.summand()).hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("20"));
    }

    @Test
    void a_range_among_the_summands_makes_the_total_a_range() {
        Figure total = total(indicator(Aggregation.SUM, Direction.HIGHER, TargetConvention.POINT), Bound.RANGE);
        assertThat(total.status()).isEqualTo(Status.COMPUTED);
        assertThat(total.readings()).singleElement().satisfies(sum -> assertThat(sum.bound())
                .isEqualTo(Bound.RANGE));
    }

    @Test
    void bounds_of_both_sides_make_the_total_an_approximation() {
        Figure below = stated("1", Bound.BELOW);
        Figure above = stated("2", Bound.AT_LEAST);
        Figure exact = stated("3", Bound.EXACT);
        assertThat(bound(below, above)).isEqualTo(Bound.ABOUT);
        assertThat(bound(below, exact)).isEqualTo(Bound.BELOW);
        assertThat(bound(above, exact)).isEqualTo(Bound.ABOVE);
        assertThat(bound(exact, exact)).isEqualTo(Bound.EXACT);
    }

    @Test
    void a_percentage_follows_only_where_more_is_better_and_the_target_is_one_number() {
        assertThat(PercentConvention.of(indicator(Aggregation.SUM, Direction.HIGHER, TargetConvention.POINT), 1)
                        .isPlain())
                .isTrue();
        assertThat(PercentConvention.of(indicator(Aggregation.SUM, Direction.LOWER, TargetConvention.POINT), 1)
                        .isPlain())
                .isFalse();
        assertThat(PercentConvention.of(indicator(Aggregation.SUM, Direction.HIGHER, TargetConvention.RANGE_UPPER), 1)
                        .isPlain())
                .isFalse();
    }

    private static Bound bound(Figure one, Figure other) {
        return Figure.sum(List.of(one, other)).orElseThrow().bound();
    }

    private static Figure total(Indicator indicator, Bound bound) {
        Map<String, Map<Role, Figure>> figures = Map.of(
                "a", Map.of(Role.ACTUAL, stated("10", Bound.EXACT)),
                "b", Map.of(Role.ACTUAL, stated("20", bound)),
                "c", Map.of(Role.ACTUAL, stated("30", Bound.EXACT)));
        return new Totals(indicator, MEMBERS, figures, new FindingIndex(List.of(), finding -> true))
                .byRole()
                .get(Role.ACTUAL);
    }

    private static Figure stated(String value, Bound bound) {
        BigDecimal number = new BigDecimal(value);
        Reading reading = new Reading(number, number.add(BigDecimal.ONE), 0, bound, "plain");
        return new Figure(Status.STATED, List.of(reading), "", Basis.STATEMENT, List.of(), List.of(), List.of());
    }

    private static ReportingUnit member(String code) {
        return new ReportingUnit(code, code, "", false, null, List.of(), List.of());
    }

    private static Indicator indicator(Aggregation aggregation, Direction direction, TargetConvention target) {
        return new Indicator(
                "rate",
                "Tỷ lệ",
                "",
                List.of(),
                null,
                "%",
                1,
                Indicator.Kind.RATE,
                direction,
                aggregation,
                Indicator.Accrual.STOCK,
                target,
                Indicator.Pair.TARGET,
                List.of(),
                null,
                null,
                null,
                List.of());
    }
}
