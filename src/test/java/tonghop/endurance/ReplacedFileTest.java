package tonghop.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.ingest.Packages;
import tonghop.ingest.StagedCopy;
import tonghop.ingest.Staging;
import tonghop.ingest.WorkbookReader;
import tonghop.model.Intake;
import tonghop.model.Refusal;
import tonghop.model.Submission;

/** A file that is replaced or written over again and again while it is read: what is told is one of its versions. {@code -Dreplaced=100} */
class ReplacedFileTest {
    @TempDir
    Path folder;

    @Test
    void what_is_told_of_a_file_that_is_replaced_meanwhile_is_one_version_of_it() throws Exception {
        replace(10);
    }

    @Test
    @Tag("endurance")
    void what_is_told_of_many_files_that_are_replaced_meanwhile_is_one_version_of_each() throws Exception {
        replace(Target.times("replaced", 100));
    }

    private void replace(int times) throws Exception {
        Map<String, String> versions = new LinkedHashMap<>();
        List<byte[]> bytes = new ArrayList<>();
        for (int version = 0; version < 2; version++) {
            bytes.add(workbook(version));
            Path file = Files.write(folder.resolve("version"), bytes.get(version));
            versions.put(Fingerprints.of(file), told(new WorkbookReader().read(file, "a.xlsx")));
        }
        Path file = Files.write(folder.resolve("a.xlsx"), bytes.get(0));
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> writeOver(file, bytes, over));
        writer.start();
        List<String> mixed = new ArrayList<>();
        int refused = 0;
        int taken = 0;
        while (taken + refused < 20 * times && taken < times) {
            String verdict = staged(file, versions);
            taken += verdict.equals("taken") ? 1 : 0;
            refused += verdict.equals("refused") ? 1 : 0;
            if (!List.of("taken", "refused").contains(verdict)) {
                mixed.add(verdict);
            }
        }
        over.set(true);
        writer.join();
        Target.print("replaced while read: taken whole, refused", taken + ", " + refused, "> 0");
        Target.none("replaced while read: verdicts that belong to no one version", taken + refused, mixed);
    }

    private String staged(Path file, Map<String, String> versions) {
        try {
            StagedCopy staged = new Staging().stage(file, folder.resolve("staging"));
            Intake intake = new WorkbookReader().read(staged.path(), "a.xlsx");
            if (intake instanceof Refusal) {
                return "refused";
            }
            return told(intake).equals(versions.get(intake.sha256()))
                            && intake.sha256().equals(staged.sha256())
                    ? "taken"
                    : "mixed " + intake.sha256();
        } catch (IOException changed) {
            return "refused";
        }
    }

    /** Now as a program that writes into the file, now as one that puts another file in its place. */
    private void writeOver(Path file, List<byte[]> bytes, AtomicBoolean over) {
        try {
            for (int turn = 0; !over.get(); turn++) {
                byte[] version = bytes.get(turn % 2);
                if (turn % 4 < 2) {
                    Files.write(file, version);
                } else {
                    Files.move(Files.write(folder.resolve("beside"), version), file, StandardCopyOption.ATOMIC_MOVE);
                }
                Thread.sleep(turn % 7);
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String told(Intake intake) {
        return String.valueOf(((Submission) intake).sheets());
    }

    private static byte[] workbook(int version) throws IOException {
        String rows = IntStream.range(1, 1500)
                .mapToObj(row -> "<row r=\"" + row + "\"><c><v>" + (version * 100_000 + row) + "</v></c></row>")
                .collect(Collectors.joining());
        return Packages.zip(Packages.withSheet(rows));
    }
}
