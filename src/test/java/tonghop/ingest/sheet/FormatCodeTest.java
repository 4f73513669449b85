package tonghop.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/mm/yyyy",
                "d-mmm-yy",
                "mmm-yy",
                "h:mm AM/PM",
                "[h]:mm:ss",
                "mm:ss.0",
                "[$-42A]dd mmmm yyyy;@",
                "\"ngày\" dd \"tháng\" mm",
                "m/d/yy h:mm",
                "yyyy\\-mm\\-dd",
                "[$-101042A]d/m/yyyy",
                "[Red]dd/mm",
                "YYYY"
            })
    void a_format_with_days_or_hours_shows_a_date(String code) {
        assertThat(FormatCode.showsDate(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0",
                "0.00",
                "#,##0",
                "0%",
                "0.00E+00",
                "# ?/?",
                "@",
                "",
                "#,##0\" hộ\"",
                "[Red]#,##0",
                "#,##0\\ \\d",
                "0 h",
                "#,##0 ha",
                "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)",
                "[$đ-42A]#,##0",
                "_d0",
                "*h#",
                "#,##0;dd/mm/yyyy",
                "[>100]0;0.0"
            })
    void a_format_with_digits_shows_a_number(String code) {
        assertThat(FormatCode.showsDate(code)).isFalse();
    }
}
