package tonghop.normalise.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Phrases and what they stand for, found word by word. */
final class Lexicon {
    private final Map<String, Lexicon> next = new HashMap<>();
    private final Set<Concept> concepts = new LinkedHashSet<>();

    void add(String phrase, Concept concept) {
        add(Token.of(phrase), concept);
    }

    void add(List<Token> phrase, Concept concept) {
        Lexicon node = behind(phrase);
        if (node != this) {
            node.concepts.add(concept);
        }
    }

    /** The phrases that begin with these words, without them. */
    Lexicon behind(List<Token> words) {
        Lexicon node = this;
        for (Token token : words) {
            node = node.next.computeIfAbsent(token.key(), key -> new Lexicon());
        }
        return node;
    }

    /** Forgets that a phrase stands for something. */
    void remove(String phrase, Concept concept) {
        node(Token.of(phrase)).ifPresent(node -> node.concepts.remove(concept));
    }

    /** What a phrase stands for as a whole. */
    List<Concept> whole(List<Token> tokens) {
        return node(tokens).map(node -> List.copyOf(node.concepts)).orElse(List.of());
    }

    private Optional<Lexicon> node(List<Token> tokens) {
        Lexicon node = this;
        for (Token token : tokens) {
            Lexicon child = node.next.get(token.key());
            if (child == null) {
                return Optional.empty();
            }
            node = child;
        }
        return Optional.of(node);
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
                hits.add(new Hit(from, i + 1, List.copyOf(node.concepts)));
            }
        }
        return hits;
    }
}
