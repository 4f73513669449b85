package tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RomanNumeralTest {
    @Test
    void sections_are_counted_as_offices_count_them() {
        assertThat(RomanNumeral.of(1)).isEqualTo("I");
        assertThat(RomanNumeral.of(4)).isEqualTo("IV");
        assertThat(RomanNumeral.of(9)).isEqualTo("IX");
        assertThat(RomanNumeral.of(48)).isEqualTo("XLVIII");
    }
}
