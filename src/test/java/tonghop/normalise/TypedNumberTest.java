package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.normalise.words.TypedNumber;

class TypedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "78; 78",
                "1.950; 1950",
                "12,5; 12.5",
                "1.234.567,8; 1234567.8",
                "0,35; 0.35",
                "-3; -3",
                "' 62,36 '; 62.36"
            })
    void a_number_as_the_law_writes_it_is_taken(String typed, BigDecimal meant) {
        assertThat(TypedNumber.read(typed))
                .hasValueSatisfying(reading -> assertThat(reading.value()).isEqualByComparingTo(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.68", "650-700", ">2,5", "12 hộ", "=1+1", "1e5", "", "không rõ", "1,234,56"})
    void what_is_no_number_or_may_be_meant_in_several_ways_is_not(String typed) {
        assertThat(TypedNumber.read(typed)).isEmpty();
    }
}
