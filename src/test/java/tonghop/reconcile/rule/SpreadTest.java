package tonghop.reconcile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Severity;
import tonghop.reckon.Verdict;
import tonghop.reconcile.ratio.Spread;
import tonghop.reconcile.ratio.Spread.Limits;
import tonghop.reconcile.ratio.Spread.Pair;

class SpreadTest {
    private static final Limits LIMITS = Limits.of(2, 5);

    @ParameterizedTest(name = "{0} units whose growth differs by {1}")
    @CsvSource({"8, 0.1", "8, 0.3", "20, 0.1", "20, 0.3", "56, 0.3"})
    void clean_data_raise_hardly_ever_an_alarm(int units, double difference) {
        int warnings = 0;
        int told = 0;
        int figures = 0;
        Random random = new Random(units);
        for (int set = 0; figures < 20_000; set++) {
            List<Pair> pairs = pairs(units, difference, random);
            Spread spread = Spread.of(pairs).orElseThrow();
            for (Pair pair : pairs) {
                Verdict verdict = spread.check(pair, LIMITS);
                figures++;
                told += verdict.isFailed() ? 1 : 0;
                warnings += verdict.severity() == Severity.WARNING ? 1 : 0;
            }
        }
        assertThat(warnings).as("of %d figures", figures).isLessThanOrEqualTo(figures / 10_000);
        assertThat(told).as("of %d figures", figures).isLessThanOrEqualTo(figures / 100);
    }

    @Test
    void equal_data_leave_room_for_what_is_still_usual() {
        List<Pair> pairs = new ArrayList<>();
        for (int unit = 1; unit <= 8; unit++) {
            pairs.add(pair(11L * unit, 10L * unit));
        }
        Spread spread = Spread.of(pairs).orElseThrow();
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(spread.check(pair, LIMITS)).isEqualTo(Verdict.PASSED));
        assertThat(spread.check(pair(21, 10), LIMITS)).isEqualTo(Verdict.PASSED);
        assertThat(spread.check(pair(23, 10), LIMITS)).isEqualTo(Verdict.failed(Severity.INFO));
        assertThat(spread.check(pair(2, 10), LIMITS)).isEqualTo(Verdict.failed(Severity.WARNING));
    }

    @Test
    void seven_units_say_nothing_and_a_zero_cannot_be_compared() {
        List<Pair> pairs = new ArrayList<>();
        for (int unit = 1; unit <= 8; unit++) {
            pairs.add(pair(11, 10));
        }
        assertThat(Spread.of(pairs.subList(0, 7))).isEmpty();
        assertThat(Spread.of(pairs).orElseThrow().check(pair(0, 10), LIMITS).outcome())
                .isEqualTo(Verdict.Outcome.UNDECIDED);
    }

    private static List<Pair> pairs(int units, double difference, Random random) {
        List<Pair> pairs = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            double before = Math.exp(6 + random.nextGaussian());
            double ratio = Math.exp(0.1 + difference * random.nextGaussian());
            pairs.add(pair(Math.max(1, Math.round(before * ratio)), Math.max(1, Math.round(before))));
        }
        return pairs;
    }

    private static Pair pair(long figure, long base) {
        return new Pair(BigDecimal.valueOf(figure), BigDecimal.valueOf(base));
    }
}
