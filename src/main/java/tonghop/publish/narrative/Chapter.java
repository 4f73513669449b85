package tonghop.publish.narrative;

import java.util.List;

/**
 * A chapter of the report as it is told.
 *
 * @param title its heading
 * @param sentences its sentences, each a paragraph; at least one
 * @param noted codes of the appendices whose notes the sentences' marks refer to, in their order
 */
public record Chapter(String title, List<String> sentences, List<String> noted) {
    public Chapter {
        sentences = List.copyOf(sentences);
        noted = List.copyOf(noted);
    }
}
