package tonghop.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReferenceTest {
    @TempDir
    Path folder;

    @Test
    void the_default_folders_lie_two_steps_up() {
        assertThat(FileReference.between(Path.of("output/2022"), Path.of("input/2022")))
                .isEqualTo("../../input/2022");
    }

    @Test
    void a_browser_that_follows_the_reference_arrives_at_the_folder() {
        Path output = folder.resolve("kết quả #1/2022");
        Path input = folder.resolve("đã nhận/50% xong?/năm 2022");
        URI arrived = URI.create("file://" + FileReference.encoded(output.toString()) + "/bao-cao.html")
                .resolve(FileReference.between(output, input));
        assertThat(Path.of(arrived.getPath())).isEqualTo(input);
    }

    @Test
    void detours_in_a_path_make_no_difference() {
        assertThat(FileReference.between(folder.resolve("a/../b/out"), folder.resolve("./b/in")))
                .isEqualTo("../in");
    }

    @Test
    void letters_keep_the_bytes_by_which_the_file_is_found() throws Exception {
        Path decomposed = Files.createDirectory(folder.resolve("Ha\u0323 Lang"));
        assertThat(FileReference.between(folder, decomposed)).isEqualTo("Ha%CC%A3%20Lang");
    }
}
