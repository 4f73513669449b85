package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.DefinitionException;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.ingest.WorkbookReader;
import tonghop.job.check.SelfCheck;
import tonghop.job.step.Stages;
import tonghop.model.Intake;
import tonghop.model.Refusal;
import tonghop.model.Submission;

/**
 * Every file that comes in from outside, changed at random by a seed: whatever it has become, it is read, or refused for a reason
 * that is known, within bounds, and nothing is written where it does not belong. {@code -Dmutations=100000 -Dseed=…}
 */
class MutatedFilesTest {
    private static final long SEED = Long.getLong("seed", 20261129L);
    private static final int LONGEST_SECONDS = 60;
    private static final String MANY = "mutations";

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();
    private Office office;
    private JobDefinition definition;
    private Set<String> around;
    private long slowest;
    private int tried;
    private int taken;

    @BeforeEach
    void an_office_that_has_published() throws Exception {
        office = Survival.before(folder.resolve("office"));
        office.here("run");
        Answers.give(office);
        Files.copy(office.input().resolve("quyet-dinh.json"), folder.resolve("decisions.original"));
        assertThat(office.here("run").exit()).isEqualTo(1);
        assertThat(office.here("template").exit()).isZero();
        definition = new DefinitionReader().read(office.folder().resolve("jobs").resolve(office.job()));
        around = around();
    }

    @Test
    void changed_files_are_read_or_refused() throws Exception {
        files(180);
        definitions(60);
        seals(10);
        runs(1);
        require();
    }

    @Test
    @Tag("endurance")
    void very_many_changed_files_are_read_or_refused() throws Exception {
        int many = Target.times(MANY, 100_000);
        files(many * 7 / 10);
        definitions(many / 4);
        seals(many / 100);
        runs(many / 1000);
        require();
    }

    private void require() throws IOException {
        Target.print("changed files: the slowest of " + tried, slowest + " ms", LONGEST_SECONDS + " s");
        Target.print("changed files: taken of those that were sent", taken, "some, and not all");
        assertThat(around()).as("written beside the folders of the office").isEqualTo(around);
        Target.none("changed files that nobody expected", tried, faults);
    }

    /** What units and people send: read, understood and compared. */
    private void files(int times) throws Exception {
        List<Map.Entry<String, byte[]>> sent = List.copyOf(sent().entrySet());
        SelfCheck check = new SelfCheck(new Stages());
        for (int time = 0; time < times; time++) {
            Map.Entry<String, byte[]> original = sent.get(time % sent.size());
            Path file = folder.resolve(original.getKey());
            byte[] changed = new Mutation(SEED + time).of(original.getValue());
            Files.write(file, changed);
            within(original.getKey(), time, changed, () -> {
                Intake intake = new WorkbookReader().read(file, original.getKey());
                taken += intake instanceof Refusal ? 0 : 1;
                if (intake instanceof Refusal refusal) {
                    assertThat(refusal.reason()).as(refusal.detail()).isNotEqualTo("unreadable");
                }
                if (intake instanceof Submission submission) {
                    check.check(definition, List.of(submission));
                }
            });
        }
    }

    private void definitions(int times) throws Exception {
        Path job = Files.createDirectories(folder.resolve("defined"));
        List<Path> originals = new ArrayList<>();
        for (String code : List.of(Office.CLUSTER, "ha-quang-2020")) {
            try (Stream<Path> files = Files.list(Path.of("jobs", code))) {
                originals.addAll(files.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .toList());
            }
        }
        for (int time = 0; time < times; time++) {
            Path original = originals.get(time % originals.size());
            Office.delete(job);
            Office.copy(original.resolveSibling(""), job);
            byte[] changed = new Mutation(SEED + time).of(Files.readAllBytes(original));
            Files.write(job.resolve(original.getFileName()), changed);
            within(original.getFileName().toString(), time, changed, () -> {
                try {
                    new DefinitionReader().read(job);
                } catch (DefinitionException told) {
                    assertThat(told.errors()).isNotEmpty();
                }
            });
        }
    }

