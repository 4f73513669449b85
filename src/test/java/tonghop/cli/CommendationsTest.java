package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units send the names of their commended and the numbers of these. */
class CommendationsTest {
    private static final String JOB = "khen-thuong-2022";
    private static final String COUNTS = """
            %s;;;
            KẾT QUẢ KHEN THƯỞNG NĂM 2022;;;
            STT;Danh hiệu, hình thức khen thưởng;Tập thể;Cá nhân
            1;Tập thể Lao động tiên tiến;1;
            2;Lao động tiên tiến;;%d
            """;
    private static final String NAMES = """
            %s;;;
            DANH SÁCH KHEN THƯỞNG NĂM 2022;;;
            STT;Họ và tên;Đơn vị;Danh hiệu
            1;Trường Mầm non;;Tập thể lao động tiên tiến
            2;Nông Văn Ánh;UBND xã;LĐTT
            3;Lý Thị Bông;UBND xã;LĐTT
            """;

    @TempDir
    Path folder;

    @Test
    void the_names_are_counted_against_what_is_stated_and_stand_where_nothing_is() throws IOException {
        JobOffice office = new JobOffice(folder, JOB);
        JobOffice.write(
                folder.resolve("jobs").resolve(JOB).resolve("job.yaml"),
                Files.readString(Path.of("src/test/resources/jobs/khen-thuong-2022/job.yaml")));
        sends(office, "so-lieu", COUNTS, 2, "Bản Lang");
        sends(office, "so-lieu", COUNTS, 3, "Nậm Cắt");
        sends(office, "ten", NAMES, 0, "Bản Lang");
        sends(office, "ten", NAMES, 0, "Nậm Cắt");
        sends(office, "ten", NAMES + "4;Nông Văn Ánh;UBND xã;LĐTT\n", 0, "Pù Luông");

        int code = office.run();

        assertThat(code).isEqualTo(1);
        assertThat(office.records("findings.csv"))
                .filteredOn(row -> row.get("severity").equals("error"))
                .extracting(row -> row.get("rule") + " " + row.get("unit") + " " + row.get("stated"))
                .containsExactlyInAnyOrder("same-fact 02102 3", "list-repeated  Lao động tiên tiến");
        assertThat(office.records("lists.csv"))
                .filteredOn(row -> row.get("unit").equals("02101"))
                .extracting(row -> row.get("name") + ": " + row.get("award") + " " + row.get("recipient"))
                .containsExactly(
                        "Trường Mầm non: advanced-collective collective",
                        "Nông Văn Ánh: advanced-labour individual",
                        "Lý Thị Bông: advanced-labour individual");
        assertThat(office.records("observations.csv"))
                .filteredOn(row -> row.get("unit").equals("02103"))
                .extracting((CSVRecord row) -> row.get("dimensions") + " " + row.get("value"))
                .containsExactlyInAnyOrder(
                        "award=advanced-collective; recipient=collective 1",
                        "award=advanced-labour; recipient=individual 3");
    }

    @Test
    void the_appendix_has_a_row_for_each_award_and_a_column_for_each_kind_of_recipient() throws IOException {
        JobOffice office = new JobOffice(folder, JOB);
        JobOffice.write(
                folder.resolve("jobs").resolve(JOB).resolve("job.yaml"),
                Files.readString(Path.of("src/test/resources/jobs/khen-thuong-2022/job.yaml")));
        sends(office, "so-lieu", COUNTS, 2, "Bản Lang");
        sends(office, "ten", NAMES, 0, "Nậm Cắt");
        sends(office, "ten", NAMES, 0, "Pù Luông");

        assertThat(office.run()).isZero();

        assertThat(office.verdict().toString()).contains("true");
        try (XSSFWorkbook appendix =
                new XSSFWorkbook(Files.newInputStream(office.output().resolve("phu-luc/phu-luc-II.xlsx")))) {
            DataFormatter shown = new DataFormatter(Locale.ROOT);
            shown.setUseCachedValuesForFormulaCells(true);
            List<String> lines = new ArrayList<>();
            for (Row row : appendix.getSheetAt(0)) {
                List<String> texts = new ArrayList<>();
                row.forEach(cell -> texts.add(shown.formatCellValue(cell)));
                lines.add(String.join("|", texts));
            }
            assertThat(lines)
                    .contains(
                            "|||Tập thể|Cá nhân|Tập thể|Cá nhân|Tập thể|Cá nhân|Tập thể|Cá nhân",
                            "1|Tập thể Lao động tiên tiến|lượt|1||1||1||3|",
                            "2|Lao động tiên tiến|lượt||2||2||2||6");
        }
    }

    @Test
    void no_question_no_explanation_and_no_message_says_a_name() throws IOException {
        JobOffice office = new JobOffice(folder, JOB);
        JobOffice.write(
                folder.resolve("jobs").resolve(JOB).resolve("job.yaml"),
                Files.readString(Path.of("src/test/resources/jobs/khen-thuong-2022/job.yaml")));
        sends(
                office,
                "ten",
                NAMES
                        + "4;Nông Văn Ánh;UBND xã;\n5;Nông Văn Ánh;xã Không Có;LĐTT\n;Nông Văn Ánh;;Huy hiệu lạ\n"
                        + "6;Nông Văn Ánh;UBND xã;LĐTT\n7;Nông Văn Ánh;UBND xã;LĐTT\n",
                0,
                "Pù Luông");

        office.run();
        for (CSVRecord finding : office.records("findings.csv")) {
            office.office.execute("explain", finding.get("id"));
        }

        assertThat(office.records("findings.csv"))
                .extracting(row -> row.get("rule"))
                .contains("list-no-award", "list-repeated", "list-unknown-award");
        assertThat(office.office.out() + office.office.err()).doesNotContain("Văn Ánh");
        for (String file : List.of("run.json", "du-lieu/findings.csv", "du-lieu/observations.csv")) {
            assertThat(Files.readString(office.output().resolve(file))).as(file).doesNotContain("Văn Ánh");
        }
        for (String file : List.of("canh-bao.xlsx", "so-quyet-dinh.xlsx")) {
            try (XSSFWorkbook book =
                    new XSSFWorkbook(Files.newInputStream(office.output().resolve(file)))) {
                book.forEach(sheet -> sheet.forEach(row ->
                        row.forEach(cell -> assertThat(cell.toString()).as(file).doesNotContain("Văn Ánh"))));
            }
        }
    }

    @Test
    void a_job_that_asks_for_no_list_keeps_no_name() throws IOException {
        JobOffice office = new JobOffice(folder, JOB);
        String job = Files.readString(Path.of("src/test/resources/jobs/khen-thuong-2022/job.yaml"));
        JobOffice.write(
                folder.resolve("jobs").resolve(JOB).resolve("job.yaml"),
                job.replaceAll("(?m)^lists:\\R(?:  .*\\R?)+", ""));
        sends(office, "so-lieu", COUNTS, 2, "Bản Lang");
        sends(office, "ten", NAMES, 0, "Pù Luông");

        office.run();

        assertThat(Files.readString(office.output().resolve("bao-cao.html"))).doesNotContain("Văn Ánh");
        assertThat(Files.readString(office.output().resolve("du-lieu/ledger.csv")))
                .doesNotContain("Văn Ánh");
    }

    private static void sends(JobOffice office, String kind, String text, int number, String commune) {
        JobOffice.write(
                office.input().resolve(kind + " " + commune + ".csv"),
                text.formatted("UBND XÃ " + commune.toUpperCase(Locale.ROOT), number));
    }
}
