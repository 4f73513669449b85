package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person says whose figures a workbook tells that names two senders, and the next run gives them to that unit. */
class DisputedSenderTest {
    @TempDir
    Path folder;

    private SmallCluster cluster;

    @BeforeEach
    void the_figures_of_one_commune_lie_in_the_folder_of_another() throws IOException {
        cluster = new SmallCluster(folder);
        Path other = Files.createDirectory(cluster.input().resolve("Na Bo"));
        Files.move(cluster.input("Cao Xá"), other.resolve("so lieu.csv"));
        assertThat(cluster.run()).isEqualTo(1);
        assertThat(used("902")).isEmpty();
    }

    @Test
    void the_unit_that_is_chosen_gets_the_figures_until_the_decision_is_taken_back() throws IOException {
        decides("candidate-1");
        assertThat(cluster.run()).isZero();
        assertThat(used("902")).containsExactlyInAnyOrder("revenue 1201", "poor 151", "pupils 311");
        assertThat(asked().get("status")).isEqualTo("decided");

        decides("ask");
        assertThat(cluster.run()).isEqualTo(1);
        assertThat(used("902")).isEmpty();
    }

    @Test
    void figures_that_are_given_to_a_unit_with_others_are_held_against_them() throws IOException {
        decides("candidate-2");

        assertThat(cluster.run()).isEqualTo(1);
        assertThat(used("902")).isEmpty();
        assertThat(cluster.findings("same-fact")).hasSize(3);
    }

    @Test
    void a_suggestion_that_there_is_not_gives_the_figures_to_nobody() throws IOException {
        decides("candidate-3");

        assertThat(cluster.run()).isEqualTo(1);
        assertThat(used("902")).isEmpty();
        assertThat(asked().get("status")).isEqualTo("open");
    }

    private CSVRecord asked() throws IOException {
        return cluster.findings("disputed-sender").get(0);
    }

    private void decides(String choice) throws IOException {
        CSVRecord asked = asked();
        cluster.decides("{\"finding\": \"%s\", \"figures\": \"%s\", \"choice\": \"%s\", \"person\": \"Lan\"}"
                .formatted(asked.get("id"), cluster.figures(asked.get("id")), choice));
    }

    private List<String> used(String unit) throws IOException {
        return cluster.records("observations.csv").stream()
                .filter(figure -> figure.get("unit").equals(unit))
                .map(figure -> figure.get("indicator") + " " + figure.get("value"))
                .toList();
    }
}
