package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Communes measure their revenue against the plan of the ministry and that of the People's Council. */
class TwoPlansTest {
    private static final String JOB = "hai-ke-hoach-2022";
    private static final String BOTH = """
            UBND XÃ BẢN LANG;;;;;;;
            TT;Chỉ tiêu;ĐVT;Dự toán TW giao;Dự toán HĐND giao;Thực hiện;Tỷ lệ so với dự toán TW giao (%%);Tỷ lệ so với dự toán HĐND giao (%%)
            1;Thu ngân sách;tỷ đồng;100;110;90;90;%s
            2;Số học sinh;học sinh;;;500;;
            """;
    private static final String PERCENT_ALONE = """
            UBND XÃ NẬM CẮT;;;;
            TT;Chỉ tiêu;ĐVT;Thực hiện;% so với dự toán TW giao;KH HĐND giao
            1;Thu ngân sách;tỷ đồng;1541,2;137,6;1600
            2;Số học sinh;học sinh;300;;
            """;

    @TempDir
    Path folder;

    private JobOffice office(String percent) throws IOException {
        JobOffice office = new JobOffice(folder, JOB);
        JobOffice.write(
                folder.resolve("jobs").resolve(JOB).resolve("job.yaml"),
                Files.readString(Path.of("src/test/resources/jobs/hai-ke-hoach-2022/job.yaml")));
        JobOffice.write(office.input().resolve("Ban Lang.csv"), BOTH.formatted(percent));
        JobOffice.write(office.input().resolve("Nam Cat.csv"), PERCENT_ALONE);
        return office;
    }

    @Test
    void each_percent_is_held_against_its_own_plan() throws IOException {
        JobOffice office = office("80,8");

        assertThat(office.run()).isEqualTo(1);

        assertThat(office.findings("percent-of-target"))
                .extracting(row -> row.get("stated") + " " + row.get("expected") + " " + row.get("cell"))
                .containsExactly("80.8 81.8 E3");
    }

    @Test
    void both_plans_and_both_percents_have_columns_and_a_plan_that_is_told_by_its_percent_follows() throws IOException {
        JobOffice office = office("81,8");

        assertThat(office.run()).isZero();

        try (XSSFWorkbook appendix =
                new XSSFWorkbook(Files.newInputStream(office.output().resolve("phu-luc/phu-luc-I.xlsx")))) {
            DataFormatter shown = new DataFormatter(Locale.forLanguageTag("vi"));
            shown.setUseCachedValuesForFormulaCells(true);
            List<String> cells = new ArrayList<>();
            appendix.getSheetAt(0).forEach(row -> {
                if (row.getCell(1) != null && row.getCell(1).toString().equals("Thu ngân sách")) {
                    row.forEach(cell -> cells.add(shown.formatCellValue(cell)));
                }
            });
            assertThat(cells.subList(3, 13))
                    .containsExactly(
                            "100,0",
                            "110,0",
                            "90,0",
                            "90",
                            "81,8",
                            "1.120,1⁽¹⁾",
                            "1.600,0",
                            "1.541,2",
                            "137,6",
                            "96,3");
        }
    }
}
