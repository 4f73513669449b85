package tonghop.endurance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes, ended by the system at random instants: every other one anywhere between its start and its end, the rest within a
 * step, each of the steps in turn. In the long form a process runs one office after each happening, and its end ends their five
 * runs. {@code -Dkilled=1000 -Dlanes=2}, or in pieces {@code -Dkilled=100 -Dpart=0}, {@code -Dpart=1} …
 */
class RandomKillTest {
    private static final int STEPS = 6;
    /** No step but the last, which publishes, takes longer on this input. */
    private static final int STEP_MILLIS = 60;

    @TempDir
    Path folder;

    private final SortedMap<String, Integer> instants = new TreeMap<>();
    private List<Disturbance> disturbances = List.of();
    private long length;

    @Test
    void a_killed_run_loses_doubles_and_leaves_nothing() throws Exception {
        disturbances = List.of(Disturbance.in(folder));
        // one anywhere, and one within each step
        kill(IntStream.concat(IntStream.of(0), IntStream.range(0, STEPS).map(step -> 2 * step + 1)));
    }

    @Test
    @Tag("endurance")
    void many_killed_runs_lose_double_and_leave_nothing() throws Exception {
        disturbances = Disturbance.all(folder);
        int processes = Target.times("killed", 1000) / disturbances.size();
        int first = processes * Target.times("part", 0);
        kill(IntStream.range(first, first + processes));
    }

    private void kill(IntStream numbers) throws Exception {
        List<Office> undisturbed = offices("whole");
        long before = System.nanoTime();
        start(undisturbed).waitFor();
        length = (System.nanoTime() - before) / 1_000_000;
        int lanes = Target.times("lanes", 2);
        ExecutorService killers = Executors.newFixedThreadPool(lanes);
        try {
            // the next processes run and are killed while the last offices are made good
            Deque<Future<Killed>> ahead = new ArrayDeque<>();
            for (int number : numbers.toArray()) {
                ahead.add(killers.submit(() -> kill(number)));
                if (ahead.size() > lanes) {
                    recover(ahead.remove().get());
                }
            }
            while (!ahead.isEmpty()) {
                recover(ahead.remove().get());
            }
        } finally {
            killers.shutdownNow();
        }
        Target.print("random kills: where they fell", instants, "in every step");
        disturbances.forEach(disturbance -> disturbance.require("random kills"));
    }

    private List<Office> offices(String name) throws IOException {
        List<Office> offices = new ArrayList<>();
        for (Disturbance disturbance : disturbances) {
            offices.add(disturbance.office(name));
        }
        return offices;
    }

    private Process start(List<Office> offices) throws IOException, InterruptedException {
        return offices.get(0)
                .started()
                .of(SeasonProcess.class)
                .process(offices.stream()
                        .map(office -> office.folder().toString())
                        .toArray(String[]::new));
    }

    private Killed kill(int number) throws IOException, InterruptedException {
        Random random = new Random(20221231L + number);
        List<Office> offices = offices("office-" + number);
        Process process = start(offices);
        if (number % 2 == 0) {
            process.waitFor(random.nextLong(length), TimeUnit.MILLISECONDS);
        } else {
            int step = 1 + number / 2 % STEPS;
            Office watched = offices.get(number % offices.size());
            while (process.isAlive() && steps(watched) < step) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            long most = step == STEPS ? length / 2 : STEP_MILLIS;
            process.waitFor(random.nextLong(most * 1_000_000), TimeUnit.NANOSECONDS);
        }
        process.destroyForcibly().waitFor();
        Office.answer(process, 0);
        return new Killed(offices, "kill " + number, random);
    }

    private void recover(Killed killed) throws Exception {
        for (int each = 0; each < disturbances.size(); each++) {
            Office office = killed.offices.get(each);
            String instant = "step " + steps(office);
            instants.merge(instant, 1, Integer::sum);
            disturbances.get(each).ended(office, killed.when + " in " + instant, killed.random.nextBoolean());
            Target.print("random kills so far", disturbances.get(each).soFar(), "0");
        }
    }

    /** The step that a run has come to; 0 while its process starts, one more than there are when it is over. */
    private static long steps(Office office) throws IOException {
        String said = SeasonProcess.soFar(office);
        Stream<String> steps = said.lines().filter(line -> line.matches("\\[\\d/" + STEPS + "].*|.*bao-cao.html"));
        return steps.count();
    }

    /** The offices whose runs were killed at once. */
    private record Killed(List<Office> offices, String when, Random random) {}
}
