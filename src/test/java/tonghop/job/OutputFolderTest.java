package tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.disk.CheckSum;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.OutputFolder;

class OutputFolderTest {
    @TempDir
    Path output;

    @Test
    void the_old_files_give_way_to_the_new_ones() throws IOException {
        SortedMap<String, String> first = publish(Map.of(), "a.csv", "old", "sub/b.csv", "old");

        SortedMap<String, String> second = publish(first, "a.csv", "new");

        assertThat(second).containsOnlyKeys("a.csv");
        assertThat(file("a.csv")).hasContent("new");
        assertThat(file("sub")).doesNotExist();
        assertThat(output).isDirectoryContaining("glob:**/nam");
        assertThat(output.toFile().list()).containsExactly("nam");
    }

    @Test
    void a_writer_that_fails_leaves_the_old_files() throws IOException {
        SortedMap<String, String> first = publish(Map.of(), "a.csv", "old");

        assertThatThrownBy(() -> folder().replace(
                                part -> {
                                    Files.writeString(part.resolve("a.csv"), "half");
                                    throw new IOException("no space left");
                                },
                                first))
                .hasMessage("no space left");

        assertThat(file("a.csv")).hasContent("old");
    }

    @Test
    void what_a_kill_left_is_settled_for_all_jobs_and_other_folders_are_left_alone() throws IOException {
        publish(Map.of(), "a.csv", "old");
        Files.move(output.resolve("nam"), output.resolve(".nam.old"));
        Files.createDirectories(output.resolve(".hidden"));

        OutputFolder.settleAll(output);

        assertThat(file("a.csv")).hasContent("old");
        assertThat(output.toFile().list()).containsExactlyInAnyOrder("nam", ".hidden");
    }

    @Test
    void what_a_kill_left_of_a_replacement_is_settled() throws IOException {
        publish(Map.of(), "a.csv", "old");
        Files.move(output.resolve("nam"), output.resolve(".nam.old"));
        Files.createDirectories(output.resolve(".nam.part"));
        Files.writeString(output.resolve(".nam.part/a.csv"), "half");

        folder().settle();

        assertThat(file("a.csv")).hasContent("old");
        assertThat(output.toFile().list()).containsExactly("nam");
    }

    @Test
    void a_file_that_a_person_put_there_is_kept() throws IOException {
        SortedMap<String, String> first = publish(Map.of(), "a.csv", "old");
        Files.writeString(file("ghi chú.txt"), "của tôi");

        SortedMap<String, String> second = publish(first, "a.csv", "new");

        assertThat(file("ghi chú.txt")).hasContent("của tôi");
        assertThat(second).containsOnlyKeys("a.csv");
    }

    @Test
    void links_and_empty_folders_that_a_person_put_there_stay_what_they_are() throws IOException {
        SortedMap<String, String> first = publish(Map.of(), "a.csv", "old", "sub/b.csv", "old");
        Path elsewhere = Files.writeString(
                Files.createDirectories(output.resolve("khac")).resolve("c.txt"), "kept");
        Files.createSymbolicLink(file("link.txt"), elsewhere);
        Files.createSymbolicLink(file("folder"), elsewhere.resolveSibling(""));
        Files.createSymbolicLink(file("broken"), Path.of("gone"));
        Files.createDirectories(file("mine/empty"));
        Files.delete(file("a.csv"));
        Files.createSymbolicLink(file("a.csv"), elsewhere);

        publish(first, "a.csv", "new", "sub/b.csv", "new");

        assertThat(file("link.txt")).isSymbolicLink().hasContent("kept");
        assertThat(Files.readSymbolicLink(file("folder"))).isEqualTo(elsewhere.resolveSibling(""));
        assertThat(Files.readSymbolicLink(file("broken"))).isEqualTo(Path.of("gone"));
        assertThat(file("mine/empty")).isEmptyDirectory();
        assertThat(file("a.csv")).isRegularFile().hasContent("new");
        assertThat(file("a (sửa 1).csv")).isSymbolicLink();
        assertThat(elsewhere).hasContent("kept");
    }

