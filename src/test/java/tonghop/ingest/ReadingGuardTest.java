package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.Refusal;
import tonghop.model.Submission;
import tonghop.model.cell.RawSheet;

/** No file takes more than its share of time and memory. */
class ReadingGuardTest {
    private static final ReadingBounds WIDE = new ReadingBounds(Duration.ofMinutes(5), 1_000);

    @TempDir
    Path folder;

    @Test
    void a_file_of_more_cells_than_the_memory_can_take_is_refused_by_name() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a;1\nb;2\nc;3\n");

        assertThat(new WorkbookReader(new ReadingBounds(Duration.ofMinutes(5), 6)).read(file, "a.csv"))
                .isInstanceOf(Submission.class);
        assertThat(new WorkbookReader(new ReadingBounds(Duration.ofMinutes(5), 5)).read(file, "a.csv"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo("no-memory");
                    assertThat(refusal.detail()).isEqualTo("6 > 5");
                });
    }

    @Test
    void a_reader_that_does_not_end_is_left_behind() {
        CountDownLatch never = new CountDownLatch(1);

        assertThat(refusal(new ReadingBounds(Duration.ofMillis(50), 1), () -> {
                    await(never);
                    return List.of();
                }))
                .hasMessage("too-slow: 50 ms");
    }

    @Test
    void only_the_time_that_a_file_itself_takes_counts() {
        ReadingBounds narrow = new ReadingBounds(Duration.ofMillis(100), 1);

        assertThatCode(() -> new ReadingGuard(narrow).read(() -> {
                    Thread.sleep(400);
                    return List.of();
                }))
                .doesNotThrowAnyException();
        assertThat(refusal(narrow, () -> {
                    while (!Thread.interrupted()) {
                        Thread.onSpinWait();
                    }
                    return List.of();
                }))
                .hasMessage("too-slow: 100 ms");
    }

    @Test
    void memory_that_runs_out_in_a_reader_costs_the_file_alone() {
        assertThat(refusal(WIDE, () -> {
                    throw new OutOfMemoryError("as the virtual machine throws it");
                }))
                .hasMessageStartingWith("no-memory: ");
    }

    @Test
    void an_error_in_a_reader_costs_the_file_alone() {
        assertThat(refusal(WIDE, () -> deeper(0))).hasMessage("unreadable: StackOverflowError");
        assertThat(refusal(WIDE, () -> {
                    throw new IllegalStateException("a reader's own error");
                }))
                .hasMessage("unreadable: IllegalStateException");
    }

    private static List<RawSheet> deeper(int depth) {
        return depth < 0 ? List.of() : deeper(depth + 1);
    }

    private static void await(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        }
    }

    private static RefusedException refusal(ReadingBounds bounds, Callable<List<RawSheet>> reading) {
        try {
            new ReadingGuard(bounds).read(reading);
        } catch (RefusedException refused) {
            return refused;
        } catch (IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        throw new IllegalStateException("nothing was refused");
    }
}
