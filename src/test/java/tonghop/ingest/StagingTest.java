package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.ingest.sheet.RefusalReason;

class StagingTest {
    private final Staging staging = new Staging();

    @TempDir
    Path folder;

    @Test
    void a_copy_lies_under_the_name_of_its_fingerprint() throws IOException {
        Path original = Files.writeString(folder.resolve("Hạ Lang.xls"), "số liệu");

        StagedCopy staged = staging.stage(original, folder.resolve("staged/2022"));

        assertThat(staged.sha256()).isEqualTo(DigestUtils.sha256Hex("số liệu"));
        assertThat(staged.size()).isEqualTo(Files.size(original));
        assertThat(staged.path())
                .isEqualTo(folder.resolve("staged/2022").resolve(staged.sha256()))
                .hasContent("số liệu");
    }

    @Test
    void the_same_bytes_under_another_name_leave_the_copy_as_it_lies() throws IOException {
        Path copies = folder.resolve("staged");
        StagedCopy first = staging.stage(Files.writeString(folder.resolve("a"), "1"), copies);
        FileTime before = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(first.path(), before);

        StagedCopy second = staging.stage(Files.writeString(folder.resolve("b"), "1"), copies);

        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.path())).isEqualTo(before);
        assertThat(files(copies)).containsExactly(first.path());
    }

    @Test
    void a_copy_that_another_program_cut_short_is_made_whole() throws IOException {
        Path original = Files.writeString(folder.resolve("a"), "12345");
        StagedCopy first = staging.stage(original, folder.resolve("staged"));
        Files.writeString(first.path(), "12");

        assertThat(staging.stage(original, folder.resolve("staged")).path()).hasContent("12345");
    }

    @Test
    void a_file_that_cannot_be_read_leaves_nothing_behind() throws IOException {
        Path copies = folder.resolve("staged");

        assertThatThrownBy(() -> staging.stage(folder.resolve("nowhere"), copies))
                .isInstanceOf(IOException.class);
        assertThat(files(copies)).isEmpty();
    }

    private static List<Path> files(Path copies) throws IOException {
        try (Stream<Path> all = Files.list(copies)) {
            return all.toList();
        }
    }

    @Test
    void what_is_no_file_is_told_as_such() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("vòng.xlsx"), Path.of("vòng.xlsx"));
        Path nowhere = Files.createSymbolicLink(folder.resolve("đứt.xlsx"), Path.of("không có"));

        for (Path each : List.of(folder, loop, nowhere)) {
            assertThatExceptionOfType(UnreadableException.class)
                    .isThrownBy(() -> staging.stage(each, folder.resolve("staging")))
                    .extracting(UnreadableException::reason)
                    .isEqualTo(RefusalReason.NO_FILE);
        }
    }
}
