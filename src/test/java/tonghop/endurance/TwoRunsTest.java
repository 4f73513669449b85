package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes on one state folder: the one that comes second leaves at once. {@code -Dpairs=50} */
class TwoRunsTest {
    private static final int LOCKED = 4;
    private static final int MOST_MILLIS = 2000;

    @TempDir
    Path folder;

    @Test
    void the_second_of_two_runs_leaves_with_its_exit_code() throws Exception {
        pairs(3);
    }

    @Test
    @Tag("endurance")
    void the_second_of_many_pairs_leaves_with_its_exit_code() throws Exception {
        pairs(Target.times("pairs", 50));
    }

    /** The first holds the lock when the second starts: a run in this process, as long as it is told to. */
    private void pairs(int pairs) throws Exception {
        Office office = Survival.before(folder);
        office.here("run");
        var first = office.published();
        List<String> wrong = new ArrayList<>();
        long longest = 0;
        int late = 0;
        for (int pair = 0; pair < pairs; pair++) {
            try (FileChannel channel = FileChannel.open(office.state().resolve("lock"), StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assertThat(lock.isValid()).isTrue();
                Office.Answer answer = office.run("run");
                longest = Math.max(longest, answer.millis());
                late += answer.millis() > MOST_MILLIS ? 1 : 0;
                if (answer.exit() != LOCKED || answer.err().lines().count() != 1) {
                    wrong.add("exit " + answer.exit() + " " + answer.said());
                }
            }
        }
        Target.print(
                "two runs at once: longest from the start of the process to its end",
                longest + " ms",
                MOST_MILLIS + " ms");
        Target.print("two runs at once: second left later than that", late + " of " + pairs, "0 on an idle machine");
        Target.none("pairs whose second did not leave with code 4 and a sentence", pairs, wrong);
        assertThat(office.published()).isEqualTo(first);
    }

    @Test
    void of_two_that_start_at_the_same_moment_one_runs_and_the_output_is_whole() throws Exception {
        Office office = Survival.before(folder);
        Process one = office.started().process("run");
        Process two = office.started().process("run");
        List<Integer> exits = List.of(one.waitFor(), two.waitFor());
        Office.answer(one, 0);
        Office.answer(two, 0);
        // on a slow machine the first may be over before the second looks: then both have run, one after the other
        assertThat(exits).isSubsetOf(0, 1, LOCKED).contains(office.here("run").exit());
    }
}
