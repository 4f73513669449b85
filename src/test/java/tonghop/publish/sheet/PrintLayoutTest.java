package tonghop.publish.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PrintLayoutTest {
    private static final SheetPaper PAPER = new SheetPaper(SheetPaper.Size.A4, true);
    private static final short AS_MANY_AS_IT_TAKES = 0;

    @Test
    void a_row_that_would_stand_alone_on_a_last_page_is_drawn_onto_those_before() throws IOException {
        assertThat(pages(9)).isEqualTo(AS_MANY_AS_IT_TAKES);
        assertThat(pages(11)).isEqualTo((short) 1);
        assertThat(pages(21)).isEqualTo((short) 2);
    }

    @Test
    void letters_are_made_no_smaller_for_half_a_page() throws IOException {
        assertThat(pages(15)).isEqualTo(AS_MANY_AS_IT_TAKES);
        assertThat(pages(16)).isEqualTo(AS_MANY_AS_IT_TAKES);
    }

    /** How many pages a sheet must take whose rows fill a tenth of a page each. */
    private static short pages(int rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            for (int row = 0; row < rows; row++) {
                sheet.createRow(row).setHeightInPoints(PAPER.heightInPoints() / 10 - 0.05f);
            }
            PrintLayout.fit(sheet, PAPER);
            PrintLayout.gather(sheet, PAPER, List.of(60, 60));
            return sheet.getPrintSetup().getFitHeight();
        }
    }
}
