package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Normalised;

/** A district's targets over five years, as offices lay them out: plan of the term, each year, all of them, and a year on average. */
class FiveYearTablesTest {
    @TempDir
    Path jobs;

    private JobDefinition definition;

    @BeforeEach
    void job() throws IOException {
        Path folder = Files.createDirectories(jobs.resolve("that"));
        Files.writeString(folder.resolve("job.yaml"), """
                job: {title: Kết quả 5 năm, authority: UBND huyện, period: 2011-2015, years: 5}
                units: [{code: "900", name: Lục Bình, level: huyện}]
                indicators: [{code: jobs, name: Giải quyết việc làm, unit-of-measure: người, aggregation: sum}]
                """);
        definition = new DefinitionReader().read(folder);
    }

    private List<String> read(String drawing) {
        Normalised read = Drawn.read(
                definition,
                "Luc Binh.xlsx",
                Drawn.sheet("Biểu", "UBND HUYỆN LỤC BÌNH\nKẾT QUẢ 5 NĂM 2011 - 2015\n" + drawing));
        assertThat(read.findings()).isEmpty();
        return Drawn.lines(read).stream()
                .map(line -> line.replace(" 900 jobs", "").replace(" người", ""))
                .toList();
    }

    @Test
    void years_stand_between_the_plan_of_the_term_and_what_all_of_them_make() {
        assertThat(read("""
                        Chỉ tiêu|ĐVT|Kế hoạch 5 năm 2011-2015|Thực hiện các năm|<|Cộng 5 năm|Bình quân 2011-2015|% TH 5 năm/KH
                        ^|^|^|2011|Ước 2012|^|^|^
                        Giải quyết việc làm|người|#4200|#812|#845|#4350|#870|#103.6
                        """))
                .containsExactly(
                        "C5 target 2011-2015 = 4200",
                        "D5 actual 2011 = 812",
                        "E5 actual 2012 = 845",
                        "F5 actual 2011-2015 = 4350",
                        "G5 average 2011-2015 = 870",
                        "H5 percent 2011-2015 = 103.6 %");
    }

    @Test
    void each_year_may_be_set_against_the_one_before_it() {
        assertThat(read("""
                        Chỉ tiêu|Năm 2011 so với năm 2010 (%)|Năm 2012 so với năm 2011 (%)|Năm 2015 so với năm 2014 (%)
                        Giải quyết việc làm|#101.4|#102.2|#101.6
                        """))
                .containsExactly("B4 growth 2011 = 101.4 %", "C4 growth 2012 = 102.2 %", "D4 growth 2015 = 101.6 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tăng, giảm so với năm 2014", "Chênh lệch so với năm 2014"})
    void the_last_two_years_stand_beside_their_difference(String difference) {
        assertThat(read("""
                        Chỉ tiêu|ĐVT|Năm 2014|Năm 2015|%s|%% tăng, giảm so với năm 2014
                        Giải quyết việc làm|người|#870|#880|#10|#1.1
                        """.formatted(difference)))
                .containsExactly(
                        "C4 actual 2014 = 870",
                        "D4 actual 2015 = 880",
                        "E4 difference 2015 = 10",
                        "F4 growth 2015 = 1.1 %");
    }

    @Test
    void years_stand_below_each_other_with_their_sum_and_their_mean() {
        assertThat(read("""
                        Năm|Giải quyết việc làm (người)
                        #2011|#812
                        #2012|#845
                        Cộng 5 năm|#4350
                        Bình quân năm|#870
                        """))
                .containsExactly(
                        "B4 actual 2011 = 812",
                        "B5 actual 2012 = 845",
                        "B6 actual 2011-2015 = 4350",
                        "B7 average 2011-2015 = 870");
    }

    @Test
    void how_fast_it_grew_is_of_all_years_and_not_of_the_last_one() {
        assertThat(read("""
                        Chỉ tiêu|ĐVT|Năm 2014|Năm 2015|Tốc độ tăng BQ (%/năm)|BQ/năm
                        Giải quyết việc làm|người|#905|#918|#3.1|#870
                        """))
                .containsExactly(
                        "C4 actual 2014 = 905",
                        "D4 actual 2015 = 918",
                        "E4 average-growth 2011-2015 = 3.1 %",
                        "F4 average 2011-2015 = 870");
    }
}
