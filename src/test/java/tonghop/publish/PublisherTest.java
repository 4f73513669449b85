package tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.publish.data.PublishedFile;
import tonghop.wording.Wording;

class PublisherTest {
    @Test
    void everything_is_published(@TempDir Path folder) {
        List<PublishedFile> files = new Publisher(new Wording("vi"))
                .publish(SamplePublication.publication(SamplePublication.definition(), "vi"), folder);
        assertThat(files).hasSize(6);
    }
}
