package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Token;

/** Ways to type the same words, and words that only look the same. */
class TextFormsTest {
    private static final JobDefinition JOB = new DefinitionReader().read(Path.of("jobs/cum-mien-dong-2022"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hoà            | Hòa",
                "Quảng Hoà      | Quảng Hòa",
                "hoá            | hóa",
                "hoả            | hỏa",
                "toạ            | tọa",
                "xoè            | xòe",
                "thuỷ           | thủy",
                "Đàm Thuỷ       | Đàm Thủy",
                "uỷ ban         | ủy ban",
                "Sỹ             | Sĩ",
                "Mỹ             | Mĩ",
                "Quý            | Quí",
                "Lý Quốc        | Lí Quốc",
                "tỷ lệ          | tỉ lệ",
                "Ðàm Thủy       | Đàm Thủy",
                "ðồng           | đồng",
                "Trùng\u00A0Khánh | Trùng Khánh",
                "Trùng\u2009Khánh | Trùng Khánh",
                "Trùng \u00A0 Khánh | Trùng Khánh",
                "Trùng\u200B Khánh | Trùng Khánh",
                "\uFEFFTrùng Khánh | Trùng Khánh",
                "Trùng\tKhánh   | Trùng Khánh",
                "2021–2022      | 2021-2022",
                "2021—2022      | 2021-2022",
                "2021−2022      | 2021-2022",
                "– Xây mới      | - Xây mới",
                "TRÙNG KHÁNH    | Trùng Khánh",
                "05             | 5",
            })
    void one_name_in_two_spellings_has_one_key(String one, String other) {
        assertThat(keys(one)).isEqualTo(keys(other));
        assertThat(keys(Normalizer.normalize(one, Normalizer.Form.NFD))).isEqualTo(keys(other));
        assertThat(keys(one.toUpperCase(Locale.ROOT))).isEqualTo(keys(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "đất   | dất",
                "Đàm   | Dàm",
                "hoa   | hòa",
                "lan   | lân",
                "lan   | lăn",
                "mùa   | mưa",
                "tôi   | tơi",
                "hai   | hay",
                "tai   | tay",
                "cùi   | cùy",
                "17.889 | 17889",
                "1,5   | 1.5",
            })
    void words_that_differ_in_more_than_spelling_keep_their_own_keys(String one, String other) {
        assertThat(keys(one)).isNotEqualTo(keys(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"huyện Quảng Hoà", "HUYỆN QUẢNG HÒA", "Huyện  Quảng Hòa"})
    void a_reporting_unit_is_known_in_every_spelling(String text) {
        Dictionary dictionary = new Dictionary(JOB);
        List<Concept> official = units(dictionary, "huyện Quảng Hòa");

        assertThat(official).isNotEmpty();
        assertThat(units(dictionary, text)).isEqualTo(official);
        assertThat(units(dictionary, Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(official);
        assertThat(units(dictionary, text.replace(" ", "\u00A0"))).isEqualTo(official);
        assertThat(units(dictionary, "\u200B" + text)).isEqualTo(official);
    }

    private static List<Concept> units(Dictionary dictionary, String text) {
        return dictionary.read(text).hits().stream()
                .flatMap(hit -> hit.concepts().stream())
                .filter(Concept.UnitName.class::isInstance)
                .toList();
    }

    private static List<String> keys(String text) {
        return Token.of(text).stream().map(Token::key).toList();
    }
}
