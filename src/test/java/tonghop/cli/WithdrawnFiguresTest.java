package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of which it is asked whether they count are kept or taken out of use, and nothing is asked after it. */
class WithdrawnFiguresTest {
    private static final String FILE = "Cao Xá.xlsx";
    private static final String ECONOMY = "Kinh tế";

    @TempDir
    Path folder;

    private SmallCluster cluster;

    @BeforeEach
    void communes_that_send_workbooks() throws IOException {
        cluster = new SmallCluster(folder);
        for (String commune : SmallCluster.COMMUNES) {
            cluster.sendsWorkbook(commune);
        }
    }

    @Test
    void hidden_figures() throws IOException {
        Spoiling.hiddenRow(FILE, ECONOMY, "C4").on(cluster.input());
        assertThat(cluster.run()).isEqualTo(1);

        assertKeptOrWithdrawn("hidden-cells", "poor 151");
    }

    @Test
    void figures_that_a_later_workbook_does_not_tell() throws IOException {
        Path anew = cluster.input().resolve("Cao Xá (sửa lần 2).xlsx");
        Files.copy(cluster.input().resolve(FILE), anew);
        Spoiling.noSheet(anew.getFileName().toString(), "Giáo dục").on(cluster.input());
        assertThat(cluster.run()).isEqualTo(1);

        assertKeptOrWithdrawn("resubmission-omits", "pupils 311");
    }

    private void assertKeptOrWithdrawn(String rule, String figure) throws IOException {
        CSVRecord asked = cluster.findings(rule).get(0);
        String figures = cluster.figures(asked.get("id"));
        assertThat(used()).contains(figure);
        assertThat(printed()).anyMatch(text -> text.startsWith(figure.split(" ")[1]));

        decides(asked, figures, "keep");
        assertThat(cluster.run()).isZero();
        assertThat(used()).contains(figure);
        assertThat(printed()).anyMatch(text -> text.startsWith(figure.split(" ")[1]));

        decides(asked, figures, "withdraw");
        assertThat(cluster.run()).isZero();
        assertThat(cluster.findings(rule).get(0).get("status")).isEqualTo("decided");
        assertThat(used()).hasSize(2).doesNotContain(figure);
        assertThat(printed()).noneMatch(text -> text.startsWith(figure.split(" ")[1]));
    }

    private void decides(CSVRecord asked, String figures, String choice) {
        cluster.decides("{\"finding\": \"%s\", \"figures\": \"%s\", \"choice\": \"%s\", \"person\": \"Lan\"}"
                .formatted(asked.get("id"), figures, choice));
    }

    /** The actual figures of Cao Xá. */
    private List<String> used() throws IOException {
        return cluster.records("observations.csv").stream()
                .filter(figure ->
                        figure.get("unit").equals("902") && figure.get("role").equals("actual"))
                .map(figure -> figure.get("indicator") + " " + figure.get("value"))
                .toList();
    }

    /** What the cells of the appendix show. */
    private List<String> printed() throws IOException {
        List<String> printed = new ArrayList<>();
        Path file = cluster.output().resolve("phu-luc/phu-luc-I.xlsx");
        try (XSSFWorkbook appendix = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : appendix) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        printed.add(new DataFormatter().formatCellValue(cell));
                    }
                }
            }
        }
        return printed;
    }
}
