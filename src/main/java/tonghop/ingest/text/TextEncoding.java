package tonghop.ingest.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * How a text file writes its characters.
 *
 * @param charset the encoding found
 * @param mark length of the byte order mark in bytes, 0 when there is none
 */
public record TextEncoding(Charset charset, int mark) {
    private static final Charset VIETNAMESE_1258 = Charset.forName("windows-1258");
    private static final Charset WESTERN_1252 = Charset.forName("windows-1252");

    /** Windows-1258 writes the tone behind its vowel; the same bytes behind a consonant are whole letters of another encoding. */
    private static final Pattern TONE_BEHIND_VOWEL =
            Pattern.compile("[aeiouyAEIOUY\u00c2\u00e2\u00c3\u00e3\u00ca\u00ea\u00d4\u00f4\u00d5\u00f5\u00dd\u00fd]"
                    + "[\u00cc\u00d2\u00de\u00ec\u00f2]");

    private static final Pattern TONE_ELSEWHERE = Pattern.compile(
            "(?<![aeiouyAEIOUY\u00c2\u00e2\u00c3\u00e3\u00ca\u00ea\u00d4\u00f4\u00d5\u00f5\u00dd\u00fd])"
                    + "[\u00cc\u00d2\u00de\u00ec\u00f2]");

    /** Finds the encoding out: a byte order mark, zero bytes as in UTF-16, valid UTF-8, else what Windows wrote before. */
    public static TextEncoding of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(withoutMark(bytes), 0);
    }

    /** Whether the bytes can be text at all: no control characters but those that part lines and fields. */
    public static boolean isText(byte[] bytes) {
        return of(bytes)
                .decode(bytes)
                .chars()
                .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }

    public String decode(byte[] bytes) {
        return new String(bytes, mark, bytes.length - mark, charset);
    }

    private static Charset withoutMark(byte[] bytes) {
        if (zeros(bytes, 1) > bytes.length / 8 && zeros(bytes, 0) == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros(bytes, 0) > bytes.length / 8 && zeros(bytes, 1) == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : ofWindows(bytes);
    }

    private static Charset ofWindows(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        long tones = TONE_BEHIND_VOWEL.matcher(latin).results().count();
        return tones > TONE_ELSEWHERE.matcher(latin).results().count() ? VIETNAMESE_1258 : WESTERN_1252;
    }

    /** Valid but for a last character that the end of the bytes may have cut. */
    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, false);
        return !result.isError();
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
