package tonghop.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.ReportingPeriod;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;

class WordingTest {
    private final Wording vietnamese = new Wording("vi");
    private final Wording english = new Wording("en");

    @Test
    void both_languages_hold_the_same_keys() {
        assertThat(vietnamese.keys()).isEqualTo(english.keys()).isNotEmpty();
    }

    @Test
    void both_languages_use_the_same_placeholders() {
        assertThat(vietnamese.keys()).allSatisfy(key -> assertThat(placeholders(vietnamese.text(key)))
                .as(key)
                .isEqualTo(placeholders(english.text(key))));
    }

    @Test
    void a_placeholder_takes_its_argument_as_it_is_or_as_people_read_it() {
        assertThat(vietnamese.text("remark.earlier", Map.of("day", "2022-11-30")))
                .contains("30/11/2022");
        assertThat(vietnamese.text("report.ledger.counts", Map.of("all", "12345.5")))
                .contains("12.345,5");
        assertThat(english.text("report.ledger.counts", Map.of("all", "12345.5")))
                .contains("12,345.5");
        assertThat(vietnamese.text("verdict.open", Map.of("count", "$1 \\ {count}")))
                .contains("$1 \\ {count}");
    }

    @Test
    void of_one_thing_a_sentence_speaks_as_of_one() {
        assertThat(english.text("verdict.open", Map.of("count", "1")))
                .isEqualTo("Not ready to sign: 1 question to answer");
        assertThat(english.text("verdict.open", Map.of("count", "8")))
                .isEqualTo("Not ready to sign: 8 questions to answer");
    }

    @Test
    void a_placeholder_without_an_argument_stays_visible() {
        assertThat(vietnamese.text("verdict.open")).contains("{count}");
    }

    @Test
    void a_key_without_a_sentence_is_shown_and_stops_nothing() {
        assertThat(vietnamese.text("finding.unheard-of")).isEqualTo("‹finding.unheard-of›");
    }

    @Test
    void a_sentence_that_a_list_makes_long_tells_its_beginning_and_how_many_are_left() {
        String rows = IntStream.rangeClosed(1, 80)
                .mapToObj(row -> "Chỉ tiêu thứ " + row)
                .collect(Collectors.joining("; "));
        Finding finding = Finding.of("0123abcd", "completeness", Severity.WARNING, "completeness-rows")
                .with("unit", "huyện Hạ Lang")
                .with("count", "80")
                .with("asOf", "2022-12-31")
                .with("rows", rows);

        assertThat(vietnamese.sentence(finding)).contains("Chỉ tiêu thứ 80");
        assertThat(vietnamese.brief(finding))
                .hasSizeLessThanOrEqualTo(600)
                .startsWith("Huyện Hạ Lang không báo cáo 80 chỉ tiêu")
                .containsPattern("; Chỉ tiêu thứ \\d+; … và \\d+ mục nữa \\(đủ trong du-lieu")
                .endsWith("hoặc sẽ gửi bổ sung.");
        assertThat(vietnamese.brief(finding.with("rows", "Hộ nghèo"))).contains(": Hộ nghèo. ");
    }

    @Test
    void a_language_without_words_is_refused() {
        assertThatThrownBy(() -> new Wording("fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fr");
    }

    @Test
    void figures_in_a_text_are_written_for_people_but_nothing_else_is_touched() {
        assertThat(vietnamese.figure("58278 + 47162 = 105440")).isEqualTo("58.278 + 47.162 = 105.440");
        assertThat(vietnamese.figure("650..1700.5")).isEqualTo("650–1.700,5");
        assertThat(vietnamese.figure("-0.47")).isEqualTo("-0,47");
        assertThat(vietnamese.figure("COVID-19, ô D1234, 1.234,5 và 2021-2022"))
                .isEqualTo("COVID-19, ô D1234, 1.234,5 và 2021-2022");
        assertThat(vietnamese.figure("Đảm bảo")).isEqualTo("Đảm bảo");
        assertThat(vietnamese.figure("")).isEmpty();
    }

    @Test
    void a_candidate_tells_cell_change_and_slip() {
        CellRef cell = new CellRef("a.xlsx", "Sheet1", CellAddress.parse("D8"));
        Finding finding = asked(cell);
        assertThat(vietnamese.candidate(new Candidate(cell, "62.63", "62.36", "swapped-digits", 2), finding))
                .isEqualTo("D8 62,63 → 62,36 (" + vietnamese.text("slip.swapped-digits") + ")");
        assertThat(vietnamese.candidate(new Candidate(null, "65", "78", "swapped-digits", 1), finding))
                .startsWith("65 → 78");
    }

    private static Finding asked(CellRef cell) {
        return Finding.of("1a2b3c4d", "same-fact", Severity.ERROR, "same-fact").withCells(List.of(cell));
    }

    @Test
    void a_candidate_tells_every_cell_that_changes_with_it_and_the_sheet_that_is_not_the_questions_own() {
        CellRef cell = new CellRef("a.xlsx", "Quý III", CellAddress.parse("D8"));
        CellRef near = new CellRef("a.xlsx", "Quý II", CellAddress.parse("D14"));
        CellRef far = new CellRef("b.xlsx", "Quý II", CellAddress.parse("E7"));
        Candidate candidate = new Candidate(near, "56.187", "31.838", "swapped-digits", 1)
                .withAlong(List.of(
                        new Candidate.Along(cell, "1", "2"),
                        new Candidate.Along(far, "6123", "6026"),
                        new Candidate.Along(new CellRef("a.xlsx", "Quý II", CellAddress.parse("D15")), "3", "4"),
                        new Candidate.Along(cell, "5", "6")));
        assertThat(vietnamese.candidate(candidate, asked(cell)))
                .startsWith("Quý II › D14 56,187 → 31,838, kèm Quý III › D8 1 → 2, "
                        + "kèm b.xlsx › Quý II › E7 6.123 → 6.026, kèm D15 3 → 4 và 1 ô nữa (");
    }

    @Test
    void periods_and_days_are_told_as_offices_do() {
        assertThat(vietnamese.period(ReportingPeriod.year(2022))).isEqualTo("năm 2022");
        assertThat(vietnamese.period(ReportingPeriod.years(2021, 2022))).isEqualTo("giai đoạn 2021-2022");
        assertThat(vietnamese.period(ReportingPeriod.month(2022, 11))).isEqualTo("từ 01/11/2022 đến 30/11/2022");
        assertThat(vietnamese.date(LocalDate.of(2023, 1, 5))).isEqualTo("05/01/2023");
    }

    private static java.util.Set<String> placeholders(String sentence) {
        return java.util.regex.Pattern.compile("\\{(\\w+)")
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
