package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.consolidate.Figures.CAO_BANG;
import static tonghop.consolidate.Figures.HA_LANG;
import static tonghop.consolidate.Figures.HEAD;
import static tonghop.consolidate.Figures.NOVEMBER;
import static tonghop.consolidate.Figures.QUANG_HOA;
import static tonghop.consolidate.Figures.TRUNG_KHANH;
import static tonghop.consolidate.Figures.YEAR_END;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure.Status;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.reckon.PercentConvention;

class ConsolidatorTest {
    private final Figures figures = new Figures();

    @Test
    void the_year_end_supersedes_an_earlier_month_and_an_estimate() {
        Row row = figures.asOf(NOVEMBER)
                .actual(TRUNG_KHANH, "budget-revenue", "41.288", "tỷ đồng")
                .asOf(YEAR_END)
                .actual(TRUNG_KHANH, "budget-revenue", "70.05", "tỷ đồng")
                .estimated()
                .actual(TRUNG_KHANH, "budget-revenue", "71", "tỷ đồng")
                .row("budget-revenue");
        assertStated(row, TRUNG_KHANH, "70.05");
        assertThat(keys(actual(row, TRUNG_KHANH))).containsExactly("most-final");
    }

    @Test
    void an_earlier_month_counts_when_nothing_later_is_told_and_says_so() {
        Row row = figures.asOf(NOVEMBER)
                .actual(TRUNG_KHANH, "capital-disbursement", "60.652", "tỷ đồng")
                .row("capital-disbursement");
        assertStated(row, TRUNG_KHANH, "60.652");
        assertThat(keys(actual(row, TRUNG_KHANH))).containsExactly("earlier");
    }

    @Test
    void a_percentage_of_an_earlier_month_never_stands_beside_a_later_actual() {
        Row row = figures.asOf(NOVEMBER)
                .actual(TRUNG_KHANH, "budget-revenue", "41.288", "tỷ đồng")
                .percent(TRUNG_KHANH, "budget-revenue", "66.9")
                .asOf(YEAR_END)
                .actual(TRUNG_KHANH, "budget-revenue", "70.05", "tỷ đồng")
                .row("budget-revenue");
        assertThat(row.figure(TRUNG_KHANH, Role.PERCENT).status()).isEqualTo(Status.NOT_REPORTED);
    }