    /** A seal whose label was changed and whose sums were made anew, as one would who means harm. */
    private void seals(int times) throws Exception {
        assertThat(office.here("run").exit()).isEqualTo(1);
        assertThat(office.here("seal", office.job()).exit()).isZero();
        Path sealed;
        try (Stream<Path> seals = Files.list(office.output().resolveSibling(office.job() + ".chot"))) {
            sealed = seals.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        byte[] label = Files.readAllBytes(sealed.resolve("seal.json"));
        for (int time = 0; time < times; time++) {
            byte[] changed = new Mutation(SEED + time).of(label);
            Files.write(sealed.resolve("seal.json"), changed);
            sum(sealed);
            within("seal.json", time, changed, () -> {
                Office.Answer answer = office.here("seal", "--verify", sealed.toString());
                assertThat(answer.exit()).as(answer.said()).isIn(0, 3);
                assertThat(answer.said()).doesNotContain("Exception");
            });
        }
    }

    private static void sum(Path sealed) throws Exception {
        StringBuilder sums = new StringBuilder();
        Office.bytes(sealed).forEach((name, sha256) -> {
            if (!name.equals("SHA256SUMS")) {
                sums.append(sha256).append("  ").append(name).append('\n');
            }
        });
        byte[] whole = sums.toString().getBytes(StandardCharsets.UTF_8);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole));
        Files.writeString(sealed.resolve("SHA256SUMS"), sums + "# sha256 of the lines above: " + digest + "\n");
    }

    /** Many changed files beside honest ones, through all steps to the publications. */
    private void runs(int times) throws Exception {
        Map<String, byte[]> sent = sent();
        for (int time = 0; time < times; time++) {
            Office.delete(office.input());
            Files.createDirectories(office.input());
            StringBuilder names = new StringBuilder();
            for (int copy = 0; copy < 3; copy++) {
                for (Map.Entry<String, byte[]> original : sent.entrySet()) {
                    long seed = SEED + 31L * time + copy;
                    byte[] changed = new Mutation(seed).of(original.getValue());
                    Files.write(office.input().resolve(seed + " " + original.getKey()), changed);
                    names.append(seed).append(' ').append(original.getKey()).append('\n');
                }
            }
            within("a whole run", time, names.toString().getBytes(StandardCharsets.UTF_8), () -> {
                Office.Answer answer = office.here("run");
                assertThat(answer.exit()).as(answer.said()).isIn(0, 1);
                assertThat(answer.said()).doesNotContain("Exception");
            });
        }
    }

    /** One of each kind of file that is taken. */
    private Map<String, byte[]> sent() throws IOException {
        Map<String, byte[]> sent = new LinkedHashMap<>();
        for (String name : List.of("HA LANG.xls", "Quang Hoa - De an nha tam.xlsx")) {
            sent.put(name, Files.readAllBytes(Path.of("input", Office.CLUSTER, name)));
        }
        sent.put("form.xlsx", Files.readAllBytes(first(office.output().resolve("mau"))));
        sent.put("decisions.xlsx", Files.readAllBytes(office.output().resolve("canh-bao.xlsx")));
        sent.put("decisions.json", Files.readAllBytes(folder.resolve("decisions.original")));
        String rows =
                "Đơn vị;Chỉ tiêu;Kế hoạch;Thực hiện;Ghi chú\n\"Hạ Lang\";Số nhà tạm;100;98,5;\"a;b\"\nThạch An;Số nhà tạm;1.200;khoảng 300;\n";
        sent.put("rows.csv", rows.getBytes(StandardCharsets.UTF_8));
        sent.put(
                "rows.ods",
                HostileFiles.ods(rows.lines()
                        .map(row -> Stream.of(row.split(";"))
                                .map(cell -> "<table:table-cell office:value-type=\"string\"><text:p>"
                                        + cell.replace("\"", "") + "</text:p></table:table-cell>")
                                .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
                        .collect(Collectors.joining())));
        return sent;
    }

    private static Path first(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void within(String what, int time, byte[] changed, Work work) throws Exception {
        long before = System.nanoTime();
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            work.run();
            return true;
        });
        Thread thread = new Thread(task, "changed file");
        thread.setDaemon(true);
        thread.start();
        tried++;
        try {
            task.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            fault(
                    what,
                    time,
                    changed,
                    "stuck at " + List.of(thread.getStackTrace()).subList(0, 5));
        } catch (ExecutionException thrown) {
            StackTraceElement[] at = thrown.getCause().getStackTrace();
            fault(
                    what,
                    time,
                    changed,
                    thrown.getCause() + " at "
                            + Stream.of(at)
                                    .filter(each -> each.getClassName().startsWith("tonghop"))
                                    .limit(4)
                                    .toList());
        }
        slowest = Math.max(slowest, (System.nanoTime() - before) / 1_000_000);
    }

    private void fault(String what, int time, byte[] changed, String how) throws IOException {
        Path kept = Files.createDirectories(Path.of("target", "mutations")).resolve(time + " " + what);
        Files.write(kept, changed);
        faults.add(kept + ": " + how);
    }

    /** What lies beside the office's own folders. */
    private Set<String> around() throws IOException {
        Set<String> names = new TreeSet<>();
        // other tests run beside this one, so that nobody else's folders can be looked at
        for (Path place : List.of(office.folder(), Path.of(""))) {
            try (Stream<Path> all = Files.list(place)) {
                all.map(Path::toString).filter(name -> !name.equals("target")).forEach(names::add);
            }
        }
        return names;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
