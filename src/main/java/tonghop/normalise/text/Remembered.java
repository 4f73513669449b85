package tonghop.normalise.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers that are asked for again and again, by several threads; all are forgotten when they have become too many: a huge sheet
 * must not fill the memory with its texts.
 */
public final class Remembered<T> {
    private final Map<String, T> answers = new ConcurrentHashMap<>();
    private final int most;
    private final Function<String, T> source;

    /** @param most how many answers are kept */
    public Remembered(int most, Function<String, T> source) {
        this.most = most;
        this.source = source;
    }

    /** What the source says of a text. */
    public T of(String text) {
        T known = answers.get(text);
        if (known == null) {
            known = source.apply(text);
            if (answers.size() >= most) {
                answers.clear();
            }
            answers.put(text, known);
        }
        return known;
    }
}
