package tonghop.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a whole process has cost.
 *
 * @param cpu milliseconds of the processors
 * @param wall milliseconds of the clock
 * @param peak the most memory that it held, in megabytes
 */
record Cost(long cpu, long wall, long peak) {

    /**
     * Runs a class in a process of its own.
     *
     * @param options of Java; by the class path of this process where they name no other
     */
    static Cost of(List<String> options, Class<?> program, List<String> arguments)
            throws IOException, InterruptedException {
        Path note = Files.createTempFile("cost", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.addAll(List.of(Measured.class.getName(), note.toString(), program.getName()));
        command.addAll(arguments);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).inheritIO().start();
        int exit = process.waitFor();
        long wall = (System.nanoTime() - begun) / 1_000_000;
        assertThat(exit).as(String.join(" ", command)).isBetween(0, 1);
        String[] told = Files.readString(note).split(" ");
        Files.delete(note);
        return new Cost(Long.parseLong(told[0]), wall, Long.parseLong(told[1]) / 1024);
    }

    String times(Cost other) {
        return "%.2f ×".formatted((double) cpu / other.cpu);
    }

    String percentOf(Cost other) {
        return "%.0f %%".formatted(100.0 * cpu / other.cpu);
    }

    String seconds() {
        return "%.1f s".formatted(cpu / 1000.0);
    }
}
