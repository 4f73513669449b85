package tonghop.reconcile.rule;

import java.util.stream.Stream;
import tonghop.definition.RuleDeclaration;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;

/** A rule that holds where a job declares it. */
public interface DeclaredRule extends EditRule {
    Stream<Edit> edits(RuleDeclaration declaration, Facts facts);

    @Override
    default Stream<Edit> edits(Facts facts) {
        return facts.declarations(code()).flatMap(declaration -> edits(declaration, facts));
    }

    /** A rule whose declaration asks something of each figure that is its total. */
    interface OfTotal extends DeclaredRule {
        Stream<Edit> edits(RuleDeclaration declaration, Figure total, Facts facts);

        @Override
        default Stream<Edit> edits(RuleDeclaration declaration, Facts facts) {
            return facts.figures(declaration.total()).flatMap(total -> edits(declaration, total, facts));
        }
    }
}
