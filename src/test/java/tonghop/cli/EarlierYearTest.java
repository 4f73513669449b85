package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office reports on the next year, and sets it beside the one that it has published. */
class EarlierYearTest {
    private static final String SEALED = SmallCluster.JOB + ".chot";

    @TempDir
    Path folder;

    private SmallCluster cluster;

    @BeforeEach
    void the_year_before_is_published() {
        cluster = new SmallCluster(folder);
        assertThat(cluster.run()).isZero();
    }

    /** Every commune tells of the next year, one of them beside the figure of the year before that it told then. */
    private void nextYear() throws IOException {
        Path definition = folder.resolve("jobs").resolve(SmallCluster.JOB).resolve("job.yaml");
        Files.writeString(
                definition,
                Files.readString(definition)
                        .replace("period: 2025", "period: 2026, earlier: [" + SmallCluster.JOB + "]")
                        .replace(
                                "roles: [actual]",
                                "columns: [{}, {period: year-before}, {role: growth, period: year-before}]"));
        for (String commune : SmallCluster.COMMUNES) {
            JobOffice.write(
                    cluster.input(commune),
                    "UBND xã " + commune + ";;;\nChỉ tiêu;Đơn vị tính;Thực hiện năm 2026;Thực hiện năm 2025\n"
                            + "Tổng thu ngân sách;triệu đồng;1400;\nSố hộ nghèo;hộ;140;\nSố học sinh;học sinh;320;\n");
        }
        JobOffice.write(
                cluster.input("Nà Bó"),
                Files.readString(cluster.input("Nà Bó")).replace("triệu đồng;1400;", "triệu đồng;1400;1230"));
    }

    private List<CSVRecord> of2025() throws IOException {
        return cluster.records("observations.csv").stream()
                .filter(line ->
                        line.get("period").equals("2025") && !line.get("file").endsWith("Nà Bó.csv"))
                .toList();
    }

    @Test
    void its_figures_come_from_the_last_run_of_that_year_and_again_from_where_that_run_is_kept() throws IOException {
        nextYear();

        assertThat(cluster.run()).isEqualTo(1);

        assertThat(of2025()).hasSize(15).allMatch(line -> line.get("file").equals("nam-xa-lan-1.csv"));
        assertThat(cluster.findings("same-fact"))
                .extracting(finding -> finding.get("unit"), finding -> finding.get("indicator"))
                .containsExactly(tuple("904", "revenue"));
        byte[] first = Files.readAllBytes(cluster.output().resolve("du-lieu/observations.csv"));

        JobOffice.write(cluster.input("Bình Minh"), Files.readString(cluster.input("Bình Minh")) + "\n");
        assertThat(cluster.run("--keep", "1")).isEqualTo(1);
        assertThat(cluster.run("--keep", "1")).isEqualTo(1);
        assertThat(cluster.output().resolve("du-lieu/observations.csv")).hasBinaryContent(first);
    }

    @Test
    void what_was_sealed_goes_before_and_can_be_made_again_with_what_follows_from_it() throws IOException {
        assertThat(cluster.office.execute("seal", SmallCluster.JOB)).isZero();
        cluster.sends("Nà Bó", Map.of("revenue", 1230, "poor", 153, "pupils", 313));
        assertThat(cluster.run()).isZero();
        nextYear();

        assertThat(cluster.run()).isEqualTo(1);
        assertThat(of2025()).hasSize(15).allMatch(line -> line.get("file").equals(SEALED + "-lan-1.csv"));
        assertThat(cluster.findings("same-fact").get(0).get("message")).contains("1.203", "1.230");

        assertThat(cluster.office.execute("seal", SmallCluster.JOB)).isZero();
        Path second = folder.resolve("output").resolve(SEALED).resolve("lan-3");
        assertThat(cluster.office.execute("seal", "--verify", second.toString()))
                .as(cluster.office.out() + cluster.office.err())
                .isZero();
    }

    @Test
    void a_sealed_file_that_was_changed_is_no_source_and_none_at_all_is_told() throws IOException {
        assertThat(cluster.office.execute("seal", SmallCluster.JOB)).isZero();
        nextYear();
        Path figures = folder.resolve("output").resolve(SEALED).resolve("lan-1/ket-qua/du-lieu/observations.csv");
        Files.writeString(figures, Files.readString(figures).replace("1203", "1230"));

        assertThat(cluster.run()).isEqualTo(3);
        assertThat(cluster.office.err()).contains(figures.toString());

        Path definition = folder.resolve("jobs").resolve(SmallCluster.JOB).resolve("job.yaml");
        Files.writeString(
                definition, Files.readString(definition).replace("earlier: [nam-xa]", "earlier: [nam-xa-2025]"));
        assertThat(cluster.run()).isZero();
        assertThat(cluster.findings("no-earlier-run")).hasSize(1);
        assertThat(of2025()).isEmpty();
    }
}
