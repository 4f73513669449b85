package tonghop.reconcile.ratio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.definition.RuleDeclaration;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Balance;
import tonghop.reckon.Conversion;
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
    private static final String PERCENT = "%";

    @Override
    public Stream<Edit> edits(Facts facts) {
        Stream<Edit> paired = facts.stated(Role.SHARE).flatMap(share -> paired(share, facts).stream());
        return Stream.concat(DeclaredRule.OfTotal.super.edits(facts), paired);
    }

    private Optional<Edit> paired(Figure share, Facts facts) {
        Optional<Figure> part = facts.nearest(share.key().withRole(Role.ACTUAL), share);
        Optional<Figure> total = facts.nearest(share.key().withRole(Role.TOTAL), share);
        return part.isPresent() && total.isPresent()
                ? Optional.of(edit(
                        Edit.Origin.of(code()),
                        Percent.of(share, part.get(), List.of(total.get()), PercentConvention.SHARE),
                        facts.names()))
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
        Percent<Figure> relation =
                Percent.of(share, parts.get(0), whole, convention(share, parts.get(0), whole, facts));
        return Optional.of(edit(Edit.Origin.of(declaration), relation, facts.names()));
    }

    /** A yield or a density is the part for each of its whole in a unit of measure of its own. */
    private static PercentConvention convention(Figure share, Figure part, List<Figure> whole, Facts facts) {
        Conversion conversion = new Conversion(facts.definition().vocabulary());
        List<String> wholes = whole.stream()
                .map(term -> term.indicator().unitOfMeasure())
                .distinct()
                .toList();
        return share.measure().equals(PERCENT) || wholes.size() > 1
                ? PercentConvention.SHARE
                : conversion
                        .rate(share.measure(), part.indicator().unitOfMeasure(), wholes.get(0))
                        .map(PercentConvention::rate)
                        .orElse(PercentConvention.SHARE);
    }

    private static Edit edit(Edit.Origin origin, Percent<Figure> relation, Names names) {
        return Edit.relation(origin, relation, Severity.ERROR, values -> explain(relation, values, names));
    }

    private static Evidence explain(Percent<Figure> relation, Values values, Names names) {
        Figure part = relation.part();
        List<Figure> whole = relation.whole().terms();
        return Evidence.percent(relation, values, names, relation.convention().isPercent() ? "share" : "rate")
                .with("part", values.digits(part))
                .with("whole", Balance.terms(values, whole))
                .with("partCell", part.cell().toString())
                .with("wholeCell", Evidence.cells(whole));
    }
}
