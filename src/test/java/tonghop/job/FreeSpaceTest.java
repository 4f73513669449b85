package tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.FreeSpace;

class FreeSpaceTest {
    @TempDir
    Path folder;

    @Test
    void more_than_the_disk_holds_is_refused_with_the_amounts() {
        assertThatExceptionOfType(BrokenOffException.class)
                .isThrownBy(() -> FreeSpace.require(folder, Long.MAX_VALUE))
                .satisfies(refused -> assertThat(refused.arguments())
                        .containsKeys("free", "needed")
                        .containsEntry("folder", folder.toString()));
    }

    @Test
    void a_few_bytes_too_few_are_not_told_as_the_same_number_twice() throws Exception {
        long free = FreeSpace.of(folder);

        assertThatExceptionOfType(BrokenOffException.class)
                .isThrownBy(() -> FreeSpace.require(folder, (free / (1 << 30) + 1) * (1 << 30)))
                .satisfies(refused -> assertThat(refused.arguments().get("free"))
                        .isNotEqualTo(refused.arguments().get("needed")));
    }

    @Test
    void a_folder_that_is_not_there_yet_is_measured_where_it_will_be_and_not_made() {
        Path output = folder.resolve("output").resolve("job");

        assertThatCode(() -> FreeSpace.require(List.of(output), List.of())).doesNotThrowAnyException();

        assertThat(folder).isEmptyDirectory();
    }
}
