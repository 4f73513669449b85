package tonghop.ingest.text;

import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;

/** The fields of a text file that stand in quotation marks. One that is never closed swallows the rows behind it. */
final class Quotes {
    private final String text;
    private final char separator;
    private int line = 1;

    private Quotes(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** @throws RefusedException when a field goes on to the end, or over lines up to a mark behind which no field ends */
    static void requireClosed(String text, char separator) throws RefusedException {
        new Quotes(text, separator).read();
    }

    private void read() throws RefusedException {
        boolean begins = true;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (begins && sign == '"') {
                at = closing(at);
                begins = false;
            } else {
                begins = sign == separator || sign == '\n' || sign == '\r';
                line += sign == '\n' ? 1 : 0;
            }
        }
    }

    /** Where the mark stands that closes the field which opens there. */
    private int closing(int opening) throws RefusedException {
        int opened = line;
        int at = opening + 1;
        while (at < text.length() && (text.charAt(at) != '"' || isDoubled(at))) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at += isDoubled(at) ? 2 : 1;
        }
        if (at >= text.length() || (line > opened && !endsField(at + 1))) {
            throw new RefusedException(RefusalReason.OPEN_QUOTE, String.valueOf(opened));
        }
        return at;
    }

    private boolean isDoubled(int at) {
        return text.startsWith("\"\"", at);
    }

    private boolean endsField(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at == text.length() || text.charAt(at) == separator || "\r\n".indexOf(text.charAt(at)) >= 0;
    }
}
