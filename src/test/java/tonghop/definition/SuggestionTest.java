package tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.definition.yaml.Suggestion;

class SuggestionTest {
    private static final Suggestion CODES = Suggestion.among(List.of("budget-revenue", "budget-balance", "houses"));

    @Test
    void a_slip_of_the_hand_finds_the_word() {
        assertThat(CODES.closest("budget-revenu")).contains("budget-revenue");
        assertThat(CODES.closest("budegt_revenue")).contains("budget-revenue");
        assertThat(CODES.closest("Houses")).contains("houses");
    }

    @Test
    void a_word_that_is_far_from_all_finds_none() {
        assertThat(CODES.closest("schools")).isEmpty();
        assertThat(CODES.closest("")).isEmpty();
        assertThat(Suggestion.among(List.of("1", "2")).closest("3")).isEmpty();
        assertThat(Suggestion.among(List.of()).closest("houses")).isEmpty();
    }

    @Test
    void tones_and_letter_case_are_no_difference() {
        assertThat(new Suggestion(Map.of("Tổng thu ngân sách", "budget-revenue", "Đàn lợn", "pigs"))
                        .closest("tong thu ngan sach"))
                .contains("budget-revenue");
        assertThat(Suggestion.among(List.of("đàn lợn")).closest("DAN LON")).contains("đàn lợn");
    }

    @Test
    void of_two_near_words_the_nearer_is_meant_and_of_equals_the_first() {
        assertThat(Suggestion.among(List.of("commune", "communes")).closest("communess"))
                .contains("communes");
        assertThat(Suggestion.among(List.of("bata", "bate")).closest("bat")).contains("bata");
    }
}
