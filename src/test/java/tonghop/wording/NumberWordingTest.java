package tonghop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberWordingTest {
    private final NumberWording vietnamese = NumberWording.of("vi");

    @Test
    void a_dot_groups_thousands_and_a_comma_stands_before_decimals() {
        assertThat(vietnamese.exact(new BigDecimal("1234567.891"))).isEqualTo("1.234.567,891");
        assertThat(vietnamese.exact(new BigDecimal("1272"))).isEqualTo("1.272");
        assertThat(vietnamese.exact(new BigDecimal("999"))).isEqualTo("999");
        assertThat(NumberWording.of("en").exact(new BigDecimal("1234567.891"))).isEqualTo("1,234,567.891");
    }

    @Test
    void halves_are_rounded_up_as_offices_do() {
        assertThat(vietnamese.rounded(new BigDecimal("106.25"), 1)).isEqualTo("106,3");
        assertThat(vietnamese.rounded(new BigDecimal("-106.25"), 1)).isEqualTo("-106,3");
        assertThat(vietnamese.rounded(new BigDecimal("1620000"), -3)).isEqualTo("1.620.000");
    }

    @Test
    void a_figure_that_rounds_to_nothing_has_no_minus_sign() {
        assertThat(vietnamese.rounded(new BigDecimal("-0.04"), 1)).isEqualTo("0,0");
    }

    @Test
    void digits_of_large_numbers_are_all_kept() {
        assertThat(vietnamese.exact(new BigDecimal("1804525000.123456789012345678")))
                .isEqualTo("1.804.525.000,123456789012345678");
    }
}
