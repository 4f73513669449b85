package tonghop.publish.data;

import java.io.BufferedWriter;
import java.io.IOException;
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
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
            printer.printRecord(header);
            for (List<String> line : (Iterable<List<String>>) lines::iterator) {
                printer.printRecord(line.stream().map(CsvFile::text));
            }
        }
    }

    private static String text(String field) {
        // most fields begin as a word or a number does
        boolean isPlain = field.isEmpty() || Character.isLetterOrDigit(field.charAt(0));
        boolean isFormula = !isPlain
                && FORMULA.matcher(field).lookingAt()
                && !NUMBER.matcher(field).matches();
        return isFormula ? "'" + field : field;
    }
}
