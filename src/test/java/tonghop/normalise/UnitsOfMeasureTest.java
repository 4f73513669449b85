package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.Vocabulary;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.Remark;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Scan;
import tonghop.wording.Wording;

/** Units of measure that are made of others, told wherever a sheet tells them, and those that cannot be meant. */
class UnitsOfMeasureTest {
    private static final Vocabulary VOCABULARY = Drawn.DEFINITION.vocabulary();
    private static final Wording WORDING = new Wording("vi");

    private final Dictionary dictionary = new Dictionary(Drawn.DEFINITION);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 tấn                   | nghìn tấn             | 1000      | tấn",
                "10³ tấn                    | nghìn tấn             | 1000      | tấn",
                "10^3 tấn                   | nghìn tấn             | 1000      | tấn",
                "nghìn tấn                  | nghìn tấn             | 1000      | tấn",
                "triệu tấn                  | triệu tấn             | 1000000   | tấn",
                "10^6 đồng                  | triệu đồng            | 1000000   | đồng",
                "10⁹ đồng                   | tỷ đồng               | 1000000   | nghìn đồng",
                "ĐVT: 1.000 con             | nghìn con             | 1000      | con",
                "Đơn vị tính: 100 người     | trăm người            | 100       | người",
                "trăm người                 | trăm người            | 100       | người",
                "chục nhà                   | 10^1 nhà              | 10        | nhà",
                "vạn cây                    | 10^4 cây              | 10        | nghìn cây",
                "nghìn hộ                   | nghìn hộ              | 1000      | hộ",
                "trăm triệu đồng            | trăm triệu đồng       | 100       | triệu đồng",
                "triệu đồng/năm             | triệu đồng/năm        | 0.001     | tỷ đồng/năm",
                "tr.đ / năm                 | triệu đồng/năm        | 1000      | nghìn đồng/năm",
                "1000 đồng/người/tháng      | nghìn đồng/người/tháng| 1000      | đồng/người/tháng",
                "nghìn đồng/người/năm       | nghìn đồng/người/năm  | 0.001     | triệu đồng/người/năm",
                "triệu đồng / 1 ha          | triệu đồng/ha         | 1000      | nghìn đồng/ha",
                "kg/ha                      | kg/ha                 | 0.01      | tạ/ha",
                "tấn/ha                     | tấn/ha                | 10        | tạ/ha",
                "m³/người/ngày              | m³/người/ngày         | 1         | m³/người/ngày",
                "kg/m2                      | kg/m²                 | 1         | kg/m²",
                "%/năm                      | %/năm                 | 10        | ‰/năm",
                "%/ năm                     | %/năm                 | 10        | ‰/năm",
                "m³                         | m³                    | 1         | m³",
                "m3                         | m³                    | 1         | m³",
                "m²                         | m²                    | 0.0001    | ha",
                "km                         | km                    | 1000      | m",
                "km²                        | km²                   | 100       | ha",
            })
    void a_unit_of_measure_is_read_by_what_it_is_made_of(String text, String code, BigDecimal factor, String of) {
        Scan scan = dictionary.read(text);

        assertThat(scan.isCovered()).isTrue();
        assertThat(scan.all(Concept.UnitOfMeasureWord.class).distinct())
                .containsExactly(new Concept.UnitOfMeasureWord(code));
        assertThat(VOCABULARY.factor(code, of).orElseThrow()).isEqualByComparingTo(factor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m³|m²",
                "km|km²",
                "km|m²",
                "triệu đồng/năm|triệu đồng",
                "kg/ha|kg/người",
                "nghìn hộ|người",
                "thùng/năm|thùng"
            })
    void units_of_measure_of_other_kinds_do_not_convert(String from, String to) {
        assertThat(VOCABULARY.factor(from, to)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"xã/phường", "Thu 1000 đồng", "hộ/người", "triệu đồng/năm 2024"})
    void what_only_looks_like_one_is_none(String text) {
        assertThat(dictionary.read(text).all(Concept.UnitOfMeasureWord.class))
                .noneMatch(word -> word.code().matches("xã/.*|hộ/.*|.*/năm"));
    }

    @Test
    void what_an_indicator_is_measured_in_per_a_noun_is_heard_whole(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("job.yaml"), """
                job: {title: Giáo dục năm 2025, authority: UBND xã Hòa Mỹ, period: 2025}
                units: [{code: "101", name: Hòa Mỹ, level: xã}]
                vocabulary: {units-of-measure: [{code: lớp}]}
                indicators:
                  - {code: pupils, name: Số học sinh, unit-of-measure: học sinh, aggregation: sum}
                  - {code: size, name: Sĩ số bình quân, unit-of-measure: học sinh/lớp, decimals: 1, kind: rate, aggregation: none}
                """);

        assertThat(Drawn.lines(
                        Drawn.read(new DefinitionReader().read(folder), "Hoa My.xlsx", Drawn.sheet("Biểu", """
                                XÃ HÒA MỸ
                                TT|Chỉ tiêu|ĐVT|Thực hiện năm 2025
                                1|Số học sinh|học sinh|#416
                                2|Sĩ số bình quân|học sinh/lớp|#27.7
                                """))))
                .containsExactly(
                        "D3 101 pupils actual 2025 = 416 học sinh", "D4 101 size actual 2025 = 27.7 học sinh/lớp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vốn vay (hợp đồng)", "Vốn vay (ĐVT: hợp đồng)", "Số hợp đồng vay"})
    void a_name_of_a_unit_a_place_or_an_indicator_is_not_heard_as_one(String contracts, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("job.yaml"), """
                job: {title: Vốn vay năm 2025, authority: UBND huyện Long Đồng, period: 2025}
                units:
                  - {code: H, name: Long Đồng, level: huyện, head: true}
                  - {code: "1", name: Hợp Đồng, level: xã}
                  - {code: "2", name: Hợp Lạc, level: xã, places: [{level: thôn, names: [Cây Đa]}]}
                vocabulary: {units-of-measure: [{code: cây đa}]}
                dimensions: [{code: village, name: Thôn, kind: place}]
                indicators:
                  - {code: loan, name: Dư nợ, unit-of-measure: triệu đồng, kind: money, aggregation: sum, dimensions: [village]}
                  - {code: ideas, name: Sáng kiến, unit-of-measure: triệu đồng, kind: money, aggregation: sum}
                  - {code: number, name: Số hợp đồng vay, aliases: [Vốn vay], unit-of-measure: hợp đồng, aggregation: sum}
                """);

        assertThat(Drawn.lines(Drawn.read(
                        new DefinitionReader().read(folder), "Long Dong.xlsx", Drawn.sheet("Biểu", """
                                HUYỆN LONG ĐỒNG
                                TT|Tên xã|Dư nợ (triệu đồng)|Sáng kiến|%s
                                ||Năm 2025|Năm 2025|Năm 2025
                                1|Hợp Đồng|#12404|#7|#80
                                2|Hợp Lạc|#300|#8|#90
                                3|Cây Đa|#100||
                                """.formatted(
                                        contracts)))))
                .containsExactly(
                        "C4 1 loan actual 2025 = 12404 triệu đồng",
                        "D4 1 ideas actual 2025 = 7 triệu đồng",
                        "E4 1 number actual 2025 = 80 hợp đồng",
                        "C5 2 loan actual 2025 = 300 triệu đồng",
                        "D5 2 ideas actual 2025 = 8 triệu đồng",
                        "E5 2 number actual 2025 = 90 hợp đồng",
                        "C6 2 loan[village=Cây Đa] actual 2025 = 100 triệu đồng");
    }

    private static Normalised read(String sheet, String drawing) {
        return Drawn.read("Hoa My.xlsx", Drawn.sheet(sheet, drawing));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Biểu 1 (ĐVT nghìn đồng)     ! XÃ HÒA MỸ~TT|Chỉ tiêu|Thực hiện~1|Thu ngân sách|#5           ! nghìn đồng",
                "ĐVT nghìn đồng              ! XÃ HÒA MỸ~TT|Chỉ tiêu|Thực hiện~1|Thu ngân sách|#5           ! nghìn đồng",
                "Biểu ! XÃ HÒA MỸ~TT|Chỉ tiêu|Thực hiện~1|Thu ngân sách|#5~~Ghi chú: Đơn vị tính: nghìn đồng ! nghìn đồng",
                "Biểu ! XÃ HÒA MỸ~TT|Chỉ tiêu|Thực hiện~1|Thu ngân sách|#5~ĐVT: tỷ đồng                     ! tỷ đồng",
                "Biểu ! XÃ HÒA MỸ~Đơn vị: 10^3 đồng~TT|Chỉ tiêu|Thực hiện~1|Thu ngân sách|#5                ! nghìn đồng",
                "Biểu ! XÃ HÒA MỸ~TT|Chỉ tiêu|Thực hiện (10⁹ đồng)~1|Thu ngân sách|#5                       ! tỷ đồng",
                "Biểu ! XÃ HÒA MỸ~TT|Chỉ tiêu|ĐVT|Thực hiện~1|Thu ngân sách|tỷ đồng/năm|#5                  ! tỷ đồng",
                "Biểu ! XÃ HÒA MỸ~TT|Chỉ tiêu|ĐVT|Thực hiện~1|Hộ nghèo|trăm hộ|#5                           ! trăm hộ",
                "Biểu ! XÃ HÒA MỸ~TT|Chỉ tiêu|ĐVT|Thực hiện~1|Tỷ lệ hộ nghèo|%/năm|#5                        ! %",
                "Biểu ! XÃ HÒA MỸ~(Đơn vị tính: m²)~TT|Chỉ tiêu|Thực hiện~1|Diện tích gieo trồng lúa|#5     ! m²",
                "Biểu ! XÃ HÒA MỸ~TT|Chỉ tiêu|Thực hiện~1|Thu ngân sách|5 tỷ đồng/năm                       ! tỷ đồng",
                "ĐVT triệu đồng ! XÃ HÒA MỸ~TT|Chỉ tiêu|Thực hiện~1|Hộ nghèo|#5                             ! hộ"
            })
    void a_unit_of_measure_is_heard_wherever_the_sheet_tells_it(String sheet, String drawing, String unit) {
        assertThat(read(sheet, drawing.replace('~', '\n')).observations())
                .extracting(figure -> figure.number() == null
                        ? ""
                        : figure.number().value().toPlainString() + " " + figure.unitOfMeasure())
                .containsExactly("5 " + unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Hộ nghèo||1544đ                ! foreign-unit-of-measure",
                "Hộ nghèo||1.544 đồng           ! foreign-unit-of-measure",
                "Hộ nghèo||12,5 ha              ! foreign-unit-of-measure",
                "Hộ nghèo||#1544{#,##0\" đ\"}    ! foreign-unit-of-measure",
                "Số học sinh|kg|#12             ! foreign-unit-of-measure",
                "Hộ nghèo||5 thùng              ! unreadable",
                "Thu ngân sách||5 USD           ! unreadable"
            })
    void a_unit_of_measure_that_cannot_be_meant_is_asked_before_the_figure_counts(String row, String rule) {
        Normalised read =
                read("Biểu", "XÃ HÒA MỸ\nTT|Chỉ tiêu|ĐVT|Thực hiện\n1|" + row + "\n2|Thu ngân sách|triệu đồng|#7\n");

        assertThat(read.observations()).hasSize(1);
        assertThat(read.findings()).extracting(Finding::rule).containsExactly(rule);
        assertThat(read.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void the_sentence_says_that_the_unit_of_measure_is_what_is_unknown() {
        List<String> sentences = read(
                        "Biểu", "XÃ HÒA MỸ\nTT|Chỉ tiêu|Thực hiện\n1|Hộ nghèo|5 thùng\n2|Tổng số hộ|1544đ\n")
                .findings()
                .stream()
                .map(WORDING::sentence)
                .toList();

        assertThat(sentences)
                .containsExactly(
                        "Ô C3 (tệp Hoa My.xlsx, trang Biểu, dòng «Hộ nghèo») ghi «5 thùng»: «thùng» không phải đơn vị tính nào đã"
                                + " biết nên số này chưa được tổng hợp. Đề nghị nhập số theo đơn vị tính của danh mục, hoặc khai"
                                + " báo thêm đơn vị tính này.",
                        "Ô C4 (tệp Hoa My.xlsx, trang Biểu, dòng «Tổng số hộ») ghi 1544đ với đơn vị tính đồng, nhưng chỉ tiêu này"
                                + " đếm bằng hộ; hai đơn vị tính không quy đổi được với nhau. Số liệu này chưa được tổng hợp; đề nghị"
                                + " nhập số đúng theo hộ, hoặc hỏi đơn vị.");
    }

    @Test
    void a_count_below_zero_is_loaded_and_asked() {
        Normalised read = read("Biểu", "XÃ HÒA MỸ\nTT|Chỉ tiêu|Thực hiện\n1|Hộ nghèo|#-5\n2|Thu ngân sách|#-7\n");

        assertThat(Drawn.lines(read))
                .containsExactly("C3 01290 poor actual 2025 = -5 hộ", "C4 01290 revenue actual 2025 = -7 triệu đồng");
        assertThat(read.findings()).extracting(Finding::rule).containsExactly("negative-count");
        assertThat(read.findings().get(0).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void a_number_whose_dots_part_no_groups_of_three_digits_is_asked_about() {
        Normalised read = read("Biểu", """
                XÃ HÒA MỸ
                TT|Chỉ tiêu|Kế hoạch|Thực hiện
                1|Thu ngân sách|1.234.500|1.234.5
                2|Hộ nghèo|20|18/1.20.3
                """);

        assertThat(Drawn.lines(read))
                .containsExactly(
                        "C3 01290 revenue target 2025 = 1234500 triệu đồng", "C4 01290 poor target 2025 = 20 hộ");
        assertThat(read.findings())
                .extracting(
                        finding -> finding.rule() + " " + finding.arguments().get("value"))
                .containsExactly("unreadable 1.234.5", "unreadable 18/1.20.3");
    }

    @Test
    void a_unit_of_measure_is_heard_from_the_head_of_the_printed_page() {
        RawSheet drawn = Drawn.sheet("Biểu", "XÃ HÒA MỸ\nTT|Chỉ tiêu|Thực hiện\n1|Thu ngân sách|#5");
        Remark printed = new Remark(Remark.Kind.PRINTED, new CellAddress(0, 0), "Trang 1/3 - ĐVT: nghìn đồng");
        Normalised read = Drawn.read(
                "Hoa My.xlsx",
                new RawSheet(
                        drawn.name(),
                        false,
                        drawn.cells(),
                        drawn.merges(),
                        drawn.hiddenRows(),
                        drawn.hiddenColumns(),
                        List.of(printed)));

        assertThat(Drawn.lines(read)).singleElement().asString().endsWith("= 5 nghìn đồng");
        assertThat(read.findings()).isEmpty();
    }
}
