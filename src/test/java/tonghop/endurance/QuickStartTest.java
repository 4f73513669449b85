package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickStartTest {
    @Test
    void the_working_folder_is_not_packed_into_itself() {
        String classPath = String.join(File.pathSeparator, "", "src/main/java", "", "no-such.jar", "pom.xml", "");

        assertThat(QuickStart.places(classPath)).containsExactly(Path.of("src/main/java"), Path.of("pom.xml"));
    }
}
