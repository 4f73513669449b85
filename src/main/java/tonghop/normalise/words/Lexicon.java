package tonghop.normalise.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases and what they stand for, found word by word. */
final class Lexicon {
    private final Map<String, Lexicon> next = new HashMap<>();
    private final List<Concept> concepts = new ArrayList<>();

    void add(String phrase, Concept concept) {
        Lexicon node = this;
        for (Token token : Token.of(phrase)) {
            node = node.next.computeIfAbsent(token.key(), key -> new Lexicon());
        }
        if (node != this && !node.concepts.contains(concept)) {
            node.concepts.add(concept);
        }
    }

    /** Every phrase that begins at a token. */
    List<Hit> at(List<Token> tokens, int from) {
        List<Hit> hits = new ArrayList<>();
        Lexicon node = this;
        for (int i = from; i < tokens.size(); i++) {
            Lexicon child = node.next.get(tokens.get(i).key());
            if (child == null) {
                return hits;
            }
            node = child;
            if (!node.concepts.isEmpty()) {
                hits.add(new Hit(from, i + 1, node.concepts));
            }
        }
        return hits;
    }
}
