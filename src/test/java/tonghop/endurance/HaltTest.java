package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that ends before any operation that may change what is on the disk: each file operation, each statement and commit of the
 * repositories. What a halt leaves is the disk as the operation found it; so an undisturbed run that tells how each operation
 * finds the disk shows what any halt leaves, and real halts at some of them show that it does. Where the power fails what was not
 * forced may be gone, in part and in any order. {@code -Dhalts=…} halts at so many, {@code -Dseed=…} draws other disks.
 */
class HaltTest {
    @TempDir
    Path folder;

    private final Random random = new Random(20221231);
    private Disturbance disturbance;
    /** Of every operation, in their order, what it was and who wanted it. */
    private List<String> kinds;

    private DiskImages images;

    @BeforeEach
    void every_operation_of_a_run_is_known() throws Exception {
        disturbance = Disturbance.in(folder);
        Office office = disturbance.office("office");
        images = new DiskImages(office.folder(), Files.createDirectories(folder.resolve("images")));
        Office.Answer answer = start(office).run(images.folder().toString());
        assertThat(answer.exit()).as(answer.said()).isLessThan(2);
        kinds = Files.readAllLines(images.folder().resolve(HaltingProcess.KINDS), StandardCharsets.UTF_8);
        assertThat(kinds).hasSizeGreaterThan(500);
        assertThat(List.of(
                        "Staging.stage",
                        "SubmissionStore.",
                        "RunStore.",
                        "PacketWriter.",
                        "OutputFolder.move",
                        "Backups."))
                .allSatisfy(room -> assertThat(kinds).anyMatch(kind -> kind.contains(room)));
    }

    @Test
    void the_disk_as_an_operation_of_each_room_finds_it_is_made_good() throws Exception {
        recover(oneOfEachRoom(images.names()));
        halt(2);
    }

    @Test
    @Tag("endurance")
    void the_disk_as_every_operation_finds_it_is_made_good() throws Exception {
        recover(named(DiskImages.AS_IT_IS));
    }

    @Test
    @Tag("endurance")
    void the_disk_that_every_power_loss_leaves_is_made_good() throws Exception {
        recover(named(DiskImages.POWERLESS));
    }

    @Test
    @Tag("endurance")
    void a_run_that_is_halted_before_operations_is_made_good() throws Exception {
        halt(Target.times("halts", kinds.size()));
    }

    private List<String> named(String ending) throws IOException {
        return images.names().stream().filter(name -> name.endsWith(ending)).toList();
    }

    private List<String> oneOfEachRoom(List<String> names) {
        Map<String, List<String>> alike = new TreeMap<>();
        names.forEach(
                name -> alike.computeIfAbsent(room(kinds.get(DiskImages.instant(name) - 1)), room -> new ArrayList<>())
                        .add(name));
        return alike.values().stream()
                .map(each -> each.get(random.nextInt(each.size())))
                .sorted(Comparator.comparing(DiskImages::instant))
                .toList();
    }

    /** The class that wanted an operation; where the output is replaced each kind of operation counts by itself. */
    private static String room(String kind) {
        return kind.contains("OutputFolder.move") ? kind : kind.replaceAll(".* by |\\.\\w+$", "");
    }

    private void recover(List<String> names) throws Exception {
        for (String name : names) {
            Office office = disturbance.office("office");
            images.restore(name);
            ended(office, DiskImages.instant(name), name.substring(name.indexOf('.')));
        }
        disturbance.require(names.size() + " disks of " + kinds.size() + " operations");
    }

    private void halt(int times) throws Exception {
        List<Integer> operations =
                new ArrayList<>(IntStream.rangeClosed(1, kinds.size()).boxed().toList());
        Collections.shuffle(operations, random);
        for (int operation : operations.subList(0, Math.min(times, operations.size()))) {
            Office office = disturbance.office("office");
            // the last operations are the other threads', who may not come to so many
            assertThat(start(office).run(String.valueOf(operation)).exit()).isIn(HaltingProcess.HALTED, 0, 1);
            ended(office, operation, "");
        }
        disturbance.require("halts before operations of " + kinds.size());
    }

    private void ended(Office office, int operation, String how) throws Exception {
        String when = "operation " + operation + how + " " + kinds.get(operation - 1);
        disturbance.ended(office, when, operation % 2 == 1);
        Target.print("operations so far", disturbance.soFar(), "0");
    }

    private Office.Start start(Office office) throws IOException, InterruptedException {
        return office.started().of(HaltingProcess.class);
    }
}
