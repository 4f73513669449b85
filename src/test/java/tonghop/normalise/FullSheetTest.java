package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.RawCell;

/** What ends at the last row or column that a format holds may have been cut off. */
class FullSheetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A65535 A65536     | full-sheet-rows 65536",
                "B1048575 C1048576 | full-sheet-rows 1048576",
                "IU3 IV3           | full-sheet-columns IV",
                "XFC3 XFD3         | full-sheet-columns XFD",
                "A65536            | ",
                "A65535            | ",
                "A65536 A65537     | ",
                "IV3               | ",
            })
    void is_asked_about(String filled, String asked) {
        List<RawCell> cells = new ArrayList<>(
                Drawn.sheet("Biểu", "XÃ HÒA MỸ\n\n|Hộ nghèo|#20\n").cells());
        Arrays.stream(filled.strip().split(" "))
                .map(at -> RawCell.text(at, "x"))
                .forEach(cells::add);

        List<Finding> findings =
                Drawn.read("a.xlsx", Drawn.sheet("Biểu", "").withCells(cells)).findings();
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("full-sheet"))
                .allMatch(finding -> finding.severity() == Severity.ERROR)
                .extracting(
                        finding -> finding.message() + " " + finding.arguments().get("end"))
                .isEqualTo(asked == null ? List.of() : List.of(asked));
    }
}
