package tonghop.endurance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.endurance.HostileFiles.HostileFile;

/** Hand-made bad files: each gets the verdict that is due to it, and a run over all of them at once goes on to its end. */
class HostileFilesTest {
    @TempDir
    Path folder;

    @Test
    void every_hostile_file_gets_its_named_verdict_or_a_right_reading_in_little_memory() throws Exception {
        List<HostileFile> files = HostileFiles.all();
        for (HostileFile each : files) {
            Files.write(folder.resolve(each.name()), each.bytes());
        }
        Map<String, String[]> told = readInLittleMemory();
        List<String> wrong = new ArrayList<>();
        for (HostileFile each : files) {
            String verdict = told.getOrDefault(each.name(), new String[] {"", "the process ended before"})[1];
            if (List.of((each.verdict() + " ").split(" (?!\\d)")).stream().noneMatch(verdict::startsWith)) {
                wrong.add(each.name() + ": " + verdict + " instead of " + each.verdict());
            }
        }
        String slowest = told.values().stream()
                .max(java.util.Comparator.comparing(line -> Long.parseLong(line[2])))
                .map(line -> line[2] + " ms (" + line[0] + ")")
                .orElse("");
        Target.print("hostile files: slowest to read in 256 MB", slowest, "10000 ms");
        Target.none("hostile files with another verdict", files.size(), wrong);
    }

    private Map<String, String[]> readInLittleMemory() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, String[]> told = new TreeMap<>();
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t"))
                .forEach(line -> told.put(line[0], line));
        return told;
    }
}