    @Test
    void links_that_stand_where_a_replacement_works_are_in_nobody_s_way() throws IOException {
        Path elsewhere = Files.createDirectories(output.resolve("khac"));
        Files.writeString(elsewhere.resolve("a.txt"), "1");
        for (Path target : List.of(Path.of("nowhere"), elsewhere)) {
            for (String name : List.of(".nam.part", ".nam.old")) {
                Files.createSymbolicLink(output.resolve(name), target);
                publish(Map.of(), "b.txt", target + name);
                assertThat(file("b.txt")).hasContent(target + name);
            }
        }
        assertThat(elsewhere.resolve("a.txt")).hasContent("1");
    }

    @Test
    void a_folder_that_is_itself_a_link_is_told_and_left_alone() throws IOException {
        Path elsewhere = Files.createDirectories(output.resolve("khac"));
        Files.createSymbolicLink(output.resolve("nam"), elsewhere);

        assertThatThrownBy(() -> publish(Map.of(), "a.csv", "new"))
                .isInstanceOfSatisfying(BrokenOffException.class, told -> assertThat(told.reason())
                        .isEqualTo("output-link"));
        assertThat(output.resolve("nam")).isSymbolicLink();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_published_file_that_a_person_filled_in_is_kept_beside_the_new_one_every_time() throws IOException {
        SortedMap<String, String> published = publish(Map.of(), "canh-bao.xlsx", "published");
        Files.writeString(file("canh-bao.xlsx"), "filled in");
        published = publish(published, "canh-bao.xlsx", "published");
        Files.writeString(file("canh-bao.xlsx"), "filled in again");

        publish(published, "canh-bao.xlsx", "published");

        assertThat(file("canh-bao.xlsx")).hasContent("published");
        assertThat(file("canh-bao (sửa 1).xlsx")).hasContent("filled in");
        assertThat(file("canh-bao (sửa 2).xlsx")).hasContent("filled in again");
    }

    @Test
    void without_a_record_of_the_last_run_equal_files_are_not_kept_twice() throws IOException {
        publish(Map.of(), "a.csv", "same", "run.json", "1");

        publish(Map.of(), "a.csv", "same", "run.json", "2");

        assertThat(output.resolve("nam").toFile().list()).containsExactlyInAnyOrder("a.csv", "run.json");
    }

    @Test
    void a_file_that_a_person_filled_in_is_told_by_the_sum_in_the_record_too() throws IOException {
        SortedMap<String, String> published = publish(Map.of(), "a.csv", "1234", "run.json", record("a.csv", "1234"));
        assertThat(folder().holds(published)).isTrue();
        Files.writeString(file("a.csv"), "1243");
        assertThat(folder().holds(published)).isFalse();

        publish(published, "a.csv", "5", "run.json", record("a.csv", "5"));

        assertThat(file("a.csv")).hasContent("5");
        assertThat(file("a (sửa 1).csv")).hasContent("1243");
    }

    private static String record(String file, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return "{\"outputs\": [{\"file\": \"%s\", \"sha256\": \"%s\", \"sum\": \"%s\"}]}"
                .formatted(file, DigestUtils.sha256Hex(bytes), CheckSum.of(bytes));
    }

    private SortedMap<String, String> publish(Map<String, String> published, String... namesAndContents)
            throws IOException {
        return folder().replace(
                        part -> {
                            for (int at = 0; at < namesAndContents.length; at += 2) {
                                Path file = part.resolve(namesAndContents[at]);
                                Files.createDirectories(file.getParent());
                                Files.writeString(file, namesAndContents[at + 1]);
                            }
                        },
                        published);
    }

    private OutputFolder folder() {
        return new OutputFolder(output, "nam");
    }

    private Path file(String name) {
        return output.resolve("nam").resolve(name);
    }
}
