package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.reconcile.search.TypingSlip;

class TypingSlipTest {
    @ParameterizedTest(name = "{0} typed as {1}: {2}")
    @CsvSource({
        "62.36, 62.63, SWAPPED_DIGITS",
        "1280, 1208, SWAPPED_DIGITS",
        "169.533, 169.633, WRONG_DIGIT",
        "50.3, 53, SWAPPED_DIGITS",
        "22956, 2256, MISSING_DIGIT",
        "1234, 234, MISSING_DIGIT",
        "128, 1285, EXTRA_DIGIT",
        "128, 129.5, ''",
        "1234, 1324.5, ''",
        "1234, 4321, ''",
        "12, 21, ''"
    })
    void the_slip_of_a_finger_is_told_from_what_was_meant_and_what_was_typed(
            BigDecimal meant, BigDecimal typed, String slip) {
        assertThat(TypingSlip.from(meant, typed).map(Enum::name).orElse("")).isEqualTo(slip);
    }
}
