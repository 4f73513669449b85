package tonghop.definition.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import tonghop.definition.DefinitionException;
import tonghop.definition.Place;

/**
 * One file of a definition as it was read.
 *
 * @param name its name within its folder
 * @param path how messages name it
 * @param bytes what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are hashed and decoded once
public record SourceFile(String name, String path, byte[] bytes) {
    /** Several times what the units and hamlets of a whole country take; there may be many files. */
    private static final int MOST_MEGABYTES = 4;

    /** The parser copies a line anew with each piece that it reads of it. */
    private static final int LONGEST_LINE = 200_000;

    public static SourceFile of(Path file) {
        try {
            if (Files.size(file) > (long) MOST_MEGABYTES << 20) {
                throw new DefinitionException(
                        Place.whole(shown(file)),
                        "too-large",
                        Map.of(
                                "most", String.valueOf(MOST_MEGABYTES),
                                "found", String.valueOf(Files.size(file) >> 20)));
            }
            String name = String.valueOf(file.getFileName());
            return new SourceFile(name, shown(file), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            String detail = unreadable.getClass().getSimpleName();
            throw new DefinitionException(Place.whole(shown(file)), "unreadable", Map.of("detail", detail));
        }
    }

    static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** The text in NFC, so that names typed on any system are equal. */
    String text() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer source = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(source, text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(each -> each == '\n').count();
            throw new DefinitionException(new Place(path, line), "not-utf-8", Map.of());
        }
        String decoded = text.toString();
        String plain = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        requireLines(plain);
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private void requireLines(String plain) {
        List<String> lines = plain.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            int length = lines.get(at).length();
            if (length > LONGEST_LINE) {
                throw new DefinitionException(
                        new Place(path, at + 1),
                        "long-line",
                        Map.of("most", String.valueOf(LONGEST_LINE), "found", String.valueOf(length)));
            }
        }
    }
}
