package tonghop.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSystemTest {
    @ParameterizedTest
    @CsvSource({
        "1,1900-01-01",
        "59,1900-02-28",
        "60,",
        "61,1900-03-01",
        "44926,2022-12-31",
        "44926.5,2022-12-31T12:00:00",
        "44926.3333333333,2022-12-31T08:00:00",
        "44926.99999999999,2023-01-01",
        "0.75,18:00:00",
        "0,00:00:00",
        "-1,",
        "2958465,9999-12-31",
        "2958466,",
        "1e300,"
    })
    void days_from_1900_count_as_excel_counts_them(BigDecimal serial, String iso) {
        assertThat(DateSystem.FROM_1900.iso(serial)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({"0,1904-01-01", "1,1904-01-02", "60,1904-03-01", "43464,2022-12-31", "0.5,12:00:00"})
    void days_from_1904_have_no_leap_error(BigDecimal serial, String iso) {
        assertThat(DateSystem.FROM_1904.iso(serial)).isEqualTo(iso);
    }
}
