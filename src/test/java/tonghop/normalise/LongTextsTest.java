package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.Remark;

/** However long a text is, reading it takes little of a processor and never the depth of its stack. */
class LongTextsTest {
    private static final int LENGTH = 6_000;
    private static final Duration LITTLE = Duration.ofSeconds(2);

    /** What the program does once, whatever it reads, is no text's cost. */
    @BeforeAll
    static void a_short_text_is_read() {
        Drawn.read("Hoa My.xlsx", RawSheet.of("Biểu", List.of(RawCell.text("A1", "XÃ HÒA MỸ"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1 ",
                "1.1 / ",
                "100/1",
                "1.1; ",
                "1.1.1",
                "từ 10 đến ",
                "1a",
                "Thu ngân sách 5 triệu đồng, ",
                "\n",
                "\t",
                "1",
                "Hộ nghèo (1 ",
                "Hộ nghèo 1)"
            })
    void a_long_text_is_read_in_a_moment_wherever_it_stands(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        CellAddress beside = CellAddress.parse("E3");
        List<RawCell> cells = List.of(
                RawCell.text("A1", "XÃ HÒA MỸ"),
                RawCell.text("A2", "Chỉ tiêu"),
                RawCell.text("B2", "Thực hiện"),
                RawCell.text("A3", "Hộ nghèo (" + text + ")"),
                new RawCell(CellAddress.parse("B3"), RawCell.Kind.TEXT, text, null, null, CellStyle.PLAIN, text),
                RawCell.text("A4", text),
                RawCell.number("B4", "5"));
        RawSheet sheet = RawSheet.of("Biểu", cells);
        RawSheet remarked = new RawSheet(
                sheet.name(),
                false,
                cells,
                List.of(),
                sheet.hiddenRows(),
                sheet.hiddenColumns(),
                List.of(new Remark(Remark.Kind.BOX, beside, text)));

        long before = spent();
        Drawn.read("Hoa My.xlsx", remarked);

        assertThat(Duration.ofNanos(spent() - before)).isLessThan(LITTLE);
    }

    private static long spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
