package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is lost when people have decided already: the lists of their decisions are among the staged originals. */
class LostDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void decisions_hold_in_a_database_that_was_made_anew() throws Exception {
        Office office = Survival.before(folder);
        office.here("run");
        Answers.give(office);
        office.here("run");
        List<String> decided = Files.readAllLines(office.output().resolve("du-lieu/decisions.csv"));
        assertThat(decided).hasSizeGreaterThan(1).anyMatch(line -> line.contains("applied"));
        Map<String, String> published = office.published();
        Office.delete(office.state().resolve("db"));

        assertThat(office.here("rebuild").exit()).isZero();
        Office.Answer next = office.here("run");

        assertThat(next.exit()).as(next.said()).isLessThan(2);
        assertThat(next.out()).contains("Không có gì thay đổi so với lần chạy trước.");
        assertThat(office.published()).isEqualTo(published);
        assertThat(office.here("rebuild", "--from-backup").exit()).isZero();
        office.here("run");
        assertThat(office.published()).isEqualTo(published);
    }
}
