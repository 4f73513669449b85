package tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.Tenure.Predecessor;
import tonghop.definition.yaml.DefinitionReader;

class RegisterTest {
    private static final String JOB = "job: {title: Tổng kết, authority: UBND tỉnh, period: %s}\n";

    private static final String VALLEY = """
            registry:
              - {code: "9", name: Thung, level: huyện}
              - {code: "91", name: Bắc, level: xã, within: "9", to: 2020-06-30, aliases: [Bắc cũ]}
              - {code: "92", name: Nam, level: xã, within: "9", to: 2020-06-30}
              - {code: "93", name: Đông, level: xã, within: "9", to: 2020-06-30}
              - {code: "91", name: Nam Bắc, level: xã, within: "9", from: 2020-07-01, to: 2023-12-31, act: 1/NQ, predecessors: ["91", "92"]}
              - {code: "94", name: Đông Một, level: xã, within: "9", from: 2020-07-01, predecessors: ["93"]}
              - {code: "95", name: Đông Hai, level: xã, within: "9", from: 2020-07-01, predecessors: ["93"]}
              - {code: "91", name: Bắc, level: xã, within: "9", from: 2024-01-01, act: 2/NQ, predecessors: ["91"]}
            """;

    @TempDir
    Path jobs;

    private JobFolder job(String period, String register) {
        new JobFolder(jobs.resolve("registers")).with("valley.yaml", VALLEY);
        return new JobFolder(jobs.resolve("thung"))
                .with("indicators.yaml", JobFolder.INDICATORS)
                .with("job.yaml", JOB.formatted(period) + register);
    }

    private static List<String> members(JobDefinition definition) {
        return definition.members().stream()
                .map(unit -> unit.code() + " " + unit.fullName())
                .toList();
    }

