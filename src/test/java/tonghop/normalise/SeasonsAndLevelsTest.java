package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Normalised;
import tonghop.model.cell.RawSheet;

/** Crops by season and schools by level: names in two parts, members told far from the figure, words with two meanings, initials. */
class SeasonsAndLevelsTest {
    private static final JobDefinition DEFINITION =
            new DefinitionReader().read(Path.of("src/test/resources/jobs/huyen-nhieu-nganh-2025"));

    private static Normalised read(String sheet, String drawing) {
        return read(Drawn.sheet(sheet, drawing));
    }

    private static Normalised read(RawSheet... sheets) {
        return Drawn.read(DEFINITION, "Tân Lập.xlsx", sheets);
    }

    private static List<String> lines(String drawing) {
        return Drawn.lines(read("Biểu", drawing));
    }

    @Test
    void a_name_in_two_parts_is_heard_under_a_caption_that_names_all_the_table_tells() {
        assertThat(lines("""
                        UBND XÃ TÂN LẬP
                        DIỆN TÍCH, NĂNG SUẤT, SẢN LƯỢNG CÂY TRỒNG NĂM 2025
                        STT|Cây trồng|Diện tích (ha)|Năng suất (tạ/ha)|Sản lượng (tấn)
                        1|Lúa|#100|#50|#500
                        2|Ngô|#10|#40|#41
                        """))
                .containsExactly(
                        "C4 101 rice-area actual 2025 = 100 ha",
                        "D4 101 rice-yield actual 2025 = 50 tạ/ha",
                        "E4 101 rice-crop actual 2025 = 500 tấn",
                        "C5 101 maize-area actual 2025 = 10 ha",
                        "D5 101 maize-yield actual 2025 = 40 tạ/ha",
                        "E5 101 maize-crop actual 2025 = 41 tấn");
    }

    @Test
    void a_name_in_two_parts_is_heard_from_the_row_above_before_the_sheets_name() {
        assertThat(Drawn.lines(read("Lúa, ngô", """
                        UBND XÃ TÂN LẬP
                        DIỆN TÍCH, NĂNG SUẤT, SẢN LƯỢNG CÂY TRỒNG NĂM 2025
                        STT|Chỉ tiêu|ĐVT|Thực hiện
                        I|Lúa||
                        1|Diện tích|ha|#100
                        2|Sản lượng|tấn|#500
                        II|Ngô||
                        1|Diện tích|ha|#10
                        2|Sản lượng|tấn|#41
                        """)))
                .containsExactly(
                        "D5 101 rice-area actual 2025 = 100 ha",
                        "D6 101 rice-crop actual 2025 = 500 tấn",
                        "D8 101 maize-area actual 2025 = 10 ha",
                        "D9 101 maize-crop actual 2025 = 41 tấn");
    }
}
