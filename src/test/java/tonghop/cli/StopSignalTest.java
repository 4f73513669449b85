package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tonghop.endurance.QuickStart;

/** The real process, ended as services and Ctrl-C end it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there Process.destroy kills")
class StopSignalTest {
    @TempDir
    Path work;

    @Test
    void a_watch_and_a_schedule_that_are_asked_to_end_end_with_0() throws Exception {
        WorkingFolder.with(work, WorkingFolder.TERM);
        Process watch = start("watch", "--every", "10s", "--lang", "en");
        Process schedule = start("schedule", "31/12 20:00", "--lang", "en");
        BufferedReader watching = watch.inputReader(StandardCharsets.UTF_8);
        BufferedReader waiting = schedule.inputReader(StandardCharsets.UTF_8);

        assertThat(watching.readLine()).startsWith("Watching the input of ha-quang-2020");
        assertThat(waiting.readLine()).startsWith("The next run is due at 31/12/");
        watch.toHandle().destroy();
        schedule.toHandle().destroy();

        assertThat(watch.waitFor()).isZero();
        assertThat(schedule.waitFor()).isZero();
        assertThat(watching.readLine()).isEqualTo("Stopped watching.");
        assertThat(waiting.readLine()).startsWith("Stopped;");
    }

    @Test
    void a_run_that_is_stopped_says_what_stands_in_the_output_folder() throws Exception {
        WorkingFolder.with(work, WorkingFolder.CLUSTER).receive(WorkingFolder.CLUSTER);
        Process run = start("run", "--lang", "en");
        BufferedReader told = run.inputReader(StandardCharsets.UTF_8);

        assertThat(told.readLine()).startsWith("Tổng Hợp opens job and database");
        assertThat(told.readLine()).contains("[1/6]");
        run.toHandle().destroy();

        assertThat(run.waitFor()).isEqualTo(143);
        assertThat(told.lines()).anyMatch(line -> line.startsWith("Stopped halfway."));
    }

    private Process start(String... arguments) throws IOException, InterruptedException {
        List<String> command = QuickStart.ready().command();
        command.add("tonghop.TongHop");
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
