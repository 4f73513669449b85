package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the disk had not been told to keep when the power failed, one whole edition of everything is there. */
@EnabledOnOs(OS.LINUX)
class WriteOrderTest {
    @TempDir
    Path folder;

    @Test
    void nothing_is_named_before_its_bytes_are_on_the_disk_nor_deleted_before_what_takes_its_place() throws Exception {
        Office office = Survival.before(folder);
        office.here("run");
        Files.writeString(office.output().resolve("Ghi chú.txt"), "của tôi");
        Files.writeString(office.output().resolve("canh-bao.xlsx"), "đã điền");
        Survival.lateFileComes(office);

        Office.Answer answer =
                office.started().of(WriteOrderProcess.class).run("run --keep 1", "seal", "run --keep 1", "desk");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines()).singleElement().asString().matches("renames \\d{2,}");
    }
}
