package tonghop.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.definition.JobDefinition;
import tonghop.definition.Narrative;
import tonghop.definition.Sentence;
import tonghop.model.Role;
import tonghop.publish.SamplePublication;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

class NarratorTest {
    private static final Publication PUBLICATION = SamplePublication.publication(SamplePublication.definition(), "vi");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,-])\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?");

    private final Wording wording = new Wording("vi");

    @Test
    void the_sentences_reproduce_the_known_figures_of_the_cluster() {
        assertThat(sentences(PUBLICATION))
                .contains("Về tổng thu ngân sách: có huyện Trùng Khánh đạt 70,050/61,756 tỷ đồng, bằng 113,43% kế"
                        + " hoạch; huyện Hạ Lang đạt 29,650/19,450 tỷ đồng, bằng 152,44% kế hoạch; huyện Thạch An đạt"
                        + " 18,268/16,830 tỷ đồng, bằng 108,55% kế hoạch.")
                .contains(
                        "Về di dời chuồng trại gia súc ra khỏi gầm sàn nhà ở: có huyện Trùng Khánh di dời được 418/550 hộ,"
                                + " đạt 76% kế hoạch; huyện Quảng Hòa di dời được 619/809 hộ, đạt 76,5% kế hoạch; huyện Hạ Lang di"
                                + " dời được 288/420 hộ, đạt 68,6% kế hoạch.")
                .contains("Các trang thông tin điện tử có trên 1.620.000 lượt truy cập, đăng 180 tin, bài.");
    }

    /** The golden texts were read as an officer reads them; a change in them must be read again before it is kept. */
    @ParameterizedTest
    @ValueSource(strings = {"cum-mien-dong-2022", "ha-quang-2020"})
    void the_text_of_the_sample_jobs_reads_as_the_golden_one(String job) throws IOException {
        Path golden = Path.of("src/test/resources/golden", job, "narrative.txt");
        String told = new Narrator(SamplePublication.ofGolden(job), wording)
                .tell().stream()
                        .flatMap(chapter ->
                                Stream.concat(Stream.of("# " + chapter.title()), chapter.sentences().stream()))
                        .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("tonghop.write-golden")) {
            Files.writeString(golden, told);
        }
        assertThat(told).isEqualTo(Files.readString(golden));
    }

    @Test
    void every_number_of_the_sentences_stands_in_a_consolidated_table() {
        List<BigDecimal> figures = PUBLICATION.tables().appendices().stream()
                .flatMap(table -> table.rows().flatMap(NarratorTest::figures))
                .flatMap(figure -> figure.readings().stream())
                .flatMap(reading -> Stream.of(reading.value(), reading.upper()))
                .toList();
        List<String> numbers = sentences(PUBLICATION).stream()
                .flatMap(sentence -> NUMBER.matcher(sentence).results().map(found -> found.group()))
                .toList();
        assertThat(numbers).hasSizeGreaterThan(60).allSatisfy(number -> {
            BigDecimal value = new BigDecimal(number.replace(".", "").replace(',', '.'));
            assertThat(figures)
                    .as(number)
                    .anyMatch(figure ->
                            figure.setScale(value.scale(), RoundingMode.HALF_UP).compareTo(value) == 0);
        });
    }

    @Test
    void a_figure_stated_in_two_ways_is_told_in_both_and_marked_as_in_the_appendix() {
        assertThat(sentences(PUBLICATION)).anySatisfy(sentence -> assertThat(sentence)
                .containsPattern("huyện Quảng Hòa thực hiện được \\(486 hoặc 488\\)/736⁽[⁰-⁹¹²³]+⁾"));
        assertThat(new Narrator(PUBLICATION, wording).tell())
                .filteredOn(chapter -> chapter.title().equals("Xóa nhà tạm, nhà dột nát"))
                .singleElement()
                .extracting(Chapter::noted)
                .isEqualTo(List.of("I"));
    }

    @Test
    void a_figure_that_does_not_convert_is_told_in_its_own_unit_of_measure() {
        assertThat(sentences(PUBLICATION)).anySatisfy(sentence -> assertThat(sentence)
                .containsPattern("huyện Hạ Lang đạt 39,00/37,00⁽\\S+⁾ triệu đồng, bằng")
                .contains("thành phố Cao Bằng đạt 93,30/89,10 triệu đồng/ha"));
    }

    @Test
    void what_nobody_tells_is_not_said() {
        assertThat(sentences(with(
                        "Nhà đại đoàn kết: [{unit} {solidarity-houses percent} %].",
                        "Cụm đạt {head budget-revenue} tỷ đồng.",
                        "Tổng {total budget-revenue} tỷ đồng[, cụm báo cáo {head budget-revenue} tỷ đồng].")))
                .containsExactly("Tổng 117,968 tỷ đồng.");
    }

    @Test
    void the_first_alternative_that_can_be_said_is_said() {
        assertThat(
                        sentences(
                                with(
                                        "Có [{unit} {poverty-reduction}/{poverty-reduction target}|{unit} {poverty-reduction percent} %].")))
                .singleElement()
                .asString()
                .contains("huyện Hạ Lang 3,86/4,00; huyện Thạch An 148,25 %");
    }

    private List<String> sentences(Publication publication) {
        return new Narrator(publication, wording)
                .tell().stream()
                        .flatMap(chapter -> chapter.sentences().stream())
                        .toList();
    }

    private static Publication with(String... sentences) {
        JobDefinition job = SamplePublication.definition();
        Narrative chapter =
                new Narrative("Mục", Stream.of(sentences).map(Sentence::parse).toList());
        JobDefinition changed = new JobDefinition(
                job.code(),
                job.title(),
                job.authority(),
                job.period(),
                job.asOf(),
                job.years(),
                job.deadlines(),
                job.units(),
                job.dimensions(),
                job.indicators(),
                job.rules(),
                job.appendices(),
                job.charts(),
                job.scales(),
                List.of(chapter),
                job.lists(),
                job.vocabulary(),
                job.earlier(),
                job.fingerprint());
        return SamplePublication.publication(changed, "vi");
    }

    private static Stream<Figure> figures(Row row) {
        Set<String> units = PUBLICATION.definition().units().stream()
                .map(unit -> unit.code())
                .collect(Collectors.toSet());
        return Stream.of(Role.values())
                .flatMap(role ->
                        Stream.concat(units.stream().map(unit -> row.figure(unit, role)), Stream.of(row.total(role))));
    }
}
