package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A form that was given out for another job, whose units and indicators are all known here. */
class FormOfAnotherOfficeTest {
    private static final String HERE = WorkingFolder.CLUSTER;
    private static final String OTHER = "cum-khac";

    @TempDir
    Path folder;

    /** Another job with the same units and indicators, of that office, and a form of it filled and sent here. */
    private void send(String authority) throws IOException {
        Path other = folder.resolve("jobs").resolve(OTHER);
        FileSystemUtils.copyRecursively(folder.resolve("jobs").resolve(HERE), other);
        Path job = other.resolve("job.yaml");
        Files.writeString(
                job, Files.readString(job).replaceFirst("(?m)^  authority: .*$", "  authority: " + authority));
        Path form = folder.resolve("output").resolve(OTHER).resolve("mau").resolve("048-ha-lang.xlsx");
        assertThat(new WorkingFolder(folder, java.time.Clock.systemUTC())
                        .execute("template", OTHER, "--period", "2022"))
                .isZero();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(form))) {
            HiddenRecord.inputs(workbook)
                    .filter(asked -> asked.indicator().equals("budget-revenue"))
                    .forEach(asked -> asked.cell().setCellValue(31.5));
            Path input = Files.createDirectories(folder.resolve("input").resolve(HERE));
            try (OutputStream sink = Files.newOutputStream(input.resolve("bieu.xlsx"))) {
                workbook.write(sink);
            }
        }
    }

    private String findings() throws IOException {
        Path findings =
                folder.resolve("output").resolve(HERE).resolve("du-lieu").resolve("findings.csv");
        return Files.readString(findings);
    }

    @Test
    void of_another_office_it_has_to_be_decided_whether_its_figures_belong_here() throws IOException {
        WorkingFolder work = WorkingFolder.with(folder, HERE);
        send("Cụm thi đua miền Tây");

        assertThat(work.execute("run", HERE)).isEqualTo(1);

        assertThat(findings())
                .contains("Tệp bieu.xlsx là biểu mẫu do «Cụm thi đua miền Tây» phát cho công việc «cum-khac»,"
                        + " không phải của công việc này, nhưng mã đơn vị và chỉ tiêu đều có ở đây nên các số đã được"
                        + " tổng hợp. Nếu đơn vị gửi nhầm, đề nghị lấy tệp ra khỏi thư mục; nếu đúng là số liệu của kỳ"
                        + " này, chọn giữ nguyên.");
    }

    @Test
    void of_the_same_office_it_is_taken_for_its_job_may_be_called_otherwise_each_year() throws IOException {
        WorkingFolder work = WorkingFolder.with(folder, HERE);
        String job = Files.readString(Path.of("jobs", HERE, "job.yaml"));
        send(job.lines()
                .filter(line -> line.startsWith("  authority: "))
                .findFirst()
                .orElseThrow()
                .substring(13));

        work.execute("run", HERE);

        assertThat(findings()).doesNotContain("template-other-job");
    }
}