    @Test
    void a_percentage_that_nobody_stated_follows_from_actual_and_target() {
        Row row = figures.target(HA_LANG, "budget-revenue", "16", "tỷ đồng")
                .actual(HA_LANG, "budget-revenue", "17", "tỷ đồng")
                .row("budget-revenue");
        Figure percent = row.figure(HA_LANG, Role.PERCENT);
        assertThat(percent.status()).isEqualTo(Status.COMPUTED);
        assertThat(percent.summand())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("106.25"));
        assertThat(percent.cells()).hasSize(2);
    }

    @Test
    void nothing_follows_from_a_target_of_zero() {
        Row row = figures.target(HA_LANG, "budget-revenue", "0", "tỷ đồng")
                .actual(HA_LANG, "budget-revenue", "17", "tỷ đồng")
                .row("budget-revenue");
        assertThat(row.figure(HA_LANG, Role.PERCENT).status()).isEqualTo(Status.NOT_REPORTED);
    }

    @Test
    void a_percentage_next_to_a_hundred_gets_the_decimals_that_tell_it_apart() {
        Reading almost = percentOf("31131", "31132");
        assertThat(almost.value().setScale(almost.decimals(), java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("99.997");
        assertThat(percentOf("2499", "2500").decimals()).isEqualTo(2);
        assertThat(percentOf("488", "488").decimals()).isEqualTo(1);
    }

    @Test
    void two_figures_for_one_fact_are_both_kept_and_leave_the_total_open() {
        Row row = figures.actual(QUANG_HOA, "houses-done", "488", "nhà")
                .actual(QUANG_HOA, "houses-done", "486", "nhà")
                .actual(HA_LANG, "houses-done", "376", "nhà")
                .row("houses-done");
        Figure disputed = actual(row, QUANG_HOA);
        assertThat(disputed.status()).isEqualTo(Status.DISPUTED);
        assertThat(disputed.readings())
                .extracting(Reading::value)
                .containsExactly(new BigDecimal("486"), new BigDecimal("488"));
        assertThat(disputed.cells()).hasSize(2);
        assertThat(disputed.number()).isEmpty();
        assertThat(row.total(Role.ACTUAL).status()).isEqualTo(Status.UNDECIDED);
        assertThat(row.total(Role.ACTUAL).readings()).isEmpty();
        assertThat(row.total(Role.ACTUAL).remarks().get(0).arguments()).containsEntry("units", "Quảng Hòa");
    }

    @Test
    void prints_of_one_figure_to_different_decimals_are_no_dispute() {
        Row row = figures.actual(HA_LANG, "budget-revenue", "18.27", "tỷ đồng")
                .actual(HA_LANG, "budget-revenue", "18.268", "tỷ đồng")
                .row("budget-revenue");
        assertStated(row, HA_LANG, "18.268");
    }

    @Test
    void one_figure_told_in_two_units_of_measure_of_a_family_is_no_dispute() {
        Row row = figures.actual(HA_LANG, "budget-revenue", "29.65", "tỷ đồng")
                .actual(HA_LANG, "budget-revenue", "29650", "triệu đồng")
                .row("budget-revenue");
        assertStated(row, HA_LANG, "29.65");
    }

    @Test
    void conversion_inside_a_family_is_exact() {
        Row row = figures.part(CAO_BANG, "houses-support-money", Map.of("work", "new"), "1804525000", "đồng")
                .part(CAO_BANG, "houses-support-money", Map.of("work", "repair"), "870000000", "đồng")
                .row("houses-support-money");
        assertThat(actual(row, CAO_BANG).summand())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("2674.525"));
        assertThat(keys(actual(row, CAO_BANG))).containsExactly("parts");
    }

    @Test
    void another_family_is_never_converted_and_stays_out_of_the_total() {
        Row row = figures.actual(HA_LANG, "budget-revenue", "29.65", "tỷ đồng")
                .actual(CAO_BANG, "budget-revenue", "5", "triệu đồng/ha")
                .row("budget-revenue");
        assertThat(actual(row, CAO_BANG).status()).isEqualTo(Status.NOT_COMPARABLE);
        assertThat(keys(actual(row, CAO_BANG))).containsExactly("other-unit");
        assertTotal(row, Role.ACTUAL, "29.65");
        assertThat(keys(row.total(Role.ACTUAL))).containsExactly("coverage");
    }

    @Test
    void another_noun_for_what_is_counted_keeps_the_count_and_says_so() {
        Row row = figures.actual(TRUNG_KHANH, "houses-done", "5", "căn")
                .actual(QUANG_HOA, "houses-done", "7", "nhà")
                .row("houses-done");
        assertStated(row, TRUNG_KHANH, "5");
        assertThat(keys(actual(row, TRUNG_KHANH))).containsExactly("other-noun");
        assertTotal(row, Role.ACTUAL, "12");
    }

    @Test
    void parts_are_summed_only_when_no_total_is_told_for_the_period() {
        Map<String, String> first = Map.of("dose", "1");
        Map<String, String> second = Map.of("dose", "2");
        Row row = figures.asOf(NOVEMBER)
                .part(TRUNG_KHANH, "vaccination", first, "58278", "mũi")
                .part(TRUNG_KHANH, "vaccination", second, "47162", "mũi")
                .part(HA_LANG, "vaccination", first, "100", "mũi")
                .part(HA_LANG, "vaccination", second, "20", "mũi")
                .asOf(YEAR_END)
                .actual(TRUNG_KHANH, "vaccination", "39147", "mũi")
                .row("vaccination");
        assertStated(row, TRUNG_KHANH, "39147");
        Figure summed = actual(row, HA_LANG);
        assertThat(summed.status()).isEqualTo(Status.COMPUTED);
        assertThat(summed.summand())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("120"));
        assertThat(keys(summed)).containsExactly("parts", "earlier");
    }

    @Test
    void a_longer_period_counts_when_nothing_closer_is_told_and_says_so() {
        Row row = figures.during(ReportingPeriod.years(2021, 2022), YEAR_END)
                .actual(CAO_BANG, "houses-done", "46", "nhà")
                .actual(HA_LANG, "houses-done", "500", "nhà")
                .asOf(YEAR_END)
                .actual(HA_LANG, "houses-done", "376", "nhà")
                .row("houses-done");
        assertThat(keys(actual(row, CAO_BANG))).containsExactly("longer-period");
        assertStated(row, HA_LANG, "376");
    }

    @Test
    void another_year_and_a_flow_of_one_month_say_nothing_of_the_year() {
        Row row = figures.during(ReportingPeriod.year(2021), java.time.LocalDate.of(2021, 12, 31))
                .part(HA_LANG, "gifts", Map.of("gift", "orange"), "7", "suất")
                .during(ReportingPeriod.month(2022, 11), NOVEMBER)
                .part(TRUNG_KHANH, "gifts", Map.of("gift", "orange"), "9", "suất")
                .rows("gifts", "Quà Tết vì người nghèo, nạn nhân chất độc da cam (suất)");
        assertThat(row.isReportedBy(HA_LANG)).isFalse();
        assertThat(row.isReportedBy(TRUNG_KHANH)).isFalse();
    }

    @Test
    void the_total_is_the_sum_and_its_percentage_rests_on_those_that_state_both() {
        Row row = figures.target(HA_LANG, "budget-revenue", "20", "tỷ đồng")
                .actual(HA_LANG, "budget-revenue", "30", "tỷ đồng")
                .target(TRUNG_KHANH, "budget-revenue", "60", "tỷ đồng")
                .actual(TRUNG_KHANH, "budget-revenue", "66", "tỷ đồng")
                .actual(CAO_BANG, "budget-revenue", "1000", "tỷ đồng")
                .actual(HEAD, "budget-revenue", "1096", "tỷ đồng")
                .row("budget-revenue");
        assertTotal(row, Role.ACTUAL, "1096");
        assertTotal(row, Role.TARGET, "80");
        assertTotal(row, Role.PERCENT, "120");
        assertThat(row.total(Role.PERCENT).basis().units()).containsExactly(TRUNG_KHANH, HA_LANG);
        assertThat(row.total(Role.PERCENT).remarks().get(0).arguments()).containsEntry("missing", "Cao Bằng");
        assertThat(row.total(Role.ACTUAL).basis().units()).containsExactly(TRUNG_KHANH, HA_LANG, CAO_BANG);
        assertStated(row, HEAD, "1096");
    }

    @Test
    void what_cannot_be_added_has_no_total() {
        Row row = figures.actual(HA_LANG, "agricultural-value", "39", "triệu đồng/ha")
                .actual(CAO_BANG, "agricultural-value", "93.3", "triệu đồng/ha")
                .row("agricultural-value");
        assertThat(row.total(Role.ACTUAL).status()).isEqualTo(Status.NOT_ADDITIVE);
        assertThat(keys(row.total(Role.ACTUAL))).containsExactly("not-additive");
    }

    @Test
    void a_lower_bound_makes_the_total_a_lower_bound() {
        Row row = figures.actual(HA_LANG, "budget-revenue", "3", "tỷ đồng")
                .bounded(Bound.ABOVE)
                .actual(CAO_BANG, "budget-revenue", "2.5", "tỷ đồng")
                .row("budget-revenue");
        assertTotal(row, Role.ACTUAL, "5.5");
        assertThat(row.total(Role.ACTUAL).readings().get(0).bound()).isEqualTo(Bound.ABOVE);
    }

    @Test
    void a_figure_names_the_findings_on_its_cells_and_the_total_the_members_in_question() {
        Row row = figures.actual(HA_LANG, "budget-revenue", "3", "tỷ đồng")
                .inQuestion("F-1")
                .actual(CAO_BANG, "budget-revenue", "2", "tỷ đồng")
                .row("budget-revenue");
        assertThat(actual(row, HA_LANG).findings()).containsExactly("F-1");
        assertThat(actual(row, CAO_BANG).findings()).isEmpty();
        assertThat(keys(row.total(Role.ACTUAL))).containsExactly("total-in-question");
        assertThat(row.total(Role.ACTUAL).remarks().get(0).arguments()).containsEntry("units", "Hạ Lang");
    }

    @Test
    void a_missing_unit_of_measure_is_taken_as_the_rows_and_says_so() {
        Row row = figures.actual(CAO_BANG, "vaccination", "57397", "").row("vaccination");
        assertStated(row, CAO_BANG, "57397");
        assertThat(keys(actual(row, CAO_BANG))).containsExactly("unit-not-stated");
    }

    private Reading percentOf(String actual, String target) {
        return PercentConvention.percent(new BigDecimal(actual), new BigDecimal(target))
                .orElseThrow();
    }

    private static Figure actual(Row row, String unit) {
        return row.figure(unit, Role.ACTUAL);
    }

    private static void assertStated(Row row, String unit, String value) {
        assertThat(actual(row, unit).status()).isEqualTo(Status.STATED);
        assertThat(actual(row, unit).summand())
                .hasValueSatisfying(stated -> assertThat(stated).isEqualByComparingTo(value));
    }

    private static void assertTotal(Row row, Role role, String value) {
        assertThat(row.total(role).status()).isEqualTo(Status.COMPUTED);
        assertThat(row.total(role).summand())
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo(value));
    }

    private static List<String> keys(Figure figure) {
        return figure.remarks().stream().map(Figure.Remark::key).toList();
    }
}
