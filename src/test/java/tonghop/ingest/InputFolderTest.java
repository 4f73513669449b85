package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFolderTest {
    private final InputFolder input = new InputFolder();

    @TempDir
    Path folder;

    @Test
    void files_are_ordered_by_their_names_as_characters_and_subfolders_are_entered() throws IOException {
        put("b.xlsx", "a.xlsx", "B.xls", "Hạ Lang/lần 2/a.csv", "Đ.xlsx", "không đuôi");

        assertThat(names()).containsExactly("B.xls", "Hạ Lang/lần 2/a.csv", "a.xlsx", "b.xlsx", "không đuôi", "Đ.xlsx");
    }

    @Test
    void what_programs_leave_behind_is_passed_over() throws IOException {
        put(
                "~$bieu.xlsx",
                ".~lock.bieu.xlsx#",
                "Thumbs.db",
                "Desktop.ini",
                "._bieu.xlsx",
                ".DS_Store",
                ".git/config.xlsx",
                "__MACOSX/._a.xlsx",
                "bieu.xlsx");

        assertThat(names()).containsExactly("bieu.xlsx");
    }

    @Test
    void a_name_that_begins_oddly_may_be_a_units_and_one_of_an_unfinished_copy_is_known() throws IOException {
        put("~Bieu 5.xlsx", ".bieu.xlsx", "bieu.xlsx.TMP", "bieu.part", "bieu.xlsx.crdownload", "bieu.xlsx.filepart");

        assertThat(names()).hasSize(6);
        assertThat(input.files(folder)).filteredOn(input::isUnfinished).hasSize(4);
    }

    @Test
    void a_folder_that_is_not_there_is_an_error_of_the_call() {
        assertThatThrownBy(() -> input.files(folder.resolve("nowhere"))).isInstanceOf(IOException.class);
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    private List<String> names() throws IOException {
        return input.files(folder).stream()
                .map(file -> input.name(folder, file))
                .toList();
    }
}
