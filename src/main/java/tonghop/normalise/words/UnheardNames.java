package tonghop.normalise.words;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.JobDefinition;
import tonghop.model.Role;

/** Finds members of a definition that a longer word for a plan swallows: in "Dự toán huyện giao" no member "Huyện" is heard. */
public final class UnheardNames {
    private final JobDefinition definition;
    private final Dictionary dictionary;

    public UnheardNames(JobDefinition definition) {
        this.definition = definition;
        this.dictionary = new Dictionary(definition);
    }

    /**
     * A member that is not heard.
     *
     * @param name what the definition calls it
     * @param phrases the phrases of the vocabulary that swallow it
     */
    public record Unheard(String name, List<String> phrases) {}

    /** The names that some phrase swallows. */
    public List<Unheard> all() {
        return definition.dimensions().stream()
                .flatMap(dimension -> dimension.members().stream()
                        .flatMap(member -> unheard(new Concept.MemberOf(dimension.code(), member.code()), member)))
                .toList();
    }

    private Stream<Unheard> unheard(Concept.MemberOf concept, Dimension.Member member) {
        return Stream.concat(Stream.of(member.name()), member.aliases().stream())
                .map(name -> new Unheard(name, swallowing(concept, name)))
                .filter(unheard -> !unheard.phrases.isEmpty());
    }

    private List<String> swallowing(Concept.MemberOf member, String name) {
        return definition.vocabulary().roles().getOrDefault(Role.TARGET, List.of()).stream()
                .filter(phrase -> holds(keys(phrase), keys(name)))
                .filter(phrase ->
                        dictionary.read(phrase).all(Concept.MemberOf.class).noneMatch(member::equals))
                .toList();
    }

    private static boolean holds(List<String> phrase, List<String> name) {
        return !name.isEmpty() && Collections.indexOfSubList(phrase, name) >= 0;
    }

    private static List<String> keys(String text) {
        return Token.of(text).stream().map(Token::key).toList();
    }
}
