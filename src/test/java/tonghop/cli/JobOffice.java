package tonghop.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office that works on one job: runs it, answers what it is asked, and looks at what comes out. */
class JobOffice {
    final Path folder;
    final WorkingFolder office;
    private final String job;

    JobOffice(Path folder, String job) {
        this.folder = folder;
        this.office = new WorkingFolder(folder, Clock.systemUTC());
        this.job = job;
    }

    final Path input() {
        return folder.resolve("input").resolve(job);
    }

    final Path output() {
        return folder.resolve("output").resolve(job);
    }

    /** A list of decisions as the page hands it out; each a finding's id, the fingerprint of its figures and more of the entry. */
    final void decides(String... entries) {
        write(
                input().resolve("quyet-dinh.json"),
                "{\"form\": \"tonghop/decisions/1\", \"job\": \"%s\", \"decisions\": [%s]}"
                        .formatted(job, String.join(", ", entries)));
    }

    final int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", job));
        arguments.addAll(List.of(options));
        return office.execute(arguments.toArray(String[]::new));
    }

    final JsonNode verdict() throws IOException {
        return new JsonMapper()
                .readTree(Files.readAllBytes(output().resolve("run.json")))
                .get("verdict");
    }

    /** The fingerprint of a finding's figures, as the form of the last run has it. */
    final String figures(String finding) throws IOException {
        String figures = figures().get(finding);
        if (figures == null) {
            throw new AssertionError("no question " + finding);
        }
        return figures;
    }

    /** The fingerprints of all findings' figures by the finding's id. */
    final Map<String, String> figures() throws IOException {
        Map<String, String> figures = new HashMap<>();
        try (XSSFWorkbook form = new XSSFWorkbook(Files.newInputStream(output().resolve("canh-bao.xlsx")))) {
            for (Row row : form.getSheet("_tonghop")) {
                if (row.getCell(0) != null) {
                    figures.put(
                            row.getCell(0).getStringCellValue(), row.getCell(1).getStringCellValue());
                }
            }
        }
        return figures;
    }

    /** The findings of the last run whose rule it is. */
    final List<CSVRecord> findings(String rule) throws IOException {
        return records("findings.csv").stream()
                .filter(row -> row.get("rule").equals(rule))
                .toList();
    }

    final List<CSVRecord> records(String name) throws IOException {
        return published(output(), name);
    }

    /** The rows of a table for programs in an output folder. */
    static List<CSVRecord> published(Path output, String name) throws IOException {
        try (Reader reader = Files.newBufferedReader(output.resolve("du-lieu").resolve(name))) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    /** Lets a file have come a while ago: a younger one is waited for, there may be more of it to come. */
    static void cameBefore(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(10)));
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            cameBefore(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
