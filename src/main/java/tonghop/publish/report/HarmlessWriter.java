package tonghop.publish.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Lets JSON through so that nothing in it can end the element of a page that holds it, or show 486 as 684. */
final class HarmlessWriter extends FilterWriter {
    HarmlessWriter(Writer page) {
        super(page);
    }

    @Override
    public void write(int character) throws IOException {
        if (character == '<') {
            out.write("\\u003c");
        } else {
            out.write(turnsText((char) character) ? '\uFFFD' : character);
        }
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        for (int at = offset; at < offset + length; at++) {
            write(characters[at]);
        }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        for (int at = offset; at < offset + length; at++) {
            write(text.charAt(at));
        }
    }

    /** The marks that embed, override or isolate a direction of writing. */
    private static boolean turnsText(char character) {
        return ('\u202A' <= character && character <= '\u202E') || ('\u2066' <= character && character <= '\u2069');
    }
}
