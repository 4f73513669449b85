package tonghop.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.publish.SamplePublication;
import tonghop.wording.Wording;

class CsvFilesTest {
    @TempDir
    Path folder;

    private final Wording wording = new Wording("vi");

    @Test
    void observations_come_back_as_they_went() throws IOException {
        List<Observation> observations = SamplePublication.observations();
        Path file = folder.resolve("observations.csv");
        ObservationsCsv.write(file, observations, Followup.NONE);
        try (var reader = Files.newBufferedReader(file)) {
            assertThat(SamplePublication.observations(reader))
                    .isEqualTo(observations)
                    .hasSizeGreaterThan(150);
        }
        assertThat(Files.readAllLines(file).get(0))
                .isEqualTo("unit,indicator,dimensions,role,period,as_of,value,unit_of_measure,decimals,bound,printed,"
                        + "status,file,sheet,cell");
    }

    @Test
    void quotes_commas_and_line_breaks_survive_the_way_of_rfc_4180() throws IOException {
        String nasty = "\"lạ\", hai\r\ndòng\n=1+1";
        Path file = folder.resolve("ledger.csv");
        LedgerEntry entry = new LedgerEntry(
                SamplePublication.cell("a,b.xlsx", "Tờ \"1\"", "B2"),
                nasty,
                LedgerEntry.Outcome.UNRESOLVED,
                "no-such-reason",
                "");
        new LedgerCsv(wording).write(file, List.of(entry));
        assertThat(records(file).get(0).toList())
                .containsExactly("a,b.xlsx", "Tờ \"1\"", "B2", nasty, "unresolved", "‹ledger.no-such-reason›");
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).startsWith("file,sheet,cell,printed,outcome,reason\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"\"lạ\"\"")
                .endsWith("\r\n");
    }

    @Test
    void what_the_printer_is_not_asked_for_stands_as_it_would_have_written_it() throws IOException {
        Random random = new Random(20261130);
        String letters = "aZ9ệ ,\"\r\n#!'.;\u00A0\uFF21";
        List<List<String>> lines = Stream.generate(
                        () -> Stream.generate(() -> random.ints(random.nextInt(4), 0, letters.length())
                                        .mapToObj(at -> letters.substring(at, at + 1))
                                        .collect(Collectors.joining()))
                                .filter(field -> !CsvFile.text(field).startsWith("'"))
                                .limit(3)
                                .toList())
                .limit(3_000)
                .toList();
        Path file = folder.resolve("lines.csv");
        CsvFile.write(file, List.of("a", "b", "c"), lines.stream());
        StringWriter printed = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(printed, CSVFormat.RFC4180)) {
            printer.printRecord("a", "b", "c");
            printer.printRecords(lines);
        }
        assertThat(Files.readString(file)).isEqualTo(printed.toString());
    }

    @Test
    void a_finding_tells_its_suspect_its_other_cells_and_its_candidates() throws IOException {
        Path file = folder.resolve("findings.csv");
        new FindingsCsv(wording).write(file, SamplePublication.findings(), Followup.NONE);
        CSVRecord swapped = records(file).stream()
                .filter(line -> line.get("id").equals("F-06"))
                .findFirst()
                .orElseThrow();
        assertThat(swapped.get("severity")).isEqualTo("error");
        assertThat(swapped.get("status")).isEqualTo("open");
        assertThat(swapped.get("cell")).isEqualTo("E8");
        assertThat(swapped.get("related"))
                .isEqualTo("thach an_2022 FINAL (1).xlsx!Sheet1!D8; thach an_2022 FINAL (1).xlsx!Sheet1!C8");
        assertThat(swapped.get("candidates").split("; "))
                .containsExactly("D8 62,63 → 62,36 (chữ số bị hoán vị)", "57,58 → 57,85 (chữ số bị hoán vị)");
    }

    @Test
    void of_more_cells_than_a_field_holds_it_is_told_how_many_there_are() throws IOException {
        Path file = folder.resolve("findings.csv");
        List<CellRef> cells = IntStream.rangeClosed(1, 1000)
                .mapToObj(unit -> new CellRef("xa-" + unit + ".xlsx", "Biểu", new CellAddress(5, 4)))
                .toList();
        new FindingsCsv(wording).write(file, List.of(finding(cells)), Followup.NONE);
        assertThat(records(file).get(0).get("related").split("; "))
                .hasSize(201)
                .endsWith("xa-201.xlsx!Biểu!E6", "+799");
    }

    private static Finding finding(List<CellRef> cells) {
        return new Finding(
                "F-1",
                "hidden-sheet",
                Severity.INFO,
                null,
                "",
                "",
                "",
                List.<Candidate>of(),
                "hidden-sheet",
                new TreeMap<>(),
                cells,
                List.of());
    }

    @Test
    void a_finding_about_no_figure_leaves_its_columns_empty() throws IOException {
        Path file = folder.resolve("findings.csv");
        Finding bare = finding(List.of());
        new FindingsCsv(wording).write(file, List.of(bare), Followup.NONE);
        CSVRecord line = records(file).get(0);
        assertThat(List.of(
                        line.get("unit"),
                        line.get("indicator"),
                        line.get("period"),
                        line.get("file"),
                        line.get("cell")))
                .containsOnly("");
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        }
    }
}
