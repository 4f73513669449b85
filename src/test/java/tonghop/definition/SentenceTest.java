package tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.Sentence.Measure;
import tonghop.definition.Sentence.Mention;
import tonghop.definition.Sentence.Passage;
import tonghop.definition.Sentence.UnitName;
import tonghop.definition.Sentence.Whose;
import tonghop.definition.Sentence.Words;
import tonghop.model.Role;

class SentenceTest {
    private static final String APPENDIX =
            "appendices: [{code: I, title: Tổng hợp, roles: [actual], sections: [{title: '', rows: [houses]}]}]\n";

    @TempDir
    Path jobs;

    @Test
    void a_sentence_is_words_and_mentions_of_figures() {
        Mention members = new Mention(Whose.MEMBER, "houses", new TreeMap<>(Map.of("work", "new")), Role.PERCENT);
        Mention total = new Mention(Whose.TOTAL, "houses", new TreeMap<>(), Role.ACTUAL);
        assertThat(Sentence.parse(
                                "Có [{unit} {houses work=new percent} %|{unit}] và {total houses} {measure total houses}.")
                        .parts())
                .containsExactly(
                        new Words("Có "),
                        new Passage(List.of(
                                List.of(new UnitName(), new Words(" "), members, new Words(" %")),
                                List.of(new UnitName()))),
                        new Words(" và "),
                        total,
                        new Words(" "),
                        new Measure(total),
                        new Words("."));
    }

    @Test
    void the_members_that_lead_are_named_by_a_rank() {
        assertThat(Sentence.parse("Dẫn đầu: {leaders s.rank}.").parts())
                .containsExactly(
                        new Words("Dẫn đầu: "),
                        new Sentence.Leaders(new Mention(Whose.MEMBER, "s.rank", new TreeMap<>(), Role.ACTUAL)),
                        new Words("."));
    }

    @Test
    void brackets_that_do_not_pair_are_told_with_the_sentence() {
        for (String broken : List.of("a [b", "a b]", "[a [b] c]", "a | b", "a {b", "a } b")) {
            assertThat(refusal(broken))
                    .singleElement()
                    .asString()
                    .startsWith("more.yaml dòng 5: dấu ngoặc của câu này");
        }
    }

    @Test
    void a_place_that_is_none_is_told_with_examples() {
        assertThat(refusal("[{houses procent}]"))
                .singleElement()
                .asString()
                .startsWith("more.yaml dòng 5: không hiểu chỗ ghi số liệu «{houses procent}»");
        assertThat(refusal("[{}]")).singleElement().asString().contains("«{}»");
    }

    @Test
    void a_figure_of_a_member_outside_a_passage_is_refused() {
        assertThat(refusal("Có {houses} nhà"))
                .singleElement()
                .asString()
                .contains("«houses» là số liệu của từng đơn vị");
    }

    @Test
    void a_sentence_mentions_only_what_an_appendix_shows() {
        assertThat(refusal("Có {total house} nhà"))
                .containsExactly("more.yaml dòng 5: không có chỉ tiêu nào mang mã «house» trong «indicators»."
                        + " Có phải «houses» không?");
        assertThat(refusal("Có {total houses work=new} nhà"))
                .singleElement()
                .asString()
                .contains("câu này nêu «houses work=new» nhưng không phụ lục nào có dòng đó");
    }

    @Test
    void a_definition_without_a_text_has_none() {
        assertThat(new JobFolder(jobs.resolve("cum")).complete().read().narrative())
                .isEmpty();
    }

    @Test
    void chapters_keep_the_order_in_which_they_are_written() {
        assertThat(job("Có {total houses} nhà").read().narrative())
                .containsExactly(new Narrative("Nhà ở", List.of(Sentence.parse("Có {total houses} nhà"))));
    }

    private List<String> refusal(String sentence) {
        return job(sentence).refusal(Locale.forLanguageTag("vi"));
    }

    private JobFolder job(String sentence) {
        String narrative = "narrative:\n  - title: Nhà ở\n    sentences:\n      - \"" + sentence + "\"\n";
        return new JobFolder(jobs.resolve("cum")).complete().with("more.yaml", APPENDIX + narrative);
    }
}
