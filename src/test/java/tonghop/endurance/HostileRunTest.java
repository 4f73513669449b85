package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tonghop.endurance.HostileFiles.HostileFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run over hostile files and names, in little memory, beside honest workbooks. */
@EnabledOnOs(OS.LINUX)
class HostileRunTest {
    private static final Pattern LOG_LINE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[^\\p{IsCc}]*");

    @TempDir
    Path folder;

    @Test
    void a_run_over_hostile_files_goes_on_and_names_each() throws Exception {
        List<HostileFile> all = HostileFiles.all();
        List<HostileFile> some = new ArrayList<>();
        for (int at = 0; at < all.size(); at += 8) {
            some.add(all.get(at));
        }
        run(some);
    }

    @Test
    @Tag("endurance")
    void a_run_over_all_hostile_files_goes_on_and_names_each() throws Exception {
        run(HostileFiles.all());
    }

    private void run(List<HostileFile> files) throws Exception {
        Office office = Office.ofSample(folder);
        Set<String> sent = new HashSet<>(oddNames(office.input()));
        for (HostileFile each : files) {
            Files.write(office.input().resolve(each.name()), each.bytes());
            sent.add(each.name());
        }

        Office.Answer answer = office.started().with("-Xmx256m").run("run");

        assertThat(answer.exit()).as(answer.said()).isEqualTo(1);
        assertThat(answer.out()).contains("đọc được");
        assertThat(answer.said()).doesNotContainPattern("[\\p{IsCc}&&[^\n\t]]");
        JsonNode record =
                new JsonMapper().readTree(Files.readAllBytes(office.output().resolve("run.json")));
        sent.removeAll(record.get("inputs").findValuesAsString("file"));
        sent.removeAll(record.get("refused").findValuesAsString("file"));
        Target.none("hostile files that the run does not name", files.size(), sent);
        Target.none(
                "lines of the log that somebody else began",
                1,
                Files.readAllLines(office.state().resolve("log/tonghop.log")).stream()
                        .filter(line -> !LOG_LINE.matcher(line).matches())
                        .toList());
        assertThat(Path.of("/tmp/tonghop-was-here")).doesNotExist();
    }

    /** Names and kinds of files that no mail program would send and any folder may hold. */
    private static List<String> oddNames(Path input) throws IOException, InterruptedException {
        Files.createDirectories(input.resolve("thư mục.xlsx"));
        Files.createDirectories(input.resolve("a"));
        List<String> names = List.of(
                "thư mục.xlsx/bên trong.csv",
                "a/b.csv",
                "a\\b.csv",
                "xuống\ndòng.csv",
                "2026-01-01 INFO giả\rmạo\u001b[31m.xlsx",
                "đảo\u202e.xlsx",
                " =1+1.csv",
                "<img src=x onerror=alert(1)>.csv",
                "cuối . .csv",
                "CON.csv");
        for (String name : names) {
            Files.writeString(input.resolve(name), "Chỉ tiêu;" + name.length() + "\n");
        }
        Files.createSymbolicLink(input.resolve("đứt.xlsx"), Path.of("không có"));
        Files.createSymbolicLink(input.resolve("vòng"), input);
        new ProcessBuilder("mkfifo", input.resolve("ống.xlsx").toString())
                .start()
                .waitFor();
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of("đứt.xlsx", "vòng", "ống.xlsx"));
        return all;
    }
}
