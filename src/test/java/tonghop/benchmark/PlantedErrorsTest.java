package tonghop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tonghop.model.Severity;

/** The small form of the benchmark: a dozen clusters of twenty members, mostly one error among the cells that relations connect. */
class PlantedErrorsTest {
    private static final int MEMBERS = 20;

    private static List<Measurement> measured;
    private static Scores scores;

    @BeforeAll
    static void measure() {
        measured = LongStream.rangeClosed(1, 12)
                .mapToObj(seed -> Measurement.of(Country.flat(MEMBERS), 100 * seed))
                .toList();
        scores = measured.stream().map(Measurement::scores).reduce(new Scores(List.of()), Scores::plus);
    }

    @Test
    void clean_data_raise_no_alarm() {
        assertThat(measured).allSatisfy(measurement -> {
            assertThat(measurement.alarms(Severity.ERROR)).isZero();
            assertThat(measurement.alarms(Severity.WARNING)).isZero();
        });
    }

    @Test
    void errors_raise_no_alarm_about_cells_that_are_right() {
        assertThat(measured)
                .allSatisfy(measurement -> assertThat(measurement.beside()).isEmpty());
    }

    @Test
    void a_country_of_provinces_raises_no_alarm_about_cells_that_are_right() {
        Measurement country = Measurement.of(new Country(60, 3), 100);
        assertThat(country.alarms(Severity.ERROR)).isZero();
        assertThat(country.alarms(Severity.WARNING)).isZero();
        assertThat(country.beside()).isEmpty();
        assertThat(country.scores().found()).as(country.scores().table()).isGreaterThanOrEqualTo(new BigDecimal("99"));
    }

    /** Where a hundred communes stand in one total, a figure in no other equation may be wrong without anything telling where. */
    @Test
    void in_a_country_of_large_provinces_the_wrong_cell_is_named_first() {
        Scores country = Measurement.ofErrorsAlone(new Country(291, 3), 1000);
        assertThat(country.found()).as(country.table()).isGreaterThanOrEqualTo(new BigDecimal("99"));
        assertThat(country.cellFirst()).as(country.table()).isGreaterThanOrEqualTo(new BigDecimal("92"));
        assertThat(country.valueFirst()).as(country.table()).isGreaterThanOrEqualTo(new BigDecimal("85"));
    }

    @Test
    void errors_of_every_kind_are_planted() {
        assertThat(PlantKind.values())
                .allSatisfy(kind -> assertThat(scores.of(kind).tales().stream().filter(Tale::breaks))
                        .hasSizeGreaterThan(10));
    }

    @Test
    void errors_that_break_a_rule_are_found() {
        assertThat(scores.found()).as(scores.table()).isGreaterThanOrEqualTo(new BigDecimal("99"));
    }

    @Test
    void the_wrong_cell_is_named_first() {
        assertThat(scores.cellFirst()).as(scores.table()).isGreaterThanOrEqualTo(new BigDecimal("92"));
    }

    @Test
    void the_true_value_is_among_the_first_candidates() {
        assertThat(scores.valueFirst()).as(scores.table()).isGreaterThanOrEqualTo(new BigDecimal("85"));
        assertThat(scores.valueAmongThree()).as(scores.table()).isGreaterThanOrEqualTo(new BigDecimal("95"));
    }

    @Test
    void a_single_candidate_is_hardly_ever_wrong() {
        assertThat(scores.singleWrong()).as(scores.table()).isLessThanOrEqualTo(BigDecimal.ONE);
    }
}
