package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Refusal;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

class SeparatedTextTest {
    @TempDir
    Path folder;

    @Test
    void all_cells_of_the_one_sheet_are_texts_at_their_places() throws IOException {
        RawSheet sheet = read("Chỉ tiêu;Thực hiện\n\nThu ngân sách; 17,68 \n;;x\n");

        assertThat(sheet.name()).isEqualTo("bieu.lần 2");
        assertThat(sheet.cells())
                .extracting(cell -> cell.at() + "=" + cell.text())
                .containsExactly("A1=Chỉ tiêu", "B1=Thực hiện", "A3=Thu ngân sách", "B3= 17,68 ", "C4=x");
        assertThat(sheet.cells()).extracting(RawCell::kind).containsOnly(RawCell.Kind.TEXT);
    }

    @Test
    void a_field_beyond_the_last_column_of_any_program_is_refused() throws IOException {
        assertThat(Packages.reason(Packages.intake(
                        folder, "bieu.csv", ("1" + ";1".repeat(16_384) + "\n").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ",", "|"})
    void the_separator_is_found_among_decimal_commas(String separator) throws IOException {
        String text = String.join(
                "\n",
                String.join(separator, "TT", "Chỉ tiêu", "Kế hoạch"),
                String.join(separator, "1", "\"Thu, chi; khác\t|\"", "\"17,68\""),
                String.join(separator, "2", "Hộ nghèo", "\"4,5\""));

        assertThat(texts(text))
                .containsExactly(
                        "TT", "Chỉ tiêu", "Kế hoạch", "1", "Thu, chi; khác\t|", "17,68", "2", "Hộ nghèo", "4,5");
    }

    @Test
    void unquoted_decimal_commas_do_not_outvote_the_semicolon() throws IOException {
        assertThat(texts("a;1,5\nb;2,5\nc;3,5")).containsExactly("a", "1,5", "b", "2,5", "c", "3,5");
    }

    @Test
    void a_stated_separator_is_taken_and_not_delivered() throws IOException {
        assertThat(texts("sep=,\r\na;x,1\r\n")).containsExactly("a;x", "1");
    }

    @Test
    void a_field_may_hold_lines_and_quotes() throws IOException {
        assertThat(texts("a;\"x\ny \"\"z\"\"\"\nb;c")).containsExactly("a", "x\ny \"z\"", "b", "c");
    }

    @Test
    void a_mark_that_opens_a_field_and_is_never_closed_is_refused_with_its_line() throws IOException {
        assertThat(opened("Chỉ tiêu;2025\nSố hộ;486\n\"Số xã;5\nSố thôn;7")).isEqualTo("open-quote 3");
        assertThat(opened("Chỉ tiêu,2025\n\"Tổng thu,100\nSố hộ,50\n\"Số xã,10\n"))
                .isEqualTo("open-quote 2");
        assertThat(texts("a;\"x\" y;b")).hasSize(3);
    }

    private String opened(String text) throws IOException {
        Refusal refusal = (Refusal) Packages.intake(folder, "bieu.csv", text.getBytes(StandardCharsets.UTF_8));
        return refusal.reason() + " " + refusal.detail();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_tells_the_encoding_and_is_no_text(String encoding) throws IOException {
        assertThat(texts("\uFEFFHuyện;Trùng Khánh", Charset.forName(encoding))).containsExactly("Huyện", "Trùng Khánh");
    }

    @Test
    void utf_16_is_known_by_its_zeros() throws IOException {
        assertThat(texts("Huyen;Trung Khanh", StandardCharsets.UTF_16LE)).containsExactly("Huyen", "Trung Khanh");
        assertThat(texts("Huyen;Trung Khanh", StandardCharsets.UTF_16BE)).containsExactly("Huyen", "Trung Khanh");
    }

    @Test
    void the_vietnamese_code_page_is_known_by_its_tones_behind_vowels() throws IOException {
        String stored = "Tỷ lệ hộ nghèo;Hạ Lang"
                .replace("ỷ", "y\u0309")
                .replace("ệ", "ê\u0323")
                .replace("ộ", "ô\u0323")
                .replace("è", "e\u0300")
                .replace("ạ", "a\u0323");

        assertThat(texts(stored, Charset.forName("windows-1258")))
                .extracting(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .containsExactly("Tỷ lệ hộ nghèo", "Hạ Lang");
    }

    @Test
    void an_old_vietnamese_encoding_keeps_the_letters_it_is_shown_by() throws IOException {
        assertThat(texts("HuyÖn Trïng Kh¸nh;tû lÖ hé nghÌo", Charset.forName("windows-1252")))
                .containsExactly("HuyÖn Trïng Kh¸nh", "tû lÖ hé nghÌo");
    }

    private RawSheet read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private RawSheet read(String text, Charset charset) throws IOException {
        return Packages.submission(Packages.intake(folder, "Hạ Lang/bieu.lần 2.csv", text.getBytes(charset)))
                .sheets()
                .get(0);
    }

    private List<String> texts(String text) throws IOException {
        return texts(text, StandardCharsets.UTF_8);
    }

    private List<String> texts(String text, Charset charset) throws IOException {
        return read(text, charset).cells().stream().map(RawCell::text).toList();
    }
}
