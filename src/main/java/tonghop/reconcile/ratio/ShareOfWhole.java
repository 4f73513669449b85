package tonghop.reconcile.ratio;

import java.util.stream.Stream;
import tonghop.reckon.Facts;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;

/** A rate is what a job declares it to be: the first part in percent of the second, as poor households of all households. */
public final class ShareOfWhole implements EditRule {
    static final String CODE = "share-of-whole";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.declarations(CODE).flatMap(declaration -> ShareOfParts.declared(declaration, facts));
    }
}
