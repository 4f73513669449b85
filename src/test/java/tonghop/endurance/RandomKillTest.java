package tonghop.endurance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real process, ended by the system at random instants: every other one anywhere between its start and its end, the rest within
 * a step, each of the steps in turn. {@code -Dkills=1000 -Dlanes=2}
 */
class RandomKillTest {
    private static final int STEPS = 6;
    /** No step but the last, which publishes, takes longer on this input. */
    private static final int STEP_MILLIS = 60;

    @TempDir
    Path folder;

    private final SortedMap<String, Integer> instants = new TreeMap<>();

    @Test
    void a_killed_run_loses_doubles_and_leaves_nothing() throws Exception {
        kill(2 * STEPS, false);
    }

    @Test
    @Tag("endurance")
    void many_killed_runs_lose_double_and_leave_nothing() throws Exception {
        kill(Target.times("kills", 1000), true);
    }

    private void kill(int times, boolean isTold) throws Exception {
        Disturbance disturbance = Disturbance.in(folder);
        int lanes = Target.times("lanes", 2);
        ExecutorService killers = Executors.newFixedThreadPool(lanes);
        try {
            // the next processes run and are killed while the last office is made good
            Deque<Future<Killed>> ahead = new ArrayDeque<>();
            for (int time = 0; time < times + lanes; time++) {
                if (time < times) {
                    int number = time;
                    ahead.add(killers.submit(() -> kill(disturbance, number)));
                }
                if (time >= lanes) {
                    ahead.remove().get().recover(disturbance);
                    if (isTold) {
                        Target.print("random kills of " + times + " so far", disturbance.soFar(), "0");
                    }
                }
            }
        } finally {
            killers.shutdownNow();
        }
        Target.print("random kills: where they fell", instants, "in every step");
        disturbance.require("random kills");
    }

    private Killed kill(Disturbance disturbance, int number) throws IOException, InterruptedException {
        Random random = new Random(20221231L + number);
        Office office = disturbance.office("office-" + number);
        Process process = disturbance.quick(office).process("run");
        if (number % 2 == 0) {
            process.waitFor(random.nextLong(disturbance.length()), TimeUnit.MILLISECONDS);
        } else {
            int step = 1 + number / 2 % STEPS;
            while (process.isAlive() && steps(process) < step) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            long most = step == STEPS ? disturbance.length() / 2 : STEP_MILLIS;
            process.waitFor(random.nextLong(most * 1_000_000), TimeUnit.NANOSECONDS);
        }
        process.destroyForcibly().waitFor();
        String instant = process.exitValue() > 1 ? "step " + steps(process) : "after its end";
        count(instant);
        Office.answer(process, 0);
        return new Killed(office, "kill " + number + " in " + instant, random.nextBoolean());
    }

    private synchronized void count(String instant) {
        instants.merge(instant, 1, Integer::sum);
    }

    /** The step that a process has come to; 0 while it starts. */
    private static long steps(Process process) throws IOException {
        return Office.soFar(process)
                .lines()
                .filter(line -> line.matches("\\[\\d/" + STEPS + "].*"))
                .count();
    }

    /**
     * An office whose run was killed.
     *
     * @param isFileGone whether the file that came late is taken away again before the next run
     */
    private record Killed(Office office, String when, boolean isFileGone) {
        void recover(Disturbance disturbance) throws Exception {
            disturbance.ended(office, when, isFileGone);
        }
    }
}
