package tonghop.normalise.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Answers that are asked for again and again, the last of them kept: a huge sheet must not fill the memory with its texts. */
final class Remembered<T> {
    private final Map<String, T> answers;
    private final Function<String, T> source;

    Remembered(int most, Function<String, T> source) {
        this.source = source;
        this.answers = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    T of(String text) {
        T known = answers.get(text);
        if (known == null) {
            known = source.apply(text);
            answers.put(text, known);
        }
        return known;
    }
}
