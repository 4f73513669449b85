package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A halt before each single operation that may change what is on the disk. {@code -Dhalts.step=1} takes every one. */
class HaltTest {
    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    @Test
    void a_run_that_is_halted_before_any_operation_is_made_good() throws Exception {
        halt(3);
    }

    @Test
    @Tag("endurance")
    void a_run_that_is_halted_before_every_operation_is_made_good() throws Exception {
        halt(Target.times("halts", NEVER));
    }

    private void halt(int times) throws Exception {
        Office template = Survival.before(folder.resolve("template"));
        template.here("run");
        Map<String, String> first = template.published();
        Office undisturbed = office(template, "undisturbed");
        int operations = operations(undisturbed);
        Survival survival = Survival.between(first, undisturbed.published());

        int halts = Math.min(times, operations);
        long longest = 0;
        for (int at = 0; at < halts; at++) {
            int operation = 1 + (int) ((at + 0.5) * operations / halts);
            Office office = office(template, "office");
            String when = "operation " + operation;
            int exit = process(office, operation).waitFor();
            assertThat(exit).as(when).isIn(HaltingProcess.HALTED, 0, 1);
            survival.afterTheEnd(office, when);
            boolean back = at % 2 == 1;
            if (back) {
                Survival.lateFileGoes(office);
            }
            Office.Answer answer = office.here("run");
            longest = Math.max(longest, answer.millis());
            survival.afterAPlainRun(office, answer, back ? first : survival.second(), when);
        }
        Target.print("halts: longest recovery with its whole run", longest + " ms", "10000 ms");
        survival.require("halts before one of " + operations + " operations", halts);
    }

    private Office office(Office template, String name) throws IOException {
        Office office = new Office(folder.resolve(name), template.job());
        Office.delete(office.folder());
        Office.copy(template.folder(), office.folder());
        Survival.lateFileComes(office);
        return office;
    }

    private static int operations(Office office) throws IOException, InterruptedException {
        Process process = process(office, NEVER);
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isLessThan(2);
        return Integer.parseInt(said.lines().findFirst().orElseThrow().replace("operations: ", ""));
    }

    private static Process process(Office office, int operation) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-XX:+EnableDynamicAgentLoading",
                        "-Djdk.attach.allowAttachSelf=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltingProcess.class.getName(),
                        office.folder().toString(),
                        String.valueOf(operation))
                .redirectErrorStream(true)
                .start();
    }
}
