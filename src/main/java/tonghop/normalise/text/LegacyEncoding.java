package tonghop.normalise.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An encoding of Vietnamese from before Unicode, as it looks when its bytes are taken for Western European ones.
 *
 * @param name how people call it
 * @param fonts the names of the fonts that show it
 * @param letters each Vietnamese letter by the one or two characters that stand for it
 */
record LegacyEncoding(String name, Pattern fonts, Map<String, String> letters) {

    /** One byte a letter; capitals with a tone exist only in fonts that show every letter as a capital. */
    private static final String TCVN3_LETTERS = """
            µ à ¶ ả · ã ¸ á ¹ ạ ¨ ă » ằ ¼ ẳ ½ ẵ ¾ ắ Æ ặ © â Ç ầ È ẩ É ẫ Ê ấ Ë ậ ® đ
            Ì è Î ẻ Ï ẽ Ð é Ñ ẹ ª ê Ò ề Ó ể Ô ễ Õ ế Ö ệ × ì Ø ỉ Ü ĩ Ý í Þ ị
            ß ò á ỏ â õ ã ó ä ọ « ô å ồ æ ổ ç ỗ è ố é ộ ¬ ơ ê ờ ë ở ì ỡ í ớ î ợ
            ï ù ñ ủ ò ũ ó ú ô ụ \u00AD ư õ ừ ö ử ÷ ữ ø ứ ù ự ú ỳ û ỷ ü ỹ ý ý þ ỵ
            ¡ Ă ¢ Â £ Ê ¤ Ô ¥ Ơ ¦ Ư § Đ
            """;

    /** Tones that follow a vowel, for capitals above all. */
    private static final Map<Character, Character> TCVN3_TONES =
            Map.of('°', '\u0300', '±', '\u0309', '²', '\u0303', '³', '\u0301', '´', '\u0323');

    /** A letter is followed by a second one that shows its marks; seven letters are one character. */
    private static final String VNI_LETTERS = """
            aù á aø à aû ả aõ ã aï ạ aê ă aé ắ aè ằ aú ẳ aü ẵ aë ặ aâ â aá ấ aà ầ aå ẩ aã ẫ aä ậ
            eù é eø è eû ẻ eõ ẽ eï ẹ eâ ê eá ế eà ề eå ể eã ễ eä ệ í í ì ì æ ỉ ó ĩ ò ị
            où ó oø ò oû ỏ oõ õ oï ọ oâ ô oá ố oà ồ oå ổ oã ỗ oä ộ ô ơ ôù ớ ôø ờ ôû ở ôõ ỡ ôï ợ
            uù ú uø ù uû ủ uõ ũ uï ụ ö ư öù ứ öø ừ öû ử öõ ữ öï ự yù ý yø ỳ yû ỷ yõ ỹ î ỵ ñ đ
            """;

    static final LegacyEncoding TCVN3 = new LegacyEncoding("TCVN3", fonts("\\.Vn"), tcvn3());
    static final LegacyEncoding VNI = new LegacyEncoding("VNI", fonts("VNI[- ]"), vni());
    static final List<LegacyEncoding> ALL = List.of(TCVN3, VNI);

    boolean isShownBy(String font) {
        return fonts.matcher(font.strip()).lookingAt();
    }

    /** The text in Unicode; characters that stand for no letter stay as they are. */
    String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            String two = letters.get(text.substring(i, Math.min(i + 2, text.length())));
            String one = text.substring(i, i + 1);
            decoded.append(two == null ? letters.getOrDefault(one, one) : two);
            i += two == null ? 1 : 2;
        }
        return Normalizer.normalize(decoded, Normalizer.Form.NFC);
    }

    private static Pattern fonts(String start) {
        return Pattern.compile(start, Pattern.CASE_INSENSITIVE);
    }

    private static Map<String, String> tcvn3() {
        Map<String, String> letters = table(TCVN3_LETTERS);
        for (char vowel : "aeiouyAEIOUY¡¢£¤¥¦¨©ª«¬\u00AD".toCharArray()) {
            String letter = letters.getOrDefault(String.valueOf(vowel), String.valueOf(vowel));
            TCVN3_TONES.forEach((tone, mark) -> letters.put("" + vowel + tone, letter + mark));
        }
        return Map.copyOf(letters);
    }

    private static Map<String, String> vni() {
        Map<String, String> letters = table(VNI_LETTERS);
        table(VNI_LETTERS).forEach((typed, letter) -> {
            String capital = letter.toUpperCase(Locale.ROOT);
            letters.put(typed.toUpperCase(Locale.ROOT), capital);
            letters.put(typed.substring(0, 1).toUpperCase(Locale.ROOT) + typed.substring(1), capital);
        });
        return Map.copyOf(letters);
    }

    private static Map<String, String> table(String written) {
        String[] words = written.strip().split("\\s+");
        Map<String, String> letters = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            letters.put(words[i], words[i + 1]);
        }
        return letters;
    }
}
