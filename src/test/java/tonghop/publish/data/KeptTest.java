package tonghop.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class KeptTest {
    private static final String LETTER = "tra-lai/xã Đông/phiếu.txt";

    @TempDir
    Path folder;

    private Path last;
    private Path next;
    private int made;

    @BeforeEach
    void a_run_has_published() throws IOException {
        last = Files.createDirectory(folder.resolve("last"));
        next = Files.createDirectory(folder.resolve("next"));
        publish(Kept.nothing("program"), List.of("a", 1), last, true);
    }

    @Test
    void what_is_made_of_the_same_by_the_same_program_is_copied() throws IOException {
        Kept kept = after("program", last);
        publish(kept, List.of("a", 1), next, true);
        assertThat(made).isEqualTo(1);
        assertThat(Files.readString(next.resolve(LETTER))).isEqualTo("[a, 1]");
        assertThat(kept.published(next, LETTER)).isEqualTo(PublishedFile.of(next, LETTER));
        assertThat(kept.made().values()).containsExactly(List.of(LETTER));
    }

    @Test
    void another_material_or_program_makes_it_anew() throws IOException {
        publish(after("program", last), List.of("a", 2), next, true);
        publish(after("another", last), List.of("a", 1), next, true);
        assertThat(made).isEqualTo(3);
    }

    @Test
    void what_was_damaged_or_taken_away_is_made_anew() throws IOException {
        Kept kept = after("program", last);
        Files.writeString(last.resolve(LETTER), "[a, 7]");
        publish(kept, List.of("a", 1), next, true);
        Files.delete(last.resolve(LETTER));
        publish(kept, List.of("a", 1), next, true);
        assertThat(made).isEqualTo(3);
        assertThat(Files.readString(next.resolve(LETTER))).isEqualTo("[a, 1]");
    }

    @Test
    void what_might_come_out_otherwise_another_time_is_made_each_time() throws IOException {
        Kept uncertain = Kept.nothing("program");
        publish(uncertain, List.of("b"), last, false);
        assertThat(uncertain.made()).isEmpty();
    }

    /** What the next run keeps of what lies in the folder. */
    private Kept after(String program, Path output) throws IOException {
        Kept before = Kept.nothing("program");
        publish(before, List.of("a", 1), output, true);
        made--;
        JsonMapper json = new JsonMapper();
        String record = json.writeValueAsString(json.createObjectNode()
                .put("run", 1)
                .putPOJO("made", before.made())
                .putPOJO("outputs", List.of(PublishedFile.of(output, LETTER))));
        return Kept.of(program, output, RunDocument.read(record));
    }

    private void publish(Kept kept, List<Object> material, Path target, boolean isCertain) throws IOException {
        kept.files(material, target, () -> {
            made++;
            Files.createDirectories(target.resolve(LETTER).getParent());
            Files.writeString(target.resolve(LETTER), material.toString());
            return new Kept.Made(List.of(LETTER), isCertain);
        });
    }
}
