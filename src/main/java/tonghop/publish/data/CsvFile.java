package tonghop.publish.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Lines of text as a CSV file: UTF-8 without a byte order mark, RFC 4180, a header row. A spreadsheet program takes a field that
 * begins as a formula for one, so such a text has an apostrophe before it; who reads the file takes the first apostrophe away where
 * the rest, passing over apostrophes and white space, begins as a formula. Signed numbers stay as they are.
 */
final class CsvFile {
    static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final Pattern FORMULA =
            Pattern.compile("'*[\\t\\r\\n]|['\\s\\p{Z}]*[=+@\\-\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*%?");

    /** So many texts are held at once, each where its hash leads; another takes its place. */
    private static final int REMEMBERED = 1 << 12;

    private static final byte[] SEPARATOR = bytes(FORMAT.getRecordSeparator());
    /** Stands for a text that only the printer can write. */
    private static final byte[] NOT_PLAIN = new byte[0];

    private final OutputStream out;
    private final String[] texts = new String[REMEMBERED];
    private final byte[][] plain = new byte[REMEMBERED][];
    private byte[] joined = new byte[1 << 10];
    private int length;

    private CsvFile(OutputStream out) {
        this.out = out;
    }

    static void write(Path file, List<String> header, Stream<List<String>> lines) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            CsvFile csv = new CsvFile(out);
            Stream.concat(Stream.of(header), lines).forEachOrdered(csv::write);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void write(List<String> line) {
        try {
            if (isJoined(line)) {
                out.write(joined, 0, length);
            } else {
                out.write(bytes(printed(line)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Most lines stand as they are, and the printer takes its time for each field; it quotes an empty one that begins a line. No
     * stream: each of a country's cells has a line, and all of them say the same few thousand texts.
     */
    private boolean isJoined(List<String> line) {
        length = 0;
        for (String each : line) {
            byte[] field = plain(each);
            if (field == NOT_PLAIN) {
                return false;
            }
            append(field);
        }
        // the last comma gives way
        length--;
        append(SEPARATOR);
        return !line.get(0).isEmpty();
    }

    private void append(byte[] bytes) {
        if (joined.length < length + bytes.length) {
            joined = Arrays.copyOf(joined, 2 * (length + bytes.length));
        }
        System.arraycopy(bytes, 0, joined, length, bytes.length);
        length += bytes.length;
    }

    /** A text with the comma behind it. */
    private byte[] plain(String field) {
        int place = field.hashCode() & (REMEMBERED - 1);
        if (!field.equals(texts[place])) {
            texts[place] = field;
            plain[place] = isPlain(field) && !isMarked(field) ? bytes(field + ",") : NOT_PLAIN;
        }
        return plain[place];
    }

    private static String printed(List<String> line) throws IOException {
        StringBuilder printed = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(printed, FORMAT)) {
            printer.printRecord(line.stream().map(CsvFile::text));
        }
        return printed.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isMarked(String field) {
        for (int at = 0; at < field.length(); at++) {
            char letter = field.charAt(at);
            if (letter == ',' || letter == '"' || letter == '\r' || letter == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(String field) {
        return field.isEmpty()
                || (Character.isLetterOrDigit(field.charAt(0)) && field.charAt(field.length() - 1) > ' ');
    }

    static String text(String field) {
        boolean isFormula = !isPlain(field)
                && FORMULA.matcher(field).lookingAt()
                && !NUMBER.matcher(field).matches();
        return isFormula ? "'" + field : field;
    }
}
