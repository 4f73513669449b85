package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person says once what a label is another name of, and it is read so in every file from then on. */
class OtherNamesTest {
    private static final String BUDGET = "Tổng thu ngân sách";
    private static final int DECISION = 12;

    @TempDir
    Path folder;

    private SmallCluster cluster;

    @BeforeEach
    void two_communes_write_a_label_that_the_definition_lacks() throws IOException {
        cluster = new SmallCluster(folder);
        writes("Cao Xá", "Thu NS (triệu đồng)");
        writes("Nà Bó", "Thu NS (triệu đồng)");
        assertThat(cluster.run()).isEqualTo(1);
    }

    @Test
    void one_answer_holds_for_all_files_and_later_ones_until_it_is_taken_back() throws IOException {
        assertThat(asked().get("file")).isEqualTo("Cao Xá.csv");
        assertThat(asked().get("related")).isEqualTo("Nà Bó.csv!Nà Bó!A3");
        decides("enter", "tổng thu  ngân sách");

        assertThat(cluster.run()).isZero();
        assertThat(cluster.office.out()).contains("Là tên khác của “tổng thu  ngân sách”");
        assertThat(budgets()).containsExactly("901 1200", "902 1201", "903 1202", "904 1203", "905 1204");
        assertThat(asked().get("status")).isEqualTo("decided");
        assertThat(cluster.records("decisions.csv")).singleElement().satisfies(row -> assertThat(row.toMap())
                .containsEntry("state", "applied")
                .containsEntry("value", "tổng thu  ngân sách")
                .containsEntry("person", "Lan")
                .containsEntry("day", "2026-01-12"));
        assertThat(cluster.office.execute("seal", SmallCluster.JOB)).isZero();
        Path sealed = folder.resolve("output/nam-xa.chot/lan-2");
        assertThat(cluster.office.execute("seal", "--verify", sealed.toString()))
                .as(cluster.office.out() + cluster.office.err())
                .isZero();

        writes("Tân Lập", "THU NS (triệu đồng)");
        assertThat(cluster.run()).isZero();
        assertThat(budgets()).contains("905 1204");

        Files.delete(cluster.input().resolve("quyet-dinh.json"));
        assertThat(cluster.run()).isEqualTo(1);
        assertThat(budgets()).containsExactly("901 1200", "903 1202");
    }

    @Test
    void a_name_that_there_is_not_takes_no_effect_and_is_told() throws IOException {
        decides("enter", "Thu nhập bình quân");

        assertThat(cluster.run()).isEqualTo(1);
        assertThat(budgets()).containsExactly("901 1200", "903 1202", "905 1204");
        assertThat(asked().get("status")).isEqualTo("open");
        assertThat(cluster.findings("decision-form")).singleElement().satisfies(told -> assertThat(told.get("message"))
                .contains("danh mục không có tên đó"));
    }

    @Test
    void figures_that_cannot_be_of_the_given_name_are_asked_about_and_used_for_nothing() throws IOException {
        decides("enter", "Số hộ nghèo");

        assertThat(cluster.run()).isEqualTo(1);
        assertThat(cluster.findings("foreign-unit-of-measure")).hasSize(2);
        assertThat(cluster.records("observations.csv"))
                .extracting(figure -> figure.get("value"))
                .doesNotContain("1201", "1203");
    }

    @Test
    void two_people_who_give_it_different_names_change_nothing() throws IOException {
        fill("Là tên khác của “Tổng thu ngân sách”");
        decides("enter", "Số học sinh");

        assertThat(cluster.run()).isEqualTo(1);
        assertThat(budgets()).containsExactly("901 1200", "903 1202", "905 1204");
        assertThat(cluster.findings("decision-conflict")).hasSize(1);

        Files.delete(cluster.input().resolve("quyet-dinh.json"));
        assertThat(cluster.run()).isZero();
        assertThat(budgets()).contains("902 1201", "904 1203");
    }

    @Test
    void an_answer_goes_on_from_form_to_form_while_no_file_has_the_label() throws IOException {
        fill("Là tên khác của “Tổng thu ngân sách”");
        assertThat(cluster.run()).isZero();
        writes("Cao Xá", BUDGET);
        writes("Nà Bó", BUDGET);
        assertThat(cluster.run()).isZero();
        assertThat(asked().toMap())
                .containsEntry("severity", "info")
                .containsEntry("status", "decided")
                .containsEntry("stated", "Thu NS (triệu đồng)");
        assertThat(asked().get("message"))
                .isEqualTo(
                        "Lần này không tệp nào có tên «Thu NS (triệu đồng)»; câu trả lời về tên ấy (tệp canh-bao.xlsx)"
                                + " vẫn giữ cho các tệp sau.");

        Files.copy(
                cluster.output().resolve("canh-bao.xlsx"),
                cluster.input().resolve("canh-bao.xlsx"),
                StandardCopyOption.REPLACE_EXISTING);
        writes("Tân Lập", "Thu NS (triệu đồng)");

        assertThat(cluster.run()).isZero();
        assertThat(budgets()).containsExactly("901 1200", "902 1201", "903 1202", "904 1203", "905 1204");
        assertThat(asked().get("file")).isEqualTo("Tân Lập.csv");
    }

    /** Chooses in the workbook of questions. */
    private void fill(String words) throws IOException {
        String id = asked().get("id");
        try (XSSFWorkbook form =
                        new XSSFWorkbook(Files.newInputStream(cluster.output().resolve("canh-bao.xlsx")));
                OutputStream filled = Files.newOutputStream(cluster.input().resolve("canh-bao.xlsx"))) {
            form.getSheetAt(0).forEach(row -> {
                if (row.getCell(0) != null && row.getCell(0).toString().equals(id)) {
                    row.getCell(DECISION).setCellValue(words);
                }
            });
            form.write(filled);
        }
    }

    @Test
    void what_is_left_out_is_asked_no_more_and_a_new_indicator_is_until_it_is_defined() throws IOException {
        decides("not-applicable", "");
        cluster.run();
        assertThat(asked().get("status")).isEqualTo("decided");

        decides("define", "");
        assertThat(cluster.run()).isEqualTo(1);
        assertThat(asked().get("status")).isEqualTo("asked");
    }

    private void writes(String commune, String label) throws IOException {
        int number = SmallCluster.COMMUNES.indexOf(commune);
        cluster.sends(commune, Map.of("revenue", 1200 + number, "poor", 150 + number, "pupils", 310 + number));
        Path file = cluster.input(commune);
        JobOffice.write(file, Files.readString(file).replace(BUDGET + ";triệu đồng", label + ";"));
    }

    private CSVRecord asked() throws IOException {
        List<CSVRecord> asked = cluster.findings("unknown-label");
        assertThat(asked).hasSize(1);
        return asked.get(0);
    }

    private void decides(String choice, String value) throws IOException {
        String id = asked().get("id");
        cluster.decides(
                "{\"finding\": \"%s\", \"figures\": \"%s\", \"choice\": \"%s\", \"value\": \"%s\", \"person\": \"Lan\", \"day\": \"2026-01-12\"}"
                        .formatted(id, cluster.figures(id), choice, value));
    }

    private List<String> budgets() throws IOException {
        return cluster.records("observations.csv").stream()
                .filter(figure -> figure.get("indicator").equals("revenue")
                        && !figure.get("unit").equals("900"))
                .map(figure -> figure.get("unit") + " " + figure.get("value"))
                .sorted()
                .toList();
    }
}
