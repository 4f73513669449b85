package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run has told does not vanish from the next without a question. */
class VanishedFiguresTest {
    @TempDir
    Path folder;

    private SmallCluster cluster;

    @BeforeEach
    void a_run_that_can_be_signed() {
        cluster = new SmallCluster(folder);
        assertThat(cluster.run()).isZero();
    }

    @Test
    void a_figure_that_no_file_tells_any_more_is_asked_about_until_it_is_back() throws IOException {
        cluster.sends("Nà Bó", Map.of("revenue", 1203, "pupils", 313));
        assertThat(cluster.run()).isEqualTo(1);
        CSVRecord asked = vanished();
        assertThat(asked.get("severity")).isEqualTo("error");
        assertThat(asked.get("message")).contains("Xã Nà Bó", "1 số liệu", "Số hộ nghèo 153", "Nà Bó.csv");

        assertThat(cluster.run()).as("the same again").isEqualTo(1);
        assertThat(cluster.office.out()).contains("Không có gì thay đổi");

        cluster.sends("Cao Xá", Map.of("revenue", 1300, "poor", 160, "pupils", 320));
        assertThat(cluster.run()).as("after another unit has sent anew").isEqualTo(1);
        assertThat(vanished().get("stated")).isEqualTo("Số hộ nghèo 153");

        cluster.sends("Nà Bó");
        assertThat(cluster.run()).isZero();
        assertThat(cluster.findings("vanished")).isEmpty();
    }

    @Test
    void a_database_that_is_made_anew_knows_what_a_run_had_missed() throws IOException {
        cluster.sends("Nà Bó", Map.of("revenue", 1203, "pupils", 313));
        assertThat(cluster.run()).isEqualTo(1);

        assertThat(cluster.office.execute("rebuild")).isZero();

        cluster.sends("Cao Xá", Map.of("revenue", 1300, "poor", 160, "pupils", 320));
        assertThat(cluster.run()).as("after another unit has sent anew").isEqualTo(1);
        assertThat(vanished().get("stated")).isEqualTo("Số hộ nghèo 153");
    }

    @Test
    void a_person_says_that_it_is_withdrawn_for_these_figures_alone() throws IOException {
        cluster.sends("Nà Bó", Map.of("revenue", 1203, "pupils", 313));
        cluster.run();
        cluster.decides("{\"finding\": \"%s\", \"figures\": \"%s\", \"choice\": \"withdraw\", \"person\": \"Lan\"}"
                .formatted(vanished().get("id"), cluster.figures(vanished().get("id"))));

        assertThat(cluster.run()).isZero();
        cluster.sends("Cao Xá", Map.of("revenue", 1300, "poor", 160, "pupils", 320));
        assertThat(cluster.run()).as("after another unit has sent anew").isZero();
        assertThat(vanished().get("status")).isEqualTo("decided");

        cluster.sends("Nà Bó", Map.of("revenue", 1203));
        assertThat(cluster.run()).as("another figure is gone too").isEqualTo(1);
        assertThat(vanished().get("status")).isEqualTo("reopened");
    }

    @Test
    void a_unit_that_sends_nothing_any_more_is_asked_for_everything_and_what_it_had_told_is_not_forgotten()
            throws IOException {
        cluster.sendsNothing("Nà Bó");
        assertThat(cluster.run()).isEqualTo(1);
        assertThat(cluster.verdict().get("state").asString()).isEqualTo("incomplete");
        assertThat(vanished().get("severity")).isEqualTo("info");

        cluster.sends("Nà Bó", Map.of("revenue", 1203));
        assertThat(cluster.run()).isEqualTo(1);
        assertThat(vanished().get("severity")).isEqualTo("error");
        assertThat(vanished().get("message")).contains("2 số liệu", "Số hộ nghèo 153", "Số học sinh 313");
    }

    @Test
    void a_file_under_another_name_tells_the_same() throws IOException {
        Files.move(cluster.input("Nà Bó"), cluster.input("xã Nà Bó - bản chính"));

        assertThat(cluster.run()).isZero();
        assertThat(cluster.findings("vanished")).isEmpty();
    }

    @Test
    void of_two_statements_the_chosen_one_is_missed_when_only_the_other_is_left() throws IOException {
        Path other = tellsOtherwise("keep");

        Files.delete(other);
        assertThat(cluster.run()).isEqualTo(1);
        assertThat(vanished().get("stated")).isEqualTo("Số hộ nghèo 155");

        cluster.sends("Cao Xá", Map.of("revenue", 1300, "poor", 160, "pupils", 320));
        assertThat(cluster.run()).as("after another unit has sent anew").isEqualTo(1);
        assertThat(vanished().get("stated")).isEqualTo("Số hộ nghèo 155");
    }

    @Test
    void of_two_statements_the_overruled_one_is_not_missed() throws IOException {
        Path other = tellsOtherwise("other");

        Files.delete(other);
        assertThat(cluster.run()).isZero();
        assertThat(cluster.findings("vanished")).isEmpty();
    }

    /** A second file of the commune that tells 155 where its first tells 153, and a person's choice between the two. */
    private Path tellsOtherwise(String choice) throws IOException {
        Path other = cluster.input("Nà Bó hộ nghèo");
        JobOffice.write(other, "UBND xã Nà Bó;;\nChỉ tiêu;Đơn vị tính;Thực hiện năm 2025\nSố hộ nghèo;hộ;155\n");
        assertThat(cluster.run()).isEqualTo(1);
        CSVRecord asked = cluster.findings("same-fact").get(0);
        assertThat(asked.get("stated")).isEqualTo("155");
        cluster.decides("{\"finding\": \"%s\", \"figures\": \"%s\", \"choice\": \"%s\", \"person\": \"Lan\"}"
                .formatted(asked.get("id"), cluster.figures(asked.get("id")), choice));
        assertThat(cluster.run()).isZero();
        return other;
    }

    private CSVRecord vanished() throws IOException {
        List<CSVRecord> asked = cluster.findings("vanished");
        assertThat(asked).hasSize(1);
        return asked.get(0);
    }
}
