package tonghop.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tonghop.endurance.QuickStart;
import tonghop.job.state.Folders;
import tonghop.job.step.Equipment;
import tonghop.job.step.Pause;
import tonghop.job.step.Progress;
import tonghop.job.step.RunOrder;

/** A process of its own, for what can only be seen between processes: a lock that is held, a kill in the middle of a run. */
public final class SecondProcess {
    private SecondProcess() {}

    /** Starts a Java process on a working folder that runs the job until all before the file named is kept, and there does the deed. */
    static Process start(Path work, String file, String deed) throws IOException, InterruptedException {
        return new ProcessBuilder(command(work, file, deed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Starts the same in a shell that lets no file grow beyond so many kilobytes, as a full disk would not. */
    static Process startOnFullDisk(Path work, int kilobytes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "-"));
        command.addAll(command(work, "", ""));
        return new ProcessBuilder(command).start();
    }

    private static List<String> command(Path work, String file, String deed) throws IOException, InterruptedException {
        List<String> command = QuickStart.ready().command();
        command.addAll(List.of(SecondProcess.class.getName(), work.toString(), file, deed));
        return command;
    }

    /** Waits until the process has come to its file. */
    static void awaitArrival(Process process) throws IOException {
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        String line = reader.readLine();
        while (line != null && !line.equals("arrived")) {
            line = reader.readLine();
        }
    }

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[0]);
        Folders folders = new Folders(
                work.resolve("input"), work.resolve("output"), work.resolve("jobs"), work.resolve(".tonghop"));
        Progress untilTheFile = new Progress() {
            private boolean isKeeping;

            @Override
            public void step(String name, int ordinal, int steps) {
                isKeeping = name.equals("normalise");
            }

            @Override
            public void item(String name, int ordinal, int items) {
                if (isKeeping && name.equals(args[1])) {
                    arrive(args[2]);
                }
            }
        };
        try (JobRunner runner =
                JobRunner.open(folders, new Equipment(new TextStages(), Clock.system(ZoneOffset.UTC), Pause.REAL))) {
            RunResult result = runner.run(new RunOrder(SampleJob.DEFINITION, folders, "vi", untilTheFile));
            System.out.println(result.run().outcome() + " " + result.failure());
        }
    }

    private static void arrive(String deed) {
        System.out.println("arrived");
        System.out.flush();
        if (deed.equals("halt")) {
            Runtime.getRuntime().halt(137);
        }
        try {
            System.in.read();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
