package tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    @Test
    void every_choice_is_read_back_from_its_code() {
        Stream.concat(
                        Stream.of(Choice.Kind.values())
                                .filter(kind -> kind != Choice.Kind.CANDIDATE)
                                .map(Choice::of),
                        Stream.of(new Choice(Choice.Kind.CANDIDATE, 12)))
                .forEach(choice -> assertThat(Choice.parse(choice.code())).contains(choice));
        assertThat(Choice.of(Choice.Kind.NOT_APPLICABLE).code()).isEqualTo("not-applicable");
    }

    @Test
    void what_is_no_choice_is_none() {
        assertThat(Stream.of("", "candidate", "candidate-0", "candidate--1", "KEEP", "candidate-9999"))
                .allSatisfy(code -> assertThat(Choice.parse(code)).isEmpty());
    }
}
