package tonghop.publish.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tonghop.publish.typeface.Typeface;
import tonghop.publish.typeface.Typeface.Letters;

class RowHeightTest {
    private final RowHeight heights = new RowHeight(Typeface.load());

    @Test
    void a_label_that_is_a_word_too_wide_takes_two_lines() {
        assertThat(heights.lines("Quà Tết vì người nghèo, nạn nhân chất độc da cam", Face.PLAIN, 46))
                .isEqualTo(1);
        assertThat(heights.lines("Quà Tết vì người nghèo, nạn nhân chất độc da cam (suất)", Face.PLAIN, 46))
                .isEqualTo(2);
    }

    @Test
    void a_question_takes_the_lines_that_an_office_program_breaks_it_into() {
        String question =
                "Xã Bản Thượng: điểm tự chấm khác điểm được chấm về Điểm «Cải cách hành chính»: tự chấm 15 điểm, được chấm "
                        + "14,5 điểm (Bieu cham diem xa Ban Thuong.xlsx › Tự chấm › D14; Cum 2 - tong hop cham diem.xlsx › Cụm chấm › I11). "
                        + "Đề nghị xác nhận điểm được tính và lý do chênh lệch.";
        assertThat(heights.lines(question, Face.PLAIN, 42))
                .as("as LibreOffice prints it")
                .isEqualTo(7);
        assertThat(RowHeight.points(7, Face.PLAIN)).isGreaterThan(7 * 1.165f * 12);
    }

    @Test
    void a_word_finds_room_also_where_its_letters_come_from_a_wider_typeface() {
        Typeface typeface = Typeface.load();
        Letters letters = Letters.plain(11);
        assertThat(typeface.room("Hoa", letters)).isEqualTo(typeface.width("Hoa", letters));
        assertThat(typeface.room("điểm", letters)).isBetween(typeface.width("điểm", letters) + 6, 85);
    }
}
