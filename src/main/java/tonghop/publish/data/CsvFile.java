package tonghop.publish.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private CsvFile() {}

    static void write(Path file, List<String> header, Stream<List<String>> lines) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Stream.concat(Stream.of(header), lines).forEachOrdered(line -> write(line, out));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static void write(List<String> line, OutputStream out) {
        byte[] joined = bytes(String.join(",", line) + FORMAT.getRecordSeparator());
        try {
            out.write(isPlain(line, joined) ? joined : bytes(printed(line)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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

    /** Most lines stand as they are, and the printer takes its time for each field; it quotes an empty one that begins a line. */
    private static boolean isPlain(List<String> line, byte[] joined) {
        int marks = 0;
        for (byte letter : joined) {
            if (letter == ',' || letter == '"' || letter == '\r' || letter == '\n') {
                marks++;
            }
        }
        int ownMarks = line.size() - 1 + FORMAT.getRecordSeparator().length();
        return marks == ownMarks && !line.get(0).isEmpty() && isPlain(line);
    }

    /** No stream: each of a country's cells has a line. */
    private static boolean isPlain(List<String> line) {
        for (String field : line) {
            if (!isPlain(field)) {
                return false;
            }
        }
        return true;
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
