package tonghop.definition;

import java.util.List;

/**
 * A chapter of the report's text.
 *
 * @param title its heading
 * @param sentences its sentences, each a paragraph; one that nobody's figures fill is left out
 */
public record Narrative(String title, List<Sentence> sentences) {
    public Narrative {
        sentences = List.copyOf(sentences);
    }
}
