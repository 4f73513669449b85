package tonghop.reconcile.rule;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import tonghop.definition.RuleDeclaration;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;

/**
 * A rule that the figures must obey. Its code names its messages: {@code rule.<code>} says what it demands and
 * {@code finding.<code>} what is told when it does not hold.
 */
public interface EditRule {
    /** Its code, such as "percent-of-target". */
    String code();

    /** Its instances over the facts, in a fixed order. */
    Stream<Edit> edits(Facts facts);

    /** What its declarations ask of each figure that is their total. */
    default Stream<Edit> declared(Facts facts, BiFunction<RuleDeclaration, Figure, Stream<Edit>> edits) {
        return facts.declarations(code()).flatMap(declaration -> facts.figures(declaration.total())
                .flatMap(total -> edits.apply(declaration, total)));
    }
}
