package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Order of files, time zone, locale, character set, clock and processors of real processes do not change a byte of the output. */
@EnabledOnOs(OS.LINUX)
class SurroundingsTest {
    private static final List<List<String>> FLAGS = List.of(
            List.of(
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.timezone=Pacific/Kiritimati",
                    "-Dfile.encoding=ISO-8859-1",
                    "-XX:ActiveProcessorCount=4"),
            List.of(
                    "-Duser.language=vi",
                    "-Duser.country=VN",
                    "-Duser.timezone=Asia/Ho_Chi_Minh",
                    "-XX:ActiveProcessorCount=1"),
            List.of(
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "-Duser.timezone=Pacific/Pago_Pago",
                    "-Dfile.encoding=UTF-16"),
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Africa/Cairo"),
            List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.variant=TH", "-Duser.timezone=Asia/Bangkok"),
            List.of("-Duser.language=hi", "-Duser.country=IN", "-Dfile.encoding=windows-1258"));

    private static final Map<String, String> PLAIN = Map.of("LC_ALL", "C", "LANG", "C");

    @TempDir
    Path folder;

    /** The plain locale and the single processor in one process: either one's byte is a byte. */
    @Test
    void a_far_place_a_plain_locale_and_one_or_four_processors_change_no_byte() throws Exception {
        compare(FLAGS.subList(0, 1), FLAGS.get(1));
    }

    @Test
    @Tag("endurance")
    void no_place_and_no_locale_change_a_byte() throws Exception {
        compare(FLAGS, List.of());
    }

    /** @param plain the flags of the process under the plain locale */
    private void compare(List<List<String>> flags, List<String> plain) throws Exception {
        Office reference = office("a", 0);
        assertThat(reference.here("run").exit()).isEqualTo(1);
        Map<String, String> wanted = reference.published();
        assertThat(wanted).hasSizeGreaterThan(8);
        List<String> others = new ArrayList<>();
        for (int at = 0; at < flags.size(); at++) {
            Office office = office("place " + at, at + 1);
            compare(office, started(office, flags.get(at)).run("run"), wanted, others);
        }
        Office under = office("plain", 99);
        compare(under, started(under, plain).in(PLAIN).run("run"), wanted, others);
        Target.none("surroundings that change a byte of the output", flags.size() + 1, others);
    }

    /** As a scheduler starts it. */
    @Test
    void what_a_person_put_into_the_output_is_kept_under_a_plain_locale_too() throws Exception {
        Office office = Survival.before(folder);
        office.here("run");
        Files.writeString(office.output().resolve("Ghi chú của tôi.txt"), "giữ lại");
        Files.writeString(office.output().resolve("canh-bao.xlsx"), "đã điền");

        Office.Answer answer = office.started().in(PLAIN).run("run");

        // two of five units have sent
        assertThat(answer.exit()).as(answer.said()).isEqualTo(1);
        assertThat(office.published().keySet()).contains("Ghi chú của tôi.txt", "canh-bao (sua 1).xlsx");
    }

    private static Office.Start started(Office office, List<String> flags) throws Exception {
        return office.started().with(flags.toArray(String[]::new));
    }

    private static void compare(Office office, Office.Answer answer, Map<String, String> wanted, List<String> others)
            throws Exception {
        Map<String, String> seen = office.published();
        if (answer.exit() != 1 || !seen.equals(wanted)) {
            Map<String, String> differing = new LinkedHashMap<>(seen);
            differing.entrySet().removeAll(wanted.entrySet());
            others.add(
                    office.folder().getFileName() + " exit " + answer.exit() + " " + differing.keySet() + answer.err());
        }
    }

    /** The workbooks put into the folder in an order of its own, under names with all letters. */
    private Office office(String name, long seed) throws Exception {
        Office office = Office.withoutInput(folder.resolve(name));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("input", Office.CLUSTER))) {
            all.sorted().forEach(files::add);
        }
        Collections.shuffle(files, new Random(seed));
        for (Path file : files) {
            Files.copy(file, office.input().resolve("Biểu " + file.getFileName()));
        }
        Files.writeString(office.input().resolve("Ý kiến ựỹ.csv"), "Chỉ tiêu;Số liệu\n");
        return office;
    }
}
