package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.Submission;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/** Sheets larger than any office sends. */
class LargeSheetTest {
    private static final int ROWS = 200_000;

    @TempDir
    Path folder;

    @Test
    void two_hundred_thousand_rows_are_read_and_repeated_labels_are_kept_once() throws IOException {
        Path file = write(row ->
                "<row><c><v>" + row + "</v></c><c t=\"inlineStr\"><is><t>Xã " + row % 20 + "</t></is></c></row>");

        RawSheet sheet = ((Submission) new WorkbookReader().read(file, "lon.xlsx"))
                .sheets()
                .get(0);

        assertThat(sheet.cells()).hasSize(2 * ROWS);
        assertThat(sheet.cells().get(2 * ROWS - 2).text()).isEqualTo(String.valueOf(ROWS - 1));
        Map<String, RawCell> labels = new IdentityHashMap<>();
        sheet.cells().stream()
                .filter(cell -> cell.kind() == RawCell.Kind.TEXT)
                .forEach(cell -> labels.put(cell.text(), cell));
        assertThat(labels).hasSize(20);
    }

    /** In a Java of its own, whose memory is a fraction of the sheet's size: what is not delivered must not be kept. */
    @Test
    void cells_that_only_have_a_look_take_no_memory() throws IOException, InterruptedException {
        Path file = write(row -> "<row>" + "<c s=\"1\"/>".repeat(40)
                + (row % 50_000 == 0 ? "<c><v>" + row + "</v></c>" : "") + "</row>");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CellCount.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();

        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).isEqualToIgnoringNewLines("4");
    }

    /** Prints how many cells a workbook delivers. */
    static final class CellCount {
        private CellCount() {}

        public static void main(String[] file) {
            Submission submission = (Submission) new WorkbookReader().read(Path.of(file[0]), "lon.xlsx");
            System.out.println(submission.sheets().get(0).cells().size());
        }
    }

    private Path write(IntFunction<String> row) throws IOException {
        Path file = folder.resolve("copy");
        Map<String, String> parts = Packages.withSheet("#");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                int rows = part.getValue().indexOf('#');
                out.write(rows < 0 ? part.getValue() : part.getValue().substring(0, rows));
                for (int i = 0; rows >= 0 && i < ROWS; i++) {
                    out.write(row.apply(i));
                }
                out.write(rows < 0 ? "" : part.getValue().substring(rows + 1));
                out.flush();
            }
        }
        return file;
    }
}
