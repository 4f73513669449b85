package tonghop.reconcile.ratio;

import java.util.stream.Stream;
import tonghop.definition.RuleDeclaration;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reconcile.rule.DeclaredRule;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;

/** A rate is what a job declares it to be: the first part in percent of the second, as poor households of all households. */
public final class ShareOfWhole implements DeclaredRule.OfTotal {
    static final String CODE = EditRule.code(ShareOfWhole.class);

    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Figure share, Facts facts) {
        return ShareOfParts.declared(declaration, share, facts).stream();
    }
}
