package tonghop.publish.report;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tonghop.wording.Wording;

/** The two languages between which a reader of the page can switch. */
final class Tongues {
    private final Wording vietnamese = new Wording("vi");
    private final Wording english = new Wording("en");

    <T> T vietnamese(Function<Wording, T> words) {
        return words.apply(vietnamese);
    }

    <T> T english(Function<Wording, T> words) {
        return words.apply(english);
    }

    /** What the words say in each language. */
    Bilingual say(Function<Wording, String> words) {
        return new Bilingual(vietnamese(words), english(words));
    }

    Bilingual text(String key) {
        return text(key, Map.of());
    }

    Bilingual text(String key, Map<String, String> arguments) {
        return say(wording -> wording.text(key, arguments));
    }

    /** Plain digits or text as people read them. */
    Bilingual figure(String plain) {
        return say(wording -> wording.figure(plain));
    }

    /** All keys that there are words for. */
    Set<String> keys() {
        return vietnamese.keys();
    }
}
