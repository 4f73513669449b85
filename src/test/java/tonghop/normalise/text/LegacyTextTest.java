package tonghop.normalise.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the font and the words of a text tell of its encoding. */
class LegacyTextTest {
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final String ALL_LETTERS =
            lowerCaseLetters() + lowerCaseLetters().toUpperCase(Locale.ROOT);
    private final LegacyText legacy = new LegacyText();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HuyÖn Trïng Kh¸nh              | .VnTime     | Huyện Trùng Khánh",
                "huyÖn H¹ Lang                  | .VnArial    | huyện Hạ Lang",
                "Sè tr\u00ADêng ®¹t chuÈn       | .VnTime     | Số trường đạt chuẩn",
                "Tæng gi¸ trÞ s¶n xuÊt (tû ®ång) | .vntime    | Tổng giá trị sản xuất (tỷ đồng)",
                "§µm Thñy                       | .VnTime     | Đàm Thủy",
                "§µm Thñy                       | .VnTimeH    | ĐÀM THỦY",
                "b¸o c¸o n\u00ADíc s¹ch         | .VnArialH   | BÁO CÁO NƯỚC SẠCH",
                "Uû ban nh©n d©n                | .VnTime     | Uỷ ban nhân dân",
                "¤ng A±nh                       | .VnTime     | Ông Ảnh",
                "- X©y míi: 29,65 /19,45        | .VnTime     | - Xây mới: 29,65 /19,45",
                "×                              | .VnTime     | ì",
                "Céng\u00A01.234 hé             | .VnTime     | Cộng\u00A01.234 hộ",
                "Huyeän Truøng Khaùnh           | VNI-Times   | Huyện Trùng Khánh",
                "ÑAØM THUÛY                     | VNI-Times   | ĐÀM THỦY",
                "UÛy ban nhaân daân huyeän      | VNI-Helve   | Ủy ban nhân dân huyện",
                "Soá tröôøng ñaït chuaån        | VNI-Times   | Số trường đạt chuẩn",
                "Tæ leä ngöôøi ñöôïc tieâm      | vni-times   | Tỉ lệ người được tiêm",
                "Xaõ Lyù Quoác, xaõ Minh Long   | VNI Times   | Xã Lý Quốc, xã Minh Long",
                "Nöôùc saïch, muõi tieâm, ñòa lyù, nghó | VNI-Times | Nước sạch, mũi tiêm, địa lý, nghĩ",
            })
    void a_text_in_the_font_of_an_old_encoding_is_surely_of_that_encoding(String typed, String font, String unicode) {
        assertThat(legacy.convert(typed, font)).hasValueSatisfying(conversion -> {
            assertThat(conversion.unicode()).isEqualTo(unicode);
            assertThat(conversion.original()).isEqualTo(typed);
            assertThat(conversion.encoding()).isEqualTo(font.startsWith(".") ? "TCVN3" : "VNI");
            assertThat(conversion.sure()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Huyện Trùng Khánh       | .VnTime",
                "Trùng Khánh             | .VnTime",
                "Đàm Thủy                | .VnTimeH",
                "Hoà An, Quảng Hòa       | VNI-Times",
                "Quang Hoa 2022          | .VnTime",
                "TONG SO (ha)            | VNI-Times",
                "1.234,5                 | .VnTime",
                "100 m²                  | .VnTime",
                "30 °C                   | .VnTime",
            })
    void what_is_plain_or_unicode_stays_as_it_is_in_whatever_font(String typed, String font) {
        assertThat(legacy.convert(typed, font)).isEmpty();
        assertThat(legacy.convert(Normalizer.normalize(typed, Normalizer.Form.NFD), font))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "huyÖn Tr\u00ADïng Kh¸nh        | TCVN3 | huyện Trưùng Khánh",
                "Sè tr\u00ADêng ®¹t chuÈn       | TCVN3 | Số trường đạt chuẩn",
                "huyÖn                          | TCVN3 | huyện",
                "Huyeän Truøng Khaùnh           | VNI   | Huyện Trùng Khánh",
                "Soá tröôøng ñaït chuaån        | VNI   | Số trường đạt chuẩn",
                "Toång saûn löôïng (taán)       | VNI   | Tổng sản lượng (tấn)",
            })
    void words_that_become_vietnamese_in_another_font_are_only_a_suggestion(
            String typed, String encoding, String unicode) {
        for (String font : new String[] {"Times New Roman", "Arial", ""}) {
            assertThat(legacy.convert(typed, font)).contains(new Conversion(typed, unicode, encoding, false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trùng Khánh",
                "Hoà An",
                "xã",
                "Xã Thái Hoà có bà và cô",
                "Đoài Dương",
                "Tổng số",
                "Zürich",
                "café crème",
                "São Paulo",
                "100 m²",
                "25 °C",
                "2½",
                "«Trong»",
                "· Nam",
                "± 5",
                "2×3",
                "5 µg",
                "§ 5",
                "© 2022",
                "Cộng hòa «xã hội»",
                "a\u00ADb",
                "",
            })
    void what_is_vietnamese_or_of_another_tongue_gives_no_suggestion(String typed) {
        assertThat(legacy.convert(typed, "Times New Roman")).isEmpty();
    }

    @Test
    void vietnamese_has_134_letters_with_marks() {
        assertThat(ALL_LETTERS.chars().distinct().count()).isEqualTo(134);
    }

    @Test
    void every_letter_comes_back_from_vni() {
        Map<String, String> typed = inverse(LegacyEncoding.VNI);

        assertThat(ALL_LETTERS.chars().mapToObj(Character::toString).toList())
                .allSatisfy(letter -> assertThat(typed).containsKey(letter))
                .allSatisfy(letter ->
                        assertThat(LegacyEncoding.VNI.decode(typed.get(letter))).isEqualTo(letter));
        assertThat(LegacyEncoding.VNI.decode(encoded(ALL_LETTERS, typed))).isEqualTo(ALL_LETTERS);
    }

    @Test
    void every_small_letter_comes_back_from_tcvn3_and_every_capital_in_a_font_of_capitals() {
        Map<String, String> typed = inverse(LegacyEncoding.TCVN3);
        String small = encoded(lowerCaseLetters(), typed);

        assertThat(small).hasSize(67).doesNotContainPattern("[^\u00A1-\u00FE]");
        assertThat(small.chars().distinct().count()).isEqualTo(67);
        assertThat(LegacyEncoding.TCVN3.decode(small)).isEqualTo(lowerCaseLetters());
        assertThat(legacy.convert(small, ".VnTimeH").orElseThrow().unicode())
                .isEqualTo(lowerCaseLetters().toUpperCase(Locale.ROOT));
    }

    @Test
    void every_capital_comes_back_from_tcvn3_with_its_tone_behind_it() {
        Map<String, String> typed = inverse(LegacyEncoding.TCVN3);
        String capitals = lowerCaseLetters().toUpperCase(Locale.ROOT);

        assertThat(LegacyEncoding.TCVN3.decode(encoded(capitals, typed))).isEqualTo(capitals);
    }

    /** The shortest way to type each letter. */
    private static Map<String, String> inverse(LegacyEncoding encoding) {
        Map<String, String> typed = new HashMap<>();
        encoding.letters()
                .forEach((text, letter) -> typed.merge(
                        Normalizer.normalize(letter, Normalizer.Form.NFC),
                        text,
                        (one, other) -> one.length() <= other.length() ? one : other));
        return typed;
    }

    private static String encoded(String letters, Map<String, String> typed) {
        StringBuilder text = new StringBuilder();
        letters.chars().forEach(letter -> text.append(typed.get(Character.toString(letter))));
        return text.toString();
    }

    private static String lowerCaseLetters() {
        StringBuilder letters = new StringBuilder("đăâêôơư");
        for (char vowel : "aăâeêioôơuưy".toCharArray()) {
            for (char tone : TONES.toCharArray()) {
                letters.append(Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC));
            }
        }
        return letters.toString();
    }
}
