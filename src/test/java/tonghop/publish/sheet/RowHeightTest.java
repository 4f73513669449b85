package tonghop.publish.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tonghop.publish.typeface.Typeface;

class RowHeightTest {
    private final RowHeight heights = new RowHeight(Typeface.load());

    @Test
    void a_label_that_is_a_word_too_wide_takes_two_lines() {
        assertThat(heights.lines("Quà Tết vì người nghèo, nạn nhân chất độc da cam", Face.PLAIN, 46))
                .isEqualTo(1);
        assertThat(heights.lines("Quà Tết vì người nghèo, nạn nhân chất độc da cam (suất)", Face.PLAIN, 46))
                .isEqualTo(2);
    }
}
