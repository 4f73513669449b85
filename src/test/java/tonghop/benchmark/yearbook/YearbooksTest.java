package tonghop.benchmark.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tonghop.model.Severity;

/** The small form of the second benchmark: three sets of forty communes in two provinces. */
class YearbooksTest {
    private static List<Measured> measured = List.of();
    private static Fates fates = new Fates(List.of());

    @BeforeAll
    static void measure() {
        measured = LongStream.rangeClosed(1, 3)
                .mapToObj(seed -> Measured.of(new Office(2, 40), 30, 1000 * seed))
                .toList();
        fates = measured.stream().map(Measured::fates).reduce(fates, Fates::plus);
    }

    @Test
    void clean_yearbooks_raise_no_alarm() {
        assertThat(measured).allSatisfy(each -> {
            assertThat(each.alarms(Severity.ERROR)).isZero();
            assertThat(each.alarms(Severity.WARNING)).isZero();
        });
    }

    @Test
    void what_went_wrong_is_found() {
        assertThat(fates.found()).as(fates.table()).isGreaterThanOrEqualTo(new BigDecimal("97"));
    }

    @Test
    void the_true_value_is_among_the_first_candidates() {
        assertThat(fates.valueFirst()).as(fates.table()).isGreaterThanOrEqualTo(new BigDecimal("75"));
        assertThat(fates.valueAmongThree()).as(fates.table()).isGreaterThanOrEqualTo(new BigDecimal("80"));
    }

    @Test
    void blanks_and_exchanged_columns_are_put_right() {
        assertThat(fates.of(Mishap.MISSING).valueFirst())
                .as(fates.table())
                .isGreaterThanOrEqualTo(new BigDecimal("75"));
        assertThat(fates.of(Mishap.COLUMNS_SWAPPED).valueFirst())
                .as(fates.table())
                .isGreaterThanOrEqualTo(new BigDecimal("75"));
    }
}
