package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What a run finds kept from the runs before it spares it work and nothing else. */
class RerunTest {
    private static final int CHANGES = 6;

    @TempDir
    Path folder;

    private final Random random = new Random(20261130);

    @Test
    void after_any_change_a_rerun_publishes_the_bytes_that_a_run_over_an_empty_state_folder_publishes()
            throws IOException {
        SmallCluster kept = new SmallCluster(folder.resolve("kept"));
        kept.run();
        for (int change = 0; change < CHANGES; change++) {
            change(kept);
            kept.run();
            SmallCluster anew = anew(kept);
            anew.run();
            assertThat(published(kept)).as("after change " + change).isEqualTo(published(anew));
        }
    }

    /** A commune sends other figures, the first ones, a remark beside them, or its file twice; a figure that is lost is told of the run before. */
    private void change(SmallCluster cluster) throws IOException {
        String commune = SmallCluster.COMMUNES.get(random.nextInt(SmallCluster.COMMUNES.size()));
        Path file = cluster.input(commune);
        Path copy = cluster.input(commune + " (bản sao)");
        Files.deleteIfExists(copy);
        switch (random.nextInt(4)) {
            case 0 -> cluster.sends(commune);
            case 1 -> JobOffice.write(file, Files.readString(file) + "Ghi chú: số liệu đã đối chiếu\n");
            case 2 -> JobOffice.write(copy, Files.readString(file));
            default ->
                cluster.sends(
                        commune,
                        Map.of("revenue", 1000 + random.nextInt(900), "poor", 100 + random.nextInt(90), "pupils", 310));
        }
    }

    private SmallCluster anew(SmallCluster office) throws IOException {
        Path other = folder.resolve("anew");
        FileSystemUtils.deleteRecursively(other);
        for (String part : new String[] {"input", "jobs"}) {
            FileSystemUtils.copyRecursively(office.folder.resolve(part), other.resolve(part));
        }
        return SmallCluster.as(other);
    }

    /** All that follows from the inputs alone: what differs from the run before stands on the page and in the record. */
    private static SortedMap<String, Integer> published(SmallCluster office) throws IOException {
        SortedMap<String, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(office.output())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = office.output().relativize(file).toString();
                if (!name.equals("bao-cao.html") && !name.equals("run.json")) {
                    files.put(name, Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }
}
