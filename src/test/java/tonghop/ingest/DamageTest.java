package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.Intake;
import tonghop.model.Refusal;
import tonghop.model.Submission;
import tonghop.model.cell.RawSheet;

/** A damaged file is refused or tells the very same cells; it never tells others. */
class DamageTest {
    private static final int FLIPS = 600;

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private byte[] whole = {};
    private List<RawSheet> sheets = List.of();

    @BeforeEach
    void write() throws IOException {
        whole = workbook();
        file = Files.write(folder.resolve("copy"), whole);
        sheets = Packages.submission(read()).sheets();
        assertThat(sheets.get(0).cells()).hasSize(40);
    }

    @Test
    void a_file_cut_off_anywhere_is_refused() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int length = whole.length - 1; length >= 0; length--) {
                channel.truncate(length);
                assertThat(Packages.reason(read())).as("cut at %s", length).isNotEqualTo("taken");
            }
        }
    }

    @Test
    void no_flipped_bit_changes_a_value_without_a_word() throws IOException {
        Random random = new Random(20221231);
        int refused = 0;
        for (int i = 0; i < FLIPS; i++) {
            refused += isRefusedAndElseTheSame(random.nextInt(whole.length * 8)) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(FLIPS / 2);
    }

    @Test
    void no_flipped_bit_in_the_directory_of_parts_changes_a_value_without_a_word() throws IOException {
        int refused = 0;
        for (int bit = directoryStart() * 8; bit < whole.length * 8; bit++) {
            refused += isRefusedAndElseTheSame(bit) ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    private boolean isRefusedAndElseTheSame(int bit) throws IOException {
        put(bit / 8, (byte) (whole[bit / 8] ^ 1 << bit % 8));
        Intake intake = read();
        put(bit / 8, whole[bit / 8]);
        if (intake instanceof Submission submission) {
            assertThat(submission.sheets()).as("bit %s", bit).isEqualTo(sheets);
        }
        assertThat(Packages.reason(intake)).as("bit %s", bit).isNotEqualTo("unreadable");
        return intake instanceof Refusal;
    }

    private void put(int at, byte value) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {value}), at);
        }
    }

    private int directoryStart() {
        int at = 0;
        while (whole[at] != 'P' || whole[at + 1] != 'K' || whole[at + 2] != 1 || whole[at + 3] != 2) {
            at++;
        }
        return at;
    }

    private Intake read() {
        return new WorkbookReader().read(file, "bieu.xlsx");
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Biểu 1");
            for (int i = 0; i < 20; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("Chỉ tiêu " + i);
                row.createCell(1).setCellValue(17.68 * i);
            }
            var comment = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor());
            comment.setString(new XSSFRichTextString("ước"));
            sheet.getRow(3).getCell(1).setCellComment(comment);
            return Packages.bytes(workbook);
        }
    }
}
