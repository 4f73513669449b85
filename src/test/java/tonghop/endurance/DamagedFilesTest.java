package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.ingest.WorkbookReader;
import tonghop.model.Intake;
import tonghop.model.Refusal;
import tonghop.model.Submission;
import tonghop.model.cell.RawSheet;

/** Real workbooks cut off at every length and with single bits turned. {@code -Dflips=10000} */
class DamagedFilesTest {
    private static final Path XLSX = Path.of("input", Office.CLUSTER, "Quang Hoa - MTTQ vi nguoi ngheo.xlsx");
    private static final Path ODS = Path.of("src/test/resources/endurance/ba-xa/Thạch Lâm.ods");
    private static final Path XLS = Path.of("input", Office.CLUSTER, "HA LANG.xls");

    @TempDir
    Path folder;

    @Test
    void a_cut_or_turned_workbook_never_tells_other_values_in_silence() throws IOException {
        truncate(97);
        flip(200);
    }

    @Test
    @Tag("endurance")
    void workbooks_cut_off_at_every_length_never_tell_other_values_in_silence() throws IOException {
        truncate(1);
    }

    @Test
    @Tag("endurance")
    void ten_thousand_turned_bits_never_tell_other_values_in_silence() throws IOException {
        flip(Target.times("flips", 10_000));
    }

    private void truncate(int step) throws IOException {
        for (Path file : List.of(XLSX, ODS, XLS)) {
            truncate(file, step);
        }
    }

    private void flip(int flips) throws IOException {
        assertThat(flip(XLSX, flips)).isEmpty();
        assertThat(flip(ODS, flips)).isEmpty();
        Target.print(
                "bits turned in " + XLS.getFileName() + ": silently different of " + flips,
                flip(XLS, flips).size(),
                "0 where the format can tell");
    }

    private void truncate(Path file, int step) throws IOException {
        String name = file.getFileName().toString();
        byte[] whole = Files.readAllBytes(file);
        List<RawSheet> sheets = sheets(read(whole, name));
        List<String> different = new ArrayList<>();
        int cuts = 0;
        for (int length = 0; length < whole.length; length += step) {
            Intake intake = read(Arrays.copyOf(whole, length), name);
            cuts++;
            if (!(intake instanceof Refusal) && !sheets(intake).equals(sheets)) {
                different.add("cut at " + length);
            }
        }
        Target.none(name + " cut off: silently different", cuts, different);
    }

    /** The turned bits that changed what is read without a word. */
    private List<String> flip(Path file, int flips) throws IOException {
        String name = file.getFileName().toString();
        byte[] whole = Files.readAllBytes(file);
        List<RawSheet> sheets = sheets(read(whole, name));
        Random random = new Random(20221231);
        List<String> different = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < flips; i++) {
            int bit = random.nextInt(whole.length * 8);
            byte[] turned = whole.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            Intake intake = read(turned, name);
            if (intake instanceof Refusal) {
                refused++;
            } else if (!sheets(intake).equals(sheets)) {
                different.add(bit + ": " + difference(sheets, sheets(intake)));
            }
        }
        Target.print(
                "bits turned in " + name + ": refused, silently different of " + flips,
                refused + ", " + different.size(),
                "0 different");
        return different;
    }

    private static String difference(List<RawSheet> before, List<RawSheet> after) {
        for (int sheet = 0; sheet < Math.min(before.size(), after.size()); sheet++) {
            var cells = after.get(sheet).cells();
            for (int cell = 0; cell < Math.min(before.get(sheet).cells().size(), cells.size()); cell++) {
                if (!before.get(sheet).cells().get(cell).equals(cells.get(cell))) {
                    return before.get(sheet).cells().get(cell) + " -> " + cells.get(cell);
                }
            }
        }
        return "shape";
    }

    private static List<RawSheet> sheets(Intake intake) {
        return ((Submission) intake).sheets();
    }

    private Intake read(byte[] bytes, String name) throws IOException {
        return new WorkbookReader().read(Files.write(folder.resolve("copy"), bytes), name);
    }
}
