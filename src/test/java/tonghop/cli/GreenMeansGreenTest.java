package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a state that can be signed, whatever is taken away or spoilt in turn is told, and nothing can be signed. */
class GreenMeansGreenTest {
    private static final long SEED = 20261129L;
    private static final List<String> INDICATORS = List.of("revenue", "poor", "pupils");
    private static final Map<String, String> NAMES =
            Map.of("revenue", "Tổng thu ngân sách", "poor", "Số hộ nghèo", "pupils", "Số học sinh");
    private static final List<String> GARBLED = List.of("486 (a)", "#REF!", "xem ghi chú", "12o");

    @TempDir
    Path folder;

    private SmallCluster cluster;
    private Random random;

    @BeforeEach
    void a_state_that_can_be_signed() {
        cluster = new SmallCluster(folder);
        random = new Random(SEED);
        assertThat(cluster.run()).isZero();
    }

    @Test
    void over_the_same_state_folder() throws IOException {
        for (String commune : SmallCluster.COMMUNES) {
            cluster.sendsNothing(commune);
            assertNotGreen(commune + " sends nothing", commune);
            cluster.sends(commune);
            assertGreen(commune);
        }
        for (int turn = 0; turn < 4; turn++) {
            String commune = drawn(SmallCluster.COMMUNES);
            String indicator = drawn(INDICATORS);
            cluster.sends(commune, without(commune, indicator));
            assertNotGreen(commune + " leaves out " + indicator, NAMES.get(indicator));
            cluster.sends(commune, with(commune, indicator, drawn(GARBLED)));
            assertNotGreen(commune + " garbles " + indicator, commune);
            cluster.sends(commune);
            assertGreen(commune);
        }
    }

    @Test
    void over_an_empty_state_folder() throws IOException {
        for (int turn = 0; turn < 4; turn++) {
            String commune = drawn(SmallCluster.COMMUNES);
            String indicator = drawn(INDICATORS);
            cluster.sends(commune, with(commune, indicator, drawn(GARBLED)));
            assertNotGreen(commune + " garbles " + indicator, commune, "--state", "state-a" + turn);
            cluster.sends(commune, without(commune, indicator));
            assertThat(cluster.run("--state", "state-b" + turn)).isZero();
            assertThat(cluster.findings("completeness"))
                    .extracting(row -> row.get("severity") + " " + row.get("message"))
                    .singleElement()
                    .asString()
                    .startsWith("warning Xã " + commune)
                    .contains(NAMES.get(indicator));
            cluster.sends(commune);
        }
    }

    private void assertNotGreen(String what, String named, String... options) throws IOException {
        assertThat(cluster.run(options)).as(what).isEqualTo(1);
        assertThat(cluster.verdict().get("signable").asBoolean()).as(what).isFalse();
        assertThat(cluster.records("findings.csv").stream()
                        .filter(row -> row.get("severity").equals("error"))
                        .map(row -> row.get("message"))
                        .collect(Collectors.joining("\n")))
                .as(what)
                .contains(named);
        assertThat(Files.readString(cluster.output().resolve("bao-cao.html")))
                .as(what)
                .doesNotContain("<h2>Có thể ký</h2>");
    }

    private void assertGreen(String after) throws IOException {
        assertThat(cluster.run()).as("after " + after + " is back").isZero();
        assertThat(cluster.verdict().get("signable").asBoolean()).isTrue();
    }

    private <T> T drawn(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static Map<String, Object> all(String commune) {
        int number = SmallCluster.COMMUNES.indexOf(commune);
        return new HashMap<>(Map.of("revenue", 1200 + number, "poor", 150 + number, "pupils", 310 + number));
    }

    private static Map<String, Object> without(String commune, String indicator) {
        Map<String, Object> figures = all(commune);
        figures.remove(indicator);
        return figures;
    }

    private static Map<String, Object> with(String commune, String indicator, String text) {
        Map<String, Object> figures = all(commune);
        figures.put(indicator, text);
        return figures;
    }
}
