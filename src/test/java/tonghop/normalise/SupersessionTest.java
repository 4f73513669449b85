package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.Names;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.normalise.cell.ReadingFindings;

class SupersessionTest {
    private static final Names NAMES = new Names(Drawn.DEFINITION);
    private static final String FORM = """
            XÃ HÒA MỸ
            TT|Chỉ tiêu|Kế hoạch|Thực hiện
            1|Thu ngân sách|#100|#%s
            2|Số hộ nghèo|#20|#18
            """;

    private static Normalised form(String file, String revenue) {
        return Drawn.read(file, Drawn.sheet("Biểu", FORM.formatted(revenue)));
    }

    private static Normalised together(Normalised... parts) {
        return new Normalised(
                Stream.of(parts).flatMap(part -> part.observations().stream()).toList(),
                Stream.of(parts).flatMap(part -> part.ledger().stream()).toList(),
                Stream.of(parts).flatMap(part -> part.findings().stream()).toList());
    }

    /** What counts of three files, whose fingerprints are a, b and c. */
    private static Normalised settled(Normalised all, String first, String second, String third) {
        return new Supersession(NAMES, Map.of(first, "a", second, "b", third, "c")).apply(all);
    }

    @Test
    void a_file_sent_again_takes_the_place_of_the_older_one_and_both_stay_in_the_ledger() {
        Normalised both = together(form("hoa my.xlsx", "90"), form("hoa my (sửa lần 2).xlsx", "95"));

        Normalised settled =
                new Supersession(NAMES, Map.of("hoa my.xlsx", "a", "hoa my (sửa lần 2).xlsx", "b")).apply(both);

        assertThat(Drawn.lines(settled))
                .contains("D3 01290 revenue actual 2025 = 95 triệu đồng")
                .hasSize(4);
        assertThat(settled.ledger()).hasSameSizeAs(both.ledger());
        assertThat(settled.ledger())
                .filteredOn(entry -> entry.reason().equals("superseded"))
                .hasSize(4)
                .allMatch(entry -> entry.outcome() == Outcome.IGNORED)
                .allMatch(entry -> entry.detail().equals("hoa my (sửa lần 2).xlsx"));
        assertThat(settled.findings()).extracting(Finding::rule).containsExactly("superseded");
    }

    private static final String WORKBOOK = """
            XÃ HÒA MỸ
            TT|Chỉ tiêu|Kế hoạch|Thực hiện
            1|Thu ngân sách|#100|#90
            2|Số hộ nghèo|#20|#18
            """;
    private static final String SCHOOLS = """
            XÃ HÒA MỸ
            TT|Chỉ tiêu|Thực hiện
            1|Số học sinh|#300
            2|Số hộ nghèo|rà soát
            """;

    private static Normalised workbook() {
        return Drawn.read("hoa my.xlsx", Drawn.sheet("Biểu", WORKBOOK), Drawn.sheet("Trường", SCHOOLS));
    }

    @Test
    void a_correction_of_one_sheet_leaves_the_other_sheets_in_use_and_asks_about_them() {
        Normalised both = together(workbook(), form("hoa my (sửa).xlsx", "95"));

        Normalised settled = new Supersession(NAMES, Map.of("hoa my.xlsx", "a", "hoa my (sửa).xlsx", "b")).apply(both);

        assertThat(Drawn.lines(settled))
                .contains("D3 01290 revenue actual 2025 = 95 triệu đồng", "C3 01290 pupils actual 2025 = 300 học sinh")
                .hasSize(5);
        assertThat(settled.ledger()).hasSameSizeAs(both.ledger());
        assertThat(settled.ledger())
                .filteredOn(entry -> entry.cell().file().equals("hoa my.xlsx"))
                .filteredOn(entry ->
                        entry.outcome() != Outcome.IGNORED || entry.reason().equals("superseded"))
                .extracting(entry -> entry.cell().sheet() + " " + entry.cell().at() + " " + entry.reason())
                .containsExactly(
                        "Biểu C3 superseded",
                        "Biểu D3 superseded",
                        "Biểu C4 superseded",
                        "Biểu D4 superseded",
                        "Trường C3 loaded",
                        "Trường C4 unreadable");
        assertThat(settled.findings())
                .extracting(finding -> finding.severity() + " " + finding.rule() + " " + finding.cells())
                .containsExactly(
                        "error resubmission-omits [hoa my.xlsx › Trường › C3]",
                        "error unreadable [hoa my.xlsx › Trường › C4]");
        assertThat(settled.findings().get(0).arguments())
                .as("whose figures and of what")
                .containsEntry("units", "xã Hòa Mỹ")
                .containsEntry("rows", "Số học sinh");
    }

