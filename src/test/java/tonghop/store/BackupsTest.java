package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    private static final int BYTES = 10_000;

    @TempDir
    Path state;

    @BeforeEach
    void a_database_that_nothing_makes_smaller() throws Exception {
        byte[] rows = new byte[BYTES];
        new Random(1).nextBytes(rows);
        Files.write(Files.createDirectories(DatabaseFolder.of(state)).resolve("rows"), rows);
    }

    @Test
    void older_copies_stay_as_far_as_there_is_room() throws Exception {
        assertThat(takenWithin(3 * BYTES + BYTES / 2))
                .containsExactly("run-000006.zip", "run-000005.zip", "run-000004.zip");
    }

    @Test
    void the_copy_before_the_latest_stays_without_room_too() throws Exception {
        assertThat(takenWithin(0)).containsExactly("run-000006.zip", "run-000005.zip");
    }

    private List<String> takenWithin(long room) throws Exception {
        Backups backups = new Backups(state);
        for (int run = 1; run <= 6; run++) {
            backups.take(run, 4, room);
        }
        return backups.all().stream()
                .map(copy -> String.valueOf(copy.getFileName()))
                .toList();
    }
}
