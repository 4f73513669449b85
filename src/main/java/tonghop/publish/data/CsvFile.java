package tonghop.publish.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Lines of text as a CSV file: UTF-8 without a byte order mark, RFC 4180, a header row. */
final class CsvFile {
    static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private CsvFile() {}

    static void write(Path file, List<String> header, Stream<List<String>> lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
            printer.printRecord(header);
            for (List<String> line : (Iterable<List<String>>) lines::iterator) {
                printer.printRecord(line);
            }
        }
    }
}
