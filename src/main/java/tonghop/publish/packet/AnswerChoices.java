package tonghop.publish.packet;

import java.util.List;
import tonghop.wording.Wording;

/** What a unit can answer: codes for the program, words for the unit. */
final class AnswerChoices {
    /** As sent; changed to a value; not known yet. */
    static final List<String> CODES = List.of("as-sent", "changed", "later");

    private AnswerChoices() {}

    static List<String> words(Wording wording) {
        return CODES.stream().map(code -> wording.text("packet.answer." + code)).toList();
    }
}
