package tonghop.reconcile.ratio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.definition.RuleDeclaration;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Balance;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Percent;
import tonghop.reckon.PercentConvention;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.DeclaredRule;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.Evidence;

/**
 * A stated share is the part in percent of its total, or of the parts that a job declares to make up the total. A share of a whole
 * that is an indicator of its own, as poor households of all households, is declared as {@code share-of-whole}.
 */
public final class ShareOfParts implements DeclaredRule.OfTotal {
    @Override
    public Stream<Edit> edits(Facts facts) {
        Stream<Edit> paired = facts.stated(Role.SHARE).flatMap(share -> paired(share, facts).stream());
        return Stream.concat(DeclaredRule.OfTotal.super.edits(facts), paired);
    }

    private Optional<Edit> paired(Figure share, Facts facts) {
        Optional<Figure> part = facts.nearest(share.key().withRole(Role.ACTUAL), share);
        Optional<Figure> total = facts.nearest(share.key().withRole(Role.TOTAL), share);
        return part.isPresent() && total.isPresent()
                ? Optional.of(
                        edit(Edit.Origin.of(code()), relation(share, part.get(), List.of(total.get())), facts.names()))
                : Optional.empty();
    }

    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Figure share, Facts facts) {
        return declared(declaration, share, facts).stream();
    }

    /** The first term is the part whose share is stated; all terms together are the total, or those behind the first. */
    static Optional<Edit> declared(RuleDeclaration declaration, Figure share, Facts facts) {
        List<Figure> parts = facts.parts(declaration, share);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        boolean isOfWhole = declaration.rule().equals(ShareOfWhole.CODE);
        List<Figure> whole = isOfWhole ? parts.subList(1, parts.size()) : parts;
        return Optional.of(edit(Edit.Origin.of(declaration), relation(share, parts.get(0), whole), facts.names()));
    }

    private static Percent<Figure> relation(Figure share, Figure part, List<Figure> whole) {
        return Percent.of(share, part, whole, PercentConvention.SHARE);
    }

    private static Edit edit(Edit.Origin origin, Percent<Figure> relation, Names names) {
        return Edit.relation(origin, relation, Severity.ERROR, values -> explain(relation, values, names));
    }

    private static Evidence explain(Percent<Figure> relation, Values values, Names names) {
        Figure part = relation.part();
        List<Figure> whole = relation.whole().terms();
        return Evidence.percent(relation, values, names, "share")
                .with("part", values.digits(part))
                .with("whole", Balance.terms(values, whole))
                .with("partCell", part.cell().toString())
                .with("wholeCell", Evidence.cells(whole));
    }
}
