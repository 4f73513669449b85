package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Disks that become full in the middle of a run: that of the state, of the output, of temporary files. The next run has room again. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    private static final int FAILED = 3;
    private static final int SIZES = 40;

    @TempDir
    Path folder;

    private final List<String> wrong = new ArrayList<>();
    private Disturbance disturbance;
    private int filled;
    private int broken;

    @BeforeEach
    void a_disk_can_be_mounted() throws Exception {
        FullDisk.orLeaveOut();
        disturbance = Disturbance.in(folder);
    }

    @Test
    void nothing_is_acknowledged_and_lost_on_a_full_disk() throws Exception {
        fill(".tonghop", Stream.of(24));
        fill("output", Stream.of(160));
        fill("temp", Stream.of(0));
        require();
    }

    @Test
    @Tag("endurance")
    void nothing_is_acknowledged_and_lost_on_disks_of_forty_sizes() throws Exception {
        for (String disk : List.of(".tonghop", "output", "temp")) {
            int enough = enough(disk);
            fill(disk, IntStream.range(0, SIZES).mapToObj(size -> enough * size / SIZES));
            Target.print("full disks so far, " + disk + " up to " + enough + " KB", disturbance.soFar(), "0");
        }
        require();
    }

    /** The first of 64, 128, 256 … kilobytes with which a run comes to its end. */
    private int enough(String disk) throws Exception {
        int room = 64;
        while (answer(disturbance.office("office"), disk, room).exit() == FAILED) {
            room *= 2;
        }
        return room;
    }

    private void fill(String disk, Stream<Integer> rooms) throws Exception {
        for (int room : rooms.toList()) {
            Office office = disturbance.office("office");
            Office.Answer answer = answer(office, disk, room);
            String when = disk + " with " + room + " KB";
            filled++;
            broken += answer.exit() == FAILED ? 1 : 0;
            if (!isSaid(answer, office)) {
                wrong.add(when + ": exit " + answer.exit() + " " + answer.err());
            }
            disturbance.ended(office, when, false);
        }
    }

    private Office.Answer answer(Office office, String disk, int room) throws Exception {
        Path temporary = Files.createDirectories(office.folder().resolve("temp"));
        FullDisk full = new FullDisk(office.folder().resolve(disk), room, 2);
        return office.started()
                .with("-Djava.io.tmpdir=" + temporary)
                .inside(full.around())
                .run("run");
    }

    /** Done and there, or not done and told in a sentence. */
    private boolean isSaid(Office.Answer answer, Office office) throws Exception {
        Survival editions = disturbance.survival();
        boolean isNew = office.published().equals(editions.second());
        if (answer.exit() < 2) {
            return isNew;
        }
        boolean isOld = office.published().equals(editions.first());
        return answer.exit() == FAILED
                && answer.err().lines().count() == 1
                && (isOld || isNew && answer.err().startsWith("Kết quả mới đã ghi trọn vẹn vào"));
    }

    private void require() {
        Target.print("full disks: runs that could not end", broken + " of " + filled, "> 0");
        assertThat(broken).isPositive();
        Target.none("full disks: ended otherwise than with code 3, one sentence and the old output", filled, wrong);
        disturbance.require("full disks");
    }
}
