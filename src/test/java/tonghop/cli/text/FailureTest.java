package tonghop.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tonghop.job.state.Folders;
import tonghop.wording.Wording;

/** What breaks a run off is told in sentences that say what to do, whatever the system calls it. */
class FailureTest {
    private static final Folders FOLDERS =
            new Folders(Path.of("input"), Path.of("output"), Path.of("jobs"), Path.of(".tonghop"));

    @Test
    void a_bare_path_becomes_a_sentence() {
        assertThat(told(new UncheckedIOException(new NoSuchFileException("/a/b.xlsx"))))
                .contains("tệp /a/b.xlsx không có hoặc không còn nữa");
        assertThat(told(new AccessDeniedException("/a/b.xlsx"))).contains("không có quyền đọc hoặc ghi /a/b.xlsx");
        assertThat(told(new FileSystemException("/a/b.xlsx", null, "No space left on device")))
                .contains("không đọc hoặc ghi được /a/b.xlsx (No space left on device)");
    }

    @Test
    void a_fault_of_the_program_is_told_as_one() {
        assertThat(told(new IllegalStateException(new NullPointerException())))
                .contains("chương trình gặp lỗi của chính nó (java.lang.NullPointerException)", "tonghop.log");
        assertThat(told(new IOException("odd\n  message"))).contains("(java.io.IOException: odd message)");
    }

    @Test
    void a_memory_that_is_full_is_told_with_its_size() {
        assertThat(told(new IllegalStateException(new OutOfMemoryError()))).contains("MB không đủ cho tất cả");
    }

    private static String told(Throwable failure) {
        return new Summary(new Wording("vi"), FOLDERS).failure(failure);
    }
}
