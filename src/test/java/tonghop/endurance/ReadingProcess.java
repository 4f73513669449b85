package tonghop.endurance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tonghop.ingest.WorkbookReader;
import tonghop.model.Intake;
import tonghop.model.Refusal;
import tonghop.model.Submission;

/** Reads every file of a folder, as a process of its own with little memory, and tells name, verdict and time. */
public final class ReadingProcess {
    private ReadingProcess() {}

    public static void main(String[] folder) throws Exception {
        try (Stream<Path> files = Files.list(Path.of(folder[0]))) {
            for (Path file : files.sorted().toList()) {
                long before = System.nanoTime();
                String verdict = verdict(file);
                System.out.println(
                        file.getFileName() + "\t" + verdict + "\t" + (System.nanoTime() - before) / 1_000_000);
            }
        }
    }

    private static String verdict(Path file) {
        try {
            Intake intake = new WorkbookReader().read(file, file.getFileName().toString());
            return intake instanceof Refusal refusal ? refusal.reason() : "taken " + cells((Submission) intake);
        } catch (RuntimeException | Error thrown) {
            return thrown.toString();
        }
    }

    private static int cells(Submission submission) {
        return submission.sheets().stream()
                .mapToInt(sheet -> sheet.cells().size())
                .sum();
    }
}
