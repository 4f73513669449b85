package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.support.CronExpression;
import org.yaml.snakeyaml.Yaml;
import tonghop.OutsideProgram;

/** The units that the guide to operation gives for systemd, cron and Kubernetes: their form, and what their command lines do. */
@EnabledOnOs(OS.LINUX)
class ScheduledUnitsTest {
    private static final String HOME = "/opt/tonghop";

    @TempDir
    Path folder;

    @Test
    void systemd_has_nothing_to_say_against_the_units() throws Exception {
        Path systemd = OutsideProgram.SYSTEMD.orLeaveOut();
        List<String> units = blocks("ini");
        Files.writeString(folder.resolve("tonghop.service"), here(units.get(0)));
        Files.writeString(folder.resolve("tonghop.timer"), units.get(1));
        Files.writeString(folder.resolve("tonghop-watch.service"), "[Unit]\nDescription=watch\n" + here(units.get(2)));

        assertThat(said(
                        systemd.toString(),
                        "verify",
                        "./tonghop.service",
                        "./tonghop.timer",
                        "./tonghop-watch.service"))
                .isEmpty();
    }

    /** The units name where Java usually is. */
    private static String here(String unit) {
        return unit.replace("/usr/bin/java", java()).replace(HOME, "/tmp");
    }

    private String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void the_line_for_cron_has_a_time_and_runs_the_jobs() throws Exception {
        String[] line = blocks("").get(0).strip().split(" ", 6);

        assertThat(CronExpression.isValidExpression(
                        "0 " + String.join(" ", List.of(line).subList(0, 5))))
                .isTrue();
        Office office = Survival.before(folder);
        // two of five units have sent
        assertThat(shell(office, line[5].replace(HOME, office.folder().toString())))
                .isEqualTo(1);
        assertThat(office.published()).isNotEmpty();
    }

    @Test
    void the_container_of_kubernetes_takes_questions_for_no_failure_and_a_failure_for_one() throws Exception {
        Map<String, ?> job = new Yaml().load(blocks("yaml").get(0));
        String written = job.toString();
        Map<String, ?> spec = map(job.get("spec"));

        assertThat(CronExpression.isValidExpression("0 " + spec.get("schedule")))
                .isTrue();
        assertThat(ZoneId.of(String.valueOf(spec.get("timeZone")))).isNotNull();
        Map<String, ?> container = map(
                ((List<?>) map(map(map(map(spec.get("jobTemplate")).get("spec")).get("template"))
                                        .get("spec"))
                                .get("containers"))
                        .get(0));
        List<?> command = (List<?>) container.get("command");
        assertThat(command.subList(0, 2)).asString().as(written).isEqualTo("[sh, -c]");
        Office office = Survival.before(folder);
        Path empty = Files.createFile(office.input().resolve("trống.xlsx"));
        // a younger one would be waited for
        Files.setLastModifiedTime(empty, FileTime.fromMillis(0));
        assertThat(shell(office, String.valueOf(command.get(2))))
                .as("a file is refused")
                .isZero();
        Office.delete(office.folder().resolve("jobs"));
        assertThat(shell(office, String.valueOf(command.get(2)))).isEqualTo(2);
    }

    @Test
    void the_workers_of_kubernetes_are_scaled_by_the_queue_that_a_manager_fills() throws Exception {
        Map<String, Map<String, ?>> manifests = new TreeMap<>();
        new Yaml()
                .loadAll(blocks("yaml").get(1))
                .forEach(each -> manifests.put(String.valueOf(map(each).get("kind")), map(each)));
        Properties broker = new Properties();
        broker.load(ScheduledUnitsTest.class.getResourceAsStream("/application-worker.properties"));
        Map<String, ?> deployment = manifests.get("Deployment");
        Map<String, ?> scaling = map(manifests.get("ScaledObject").get("spec"));
        Map<String, ?> trigger = map(((List<?>) scaling.get("triggers")).get(0));

        assertThat(map(scaling.get("scaleTargetRef")).get("name"))
                .isEqualTo(map(deployment.get("metadata")).get("name"));
        Map<String, ?> queue = map(trigger.get("metadata"));
        assertThat(List.of(queue.get("queueName"), queue.get("brokerAddress")))
                .containsOnly(broker.get("tonghop.broker.queue"));
        assertThat(map(trigger.get("authenticationRef")).get("name"))
                .isEqualTo(map(manifests.get("TriggerAuthentication").get("metadata"))
                        .get("name"));
        Map<String, ?> pod =
                map(map(map(deployment.get("spec")).get("template")).get("spec"));
        assertThat(map(((List<?>) pod.get("containers")).get(0)).get("command"))
                .isEqualTo(List.of("java", "-jar", "tonghop.jar", "worker", "--quiet"));
    }

    @Test
    void the_try_of_several_machines_on_one_is_a_script_that_a_shell_understands() throws Exception {
        assertThat(said(
                        "sh",
                        "-n",
                        Path.of("src/main/dist/he-thong/nhieu-may.sh")
                                .toAbsolutePath()
                                .toString()))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> map(Object node) {
        return (Map<String, ?>) node;
    }

    /** The exit code of a command line in the office's folder, where "java -jar tonghop.jar" is the program under test. */
    private static int shell(Office office, String command) throws IOException, InterruptedException {
        Path java = Files.createDirectories(office.folder().resolve("bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\nshift 2\nexec '"
                        + String.join("' '", QuickStart.ready().command()) + "' tonghop.TongHop \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(office.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(office.folder().resolve("said").toFile());
        builder.environment().merge("PATH", "", (path, none) -> java.getParent() + ":" + path);
        return builder.start().waitFor();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```([a-z]*)\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/van-hanh.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
