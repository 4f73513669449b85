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
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/**
 * A stated share is the part in percent of its total, or of the parts that a job declares to make up the total. A share of a whole
 * that is an indicator of its own, as poor households of all households, is declared as {@code share-of-whole}.
 */
public final class ShareOfParts implements EditRule {
    static final String CODE = "share-of-parts";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        Stream<Edit> declared = facts.declarations(CODE).flatMap(declaration -> declared(declaration, facts));
        Stream<Edit> paired = facts.figures().stream()
                .filter(figure ->
                        figure.role() == Role.SHARE && figure.reading().isPresent())
                .flatMap(share -> paired(share, facts).stream());
        return Stream.concat(declared, paired);
    }

    private static Optional<Edit> paired(Figure share, Facts facts) {
        Optional<Figure> part = facts.nearest(share.key().withRole(Role.ACTUAL), share);
        Optional<Figure> total = facts.nearest(share.key().withRole(Role.TOTAL), share);
        return part.isPresent() && total.isPresent()
                ? Optional.of(
                        edit(Edit.Origin.of(CODE), relation(share, part.get(), List.of(total.get())), facts.names()))
                : Optional.empty();
    }

    static Stream<Edit> declared(RuleDeclaration declaration, Facts facts) {
        return facts.figures(declaration.total()).flatMap(figure -> declared(declaration, figure, facts).stream());
    }

    /** The first term is the part whose share is stated; all terms together are the total, or those behind the first. */
    private static Optional<Edit> declared(RuleDeclaration declaration, Figure share, Facts facts) {
        List<Figure> parts = declaration.parts().stream()
                .flatMap(term -> facts.figure(term, share).stream())
                .toList();
        if (parts.size() < declaration.parts().size() || parts.isEmpty()) {
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
        Figure share = relation.percent();
        Figure part = relation.part();
        List<Figure> whole = relation.whole().terms();
        return Evidence.about(share, names, values)
                .percent(
                        relation.ratio(values).orElseThrow(),
                        share.cell(),
                        values.reading(share).orElseThrow(),
                        "share")
                .inputs(relation, values)
                .with("part", values.digits(part))
                .with("whole", Balance.terms(values, whole))
                .with("partCell", part.cell().toString())
                .with("wholeCell", Evidence.cells(whole));
    }
}
