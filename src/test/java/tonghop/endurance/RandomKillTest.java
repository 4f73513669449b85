package tonghop.endurance;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process, ended by the system at random instants between its start and its end. {@code -Dkills=1000} */
class RandomKillTest {
    @TempDir
    Path folder;

    @Test
    void a_killed_run_loses_doubles_and_leaves_nothing() throws Exception {
        kill(3);
    }

    @Test
    @Tag("endurance")
    void many_killed_runs_lose_double_and_leave_nothing() throws Exception {
        kill(Target.times("kills", 60));
    }

    private void kill(int times) throws Exception {
        Random random = new Random(20221231);
        Office template = Survival.before(folder.resolve("template"));
        template.here("run");
        Map<String, String> first = template.published();
        Office undisturbed = new Office(folder.resolve("undisturbed"), template.job());
        Office.copy(template.folder(), undisturbed.folder());
        Survival.lateFileComes(undisturbed);
        long length = undisturbed.run("run").millis();
        Survival survival = Survival.between(first, undisturbed.published());

        long longest = 0;
        int ended = 0;
        for (int time = 0; time < times; time++) {
            Office office = new Office(folder.resolve("office"), template.job());
            Office.delete(office.folder());
            Office.copy(template.folder(), office.folder());
            Survival.lateFileComes(office);
            String when = "kill " + time;
            Process process = office.started().process("run");
            boolean done = process.waitFor(random.nextLong(length), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            ended += done ? 1 : 0;
            survival.afterTheEnd(office, when);
            boolean back = random.nextBoolean();
            if (back) {
                Survival.lateFileGoes(office);
            }
            Office.Answer answer = office.here("run");
            longest = Math.max(longest, answer.millis());
            survival.afterAPlainRun(office, answer, back ? first : survival.second(), when);
        }
        Target.print("random kills: runs that ended before their kill", ended + " of " + times, "few");
        Target.print("random kills: longest recovery with its whole run", longest + " ms", "10000 ms");
        survival.require("random kills", times);
    }
}