    private static JobDefinition real(Path jobs, String period, String register) {
        Path shared = Path.of("jobs/registers");
        JobFolder folder = new JobFolder(jobs.resolve("that"))
                .with("indicators.yaml", JobFolder.INDICATORS)
                .with("job.yaml", JOB.formatted(period) + register);
        for (String name : List.of("cao-bang.yaml", "viet-nam.yaml")) {
            new JobFolder(jobs.resolve("registers")).with(name, bytes(shared.resolve(name)));
        }
        return folder.read();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void the_members_are_those_of_the_last_day_of_the_period() {
        String within = "register: {files: [valley], head: 9, within: 9}\n";

        assertThat(members(job("2019", within).read())).containsExactly("91 xã Bắc", "92 xã Nam", "93 xã Đông");
        assertThat(members(job("2020", within).read()))
                .containsExactly("91 xã Nam Bắc", "94 xã Đông Một", "95 xã Đông Hai");
        assertThat(members(job("2025", within).read()))
                .containsExactly("94 xã Đông Một", "95 xã Đông Hai", "91 xã Bắc");
    }

    @Test
    void what_a_unit_was_made_of_is_known_under_a_name_and_a_code_of_its_own() {
        JobDefinition definition =
                job("2025", "register: {files: [valley], members: [91]}\n").read();

        assertThat(definition.units())
                .extracting(ReportingUnit::code, ReportingUnit::fullName, ReportingUnit::isFormer)
                .containsExactly(
                        tuple("91", "xã Bắc", false),
                        tuple("91.2023-12-31", "xã Nam Bắc", true),
                        tuple("91.2020-06-30", "xã Bắc cũ", true),
                        tuple("92", "xã Nam", true));
        assertThat(definition.unit("91.2023-12-31").orElseThrow().tenure())
                .isEqualTo(new Tenure(
                        LocalDate.parse("2020-07-01"),
                        LocalDate.parse("2023-12-31"),
                        "1/NQ",
                        List.of(new Predecessor("91.2020-06-30", ""), new Predecessor("92", "")),
                        true));
    }

    @Test
    void a_unit_that_went_to_several_came_whole_to_none() {
        JobDefinition definition =
                job("2025", "register: {files: [valley], members: [94]}\n").read();

        assertThat(definition.unit("94").orElseThrow().tenure().divided())
                .contains(new Predecessor("93", "… xã Đông Hai"));
    }

    @Test
    void a_unit_of_another_day_is_taken_where_the_job_says_so() {
        JobDefinition definition = job(
                        "2019-2024",
                        "register: {files: [valley], head: 91, members: [{code: 92, on: 2020-01-01}, {code: 91, on: 2020-06-30}]}\n")
                .read();

        assertThat(members(definition)).containsExactly("92 xã Nam", "91.2020-06-30 xã Bắc cũ");
        assertThat(definition.head().orElseThrow().fullName()).isEqualTo("xã Bắc");
    }

    @Test
    void a_code_that_holds_at_another_time_is_told_with_that_time() {
        JobFolder job = job("2025", "register:\n  files: [valley]\n  members: [92]\n");

        assertThat(job.refusal())
                .containsExactly(
                        "job.yaml dòng 4: danh mục không có đơn vị «92» vào ngày 2025-12-31; chỉ có: xã Nam … – 2020-06-30."
                                + " Hãy dùng mã có hiệu lực ngày đó, hoặc ghi «on» là một ngày mà mã này có hiệu lực.");
        assertThat(job.refusal(Locale.ENGLISH).get(0)).contains("have no unit «92» on 2025-12-31");
    }

    @Test
    void a_register_that_is_not_there_is_told_with_the_one_that_was_meant() {
        assertThat(job("2025", "register:\n  files: [valey]\n  members: [91]\n").refusal())
                .containsExactly(
                        "job.yaml dòng 3: không có danh mục «valey»; tệp của nó là registers/valey.yaml, đặt cạnh các công việc."
                                + " Có phải «valley» không?");
    }

    @Test
    void a_folder_of_registers_is_no_job() {
        job("2025", "register: {files: [valley], members: [91]}\n");

        assertThat(new DefinitionReader().jobs(jobs)).containsExactly("thung");
    }

    @Test
    void a_change_of_the_register_is_a_change_of_the_definition() {
        JobFolder job = job("2025", "register: {files: [valley], members: [91]}\n");
        String before = job.read().fingerprint();
        new JobFolder(jobs.resolve("registers")).with("valley.yaml", VALLEY.replace("1/NQ", "3/NQ"));

        assertThat(job.read().fingerprint()).isNotEqualTo(before);
    }

    @Test
    void cao_bang_had_thirteen_districts_then_ten_and_then_none() {
        String districts = "register: {files: [cao-bang], head: '04', within: '04', levels: [huyện, thành phố]}\n";

        assertThat(real(jobs, "2019", districts).members()).hasSize(13);
        assertThat(real(jobs, "2020-02", districts).members()).hasSize(12);
        assertThat(real(jobs, "2020", districts).members()).hasSize(10);
        assertThat(real(jobs, "2024", districts).unit("049").orElseThrow().placeCount(Set.of("xã", "thị trấn")))
                .isEqualTo(19);
    }

    @Test
    void the_hundred_and_sixty_one_communes_of_cao_bang_came_whole_to_fifty_six() {
        JobDefinition definition =
                real(jobs, "2026", "register: {files: [cao-bang], head: '04', within: '04', levels: [xã, phường]}\n");
        List<Predecessor> merged = definition.members().stream()
                .flatMap(unit -> unit.tenure().predecessors().stream())
                .toList();

        assertThat(definition.members()).hasSize(56);
        assertThat(merged).hasSize(161).allMatch(Predecessor::isWhole).doesNotHaveDuplicates();
        assertThat(names(definition)).doesNotHaveDuplicates();
    }

    private static List<String> names(JobDefinition definition) {
        return definition.units().stream()
                .map(unit -> unit.fullName().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void codes_that_were_kept_while_names_moved_are_told_apart() {
        JobDefinition definition =
                real(jobs, "2026", "register: {files: [cao-bang], within: '04', levels: [xã, phường]}\n");

        assertThat(name(definition, "01636")).isEqualTo("xã Bế Văn Đàn");
        assertThat(name(definition, "01636.2025-06-30")).isEqualTo("xã Cách Linh");
        assertThat(name(definition, "01630")).isEqualTo("xã Bế Văn Đàn cũ");
        assertThat(name(definition, "01477")).isEqualTo("xã Trùng Khánh");
        assertThat(name(definition, "01477.2025-06-30")).isEqualTo("thị trấn Trùng Khánh");
    }

    private static String name(JobDefinition definition, String code) {
        return definition.unit(code).orElseThrow().fullName();
    }

    @Test
    void tra_linh_did_not_come_to_trung_khanh_whole() {
        JobDefinition definition =
                real(jobs, "2022", "register: {files: [cao-bang], members: ['047', '049', '045']}\n");

        assertThat(definition.unit("047").orElseThrow().tenure().divided())
                .contains(new Predecessor("046", "không gồm xã Quốc Toản"));
        assertThat(definition.unit("045").orElseThrow().tenure().divided()).isEmpty();
    }

    @Test
    void sixty_three_provinces_became_thirty_four_and_none_was_lost() {
        JobDefinition definition =
                real(jobs, "2026", "register: {files: [viet-nam], members: ['01', '24', '15', '46']}\n");
        Set<String> lines = new HashSet<>();
        definition.units().forEach(unit -> lines.add(unit.code() + " " + unit.fullName()));

        assertThat(lines)
                .contains(
                        "24 tỉnh Bắc Ninh",
                        "24.2025-06-30 tỉnh Bắc Giang",
                        "27 tỉnh Bắc Ninh cũ",
                        "46.2024-12-31 tỉnh Thừa Thiên Huế");
        assertThat(definition.units().stream().map(ReportingUnit::code).collect(Collectors.toSet()))
                .contains("15.2025-06-30", "10");
    }
}
