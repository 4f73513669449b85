package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.normalise.words.UnheardNames;

/** A member that a phrase of the trade swallows is told, so that its aliases can say what the headers say. */
class UnheardNamesTest {

    @Test
    void a_member_inside_a_phrase_that_is_no_plan_without_it_is_told(@TempDir Path folder) throws IOException {
        Path job = Path.of("src/test/resources/jobs/bieu-thuong-2025/job.yaml");
        Files.writeString(folder.resolve("job.yaml"), Files.readString(job).replace("name: Huyện giao", "name: Huyện"));
        JobDefinition definition = new DefinitionReader().read(folder);

        assertThat(new UnheardNames(definition).all())
                .hasSize(1)
                .first()
                .satisfies(unheard -> assertThat(unheard.name()).isEqualTo("Huyện"))
                .satisfies(unheard -> assertThat(unheard.phrases()).contains("Huyện giao", "Dự toán huyện giao"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/resources/jobs/bieu-thuong-2025",
                "src/test/resources/jobs/khoi-xa-2025",
                "jobs/cum-mien-dong-2022",
                "jobs/ha-quang-2020"
            })
    void nothing_is_told_of_definitions_whose_members_are_all_heard(String job) {
        assertThat(new UnheardNames(new DefinitionReader().read(Path.of(job))).all())
                .isEmpty();
    }
}