    @Test
    void what_a_later_sending_does_not_tell_is_in_use_unless_one_between_tells_it() {
        Normalised second = Drawn.read(
                "hoa my (sửa).xlsx",
                Drawn.sheet("Biểu", WORKBOOK),
                Drawn.sheet("Trường", SCHOOLS.replace("300", "310")));
        Normalised all = together(workbook(), second, form("hoa my (sửa lần 2).xlsx", "95"));

        Normalised settled = settled(all, "hoa my.xlsx", "hoa my (sửa).xlsx", "hoa my (sửa lần 2).xlsx");

        assertThat(Drawn.lines(settled))
                .contains("C3 01290 pupils actual 2025 = 310 học sinh")
                .hasSize(5);
        assertThat(settled.findings())
                .extracting(
                        finding -> finding.rule() + " " + finding.cells().get(0).file())
                .containsExactlyInAnyOrder(
                        "superseded hoa my.xlsx",
                        "resubmission-omits hoa my (sửa).xlsx",
                        "unreadable hoa my (sửa).xlsx");
    }

    @Test
    void the_answer_to_a_later_sending_takes_the_place_of_the_first_one_too() {
        Normalised answer = form("hoa my tra loi.xlsx", "96");
        CellRef top = new CellRef("hoa my tra loi.xlsx", "", new CellAddress(0, 0));
        Finding returned = ReadingFindings.about(
                new ReadingFindings.Subject(ReturnedCopy.RULE, Severity.INFO, "hoa my tra loi.xlsx", top),
                Map.of(ReturnedCopy.ANSWERED, "b"),
                List.of());
        Normalised all = together(
                form("hoa my.xlsx", "90"),
                form("hoa my (sửa lần 2).xlsx", "95"),
                new Normalised(answer.observations(), answer.ledger(), List.of(returned)));

        Normalised settled = settled(all, "hoa my.xlsx", "hoa my (sửa lần 2).xlsx", "hoa my tra loi.xlsx");

        assertThat(Drawn.lines(settled))
                .contains("D3 01290 revenue actual 2025 = 96 triệu đồng")
                .hasSize(4);
        assertThat(settled.findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("returned-copy", "answered", "superseded");
    }

    @Test
    void identical_copies_count_once() {
        Normalised both = together(form("a.xlsx", "90"), form("b.xlsx", "90"));

        Normalised settled = new Supersession(NAMES, Map.of("a.xlsx", "same", "b.xlsx", "same")).apply(both);

        assertThat(settled.observations())
                .hasSize(4)
                .allMatch(observation -> observation.cell().file().equals("a.xlsx"));
        assertThat(settled.findings()).extracting(Finding::rule).containsExactly("identical-copy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bản sao của pa hu.xlsx",
                "Copy of pa hu.xlsx",
                "a pa hu - Copy.xlsx",
                "pa hu (1).xlsx",
                "pa hu - Copy (2).xlsx"
            })
    void of_identical_files_that_one_counts_whose_name_claims_no_copy(String copy) {
        Normalised both = together(form(copy, "90"), form("pa hu.xlsx", "90"));

        Normalised settled = new Supersession(NAMES, Map.of(copy, "same", "pa hu.xlsx", "same")).apply(both);

        assertThat(settled.observations())
                .hasSize(4)
                .allMatch(observation -> observation.cell().file().equals("pa hu.xlsx"));
    }

    @Test
    void what_was_sent_last_counts_though_it_was_sent_first_as_well() {
        Normalised all = together(form("pa hu.xlsx", "90"), form("pa hu (1).xlsx", "95"), form("pa hu (2).xlsx", "90"));

        Normalised settled = new Supersession(
                        NAMES, Map.of("pa hu.xlsx", "a", "pa hu (1).xlsx", "b", "pa hu (2).xlsx", "a"))
                .apply(all);

        assertThat(Drawn.lines(settled))
                .contains("D3 01290 revenue actual 2025 = 90 triệu đồng")
                .hasSize(4);
    }

    @Test
    void two_files_of_one_form_whose_names_claim_nothing_both_count_and_a_person_is_asked() {
        Normalised both = together(form("hoa my a.xlsx", "90"), form("hoa my b.xlsx", "95"));

        Normalised settled = new Supersession(NAMES, Map.of("hoa my a.xlsx", "1", "hoa my b.xlsx", "2")).apply(both);

        assertThat(settled.observations()).hasSize(8);
        assertThat(settled.findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sent-twice", Severity.WARNING));
    }

    private static final String ONE_FIGURE = """
            XÃ HÒA MỸ
            TT|Chỉ tiêu|Thực hiện
            1|Số hộ nghèo|#%s
            """;

    private static Normalised figure(String file, String poor) {
        return Drawn.read(file, Drawn.sheet("Biểu", ONE_FIGURE.formatted(poor)));
    }

    @Test
    void a_single_figure_is_sent_again_where_the_name_of_the_file_says_so() {
        Normalised both = together(figure("hoa my.xlsx", "18"), figure("Hòa Mỹ (sửa lần 2).xlsx", "19"));

        Normalised settled =
                new Supersession(NAMES, Map.of("hoa my.xlsx", "1", "Hòa Mỹ (sửa lần 2).xlsx", "2")).apply(both);

        assertThat(Drawn.lines(settled)).containsExactly("C3 01290 poor actual 2025 = 19 hộ");
        assertThat(settled.findings()).extracting(Finding::rule).containsExactly("superseded");
    }

    @Test
    void a_single_figure_of_another_form_contradicts_whatever_its_number() {
        Normalised both = together(figure("hoa my.xlsx", "18"), figure("ho ngheo hoa my (2).xlsx", "19"));

        Normalised settled =
                new Supersession(NAMES, Map.of("hoa my.xlsx", "1", "ho ngheo hoa my (2).xlsx", "2")).apply(both);

        assertThat(settled).isEqualTo(both);
    }

    @Test
    void files_of_other_units_or_forms_are_left_alone() {
        Normalised other = Drawn.read(
                "dong son.xlsx", Drawn.sheet("Biểu", FORM.formatted("90").replace("HÒA MỸ", "ĐÔNG SƠN")));
        Normalised both = together(form("hoa my lan 2.xlsx", "90"), other);

        Normalised settled =
                new Supersession(NAMES, Map.of("hoa my lan 2.xlsx", "1", "dong son.xlsx", "2")).apply(both);

        assertThat(settled).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "Hạ Lang.xlsx, Hạ Lang (1).xlsx",
        "Hạ Lang lần 1.xlsx, Hạ Lang lần 2.xlsx",
        "bao cao_v1.xls, bao cao_v2.xls",
        "bieu so lieu.xlsx, bieu so lieu FINAL.xlsx",
        "bieu so lieu.xlsx, bieu so lieu (bổ sung).xlsx",
        "so lieu (sửa).xlsx, so lieu (sửa lần 3).xlsx"
    })
    void names_tell_which_was_sent_later(String older, String newer) {
        assertThat(List.of(Revision.of(newer), Revision.of(older))).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(Revision.of(newer)).isGreaterThan(Revision.of(older));
    }
}
