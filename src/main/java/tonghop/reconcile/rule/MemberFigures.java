package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Sense;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.ObservationKey;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Item;

/** What each member tells of a total of the head: the same indicator, its parts, or what a job declares to stand in for it. */
final class MemberFigures {
    private final Facts facts;
    private final Figure total;
    private final List<Term> substitutes;

    MemberFigures(Facts facts, Figure total) {
        this.facts = facts;
        this.total = total;
        this.substitutes = facts.declarations(TotalOverMembers.CODE)
                .filter(declaration -> declares(declaration, total))
                .flatMap(declaration -> declaration.parts().stream())
                .toList();
    }

    private static boolean declares(RuleDeclaration declaration, Figure total) {
        Term term = declaration.total();
        return term.indicator().equals(total.key().indicator())
                && term.role() == total.role()
                && total.key().dimensions().equals(term.dimensions());
    }

    /**
     * What one member tells of the total.
     *
     * @param unit code of the member
     * @param figures the figures that add up to its part; empty when it told nothing
     * @param count the part where things are counted rather than figures added, or null
     * @param kind how the part is told
     */
    record Part(String unit, List<Figure> figures, @Nullable BigDecimal count, Kind kind) {}

    enum Kind {
        /** The member states the total's own indicator. */
        OWN,
        /** It states another indicator that says the same. */
        SUBSTITUTE,
        /** It states only members of a partition. */
        PARTIAL,
        /** It states only what an alternative reading counts. */
        OPTIONAL,
        MISSING
    }

    List<Part> parts() {
        return facts.members(total.key().unit()).stream().map(this::part).toList();
    }

    private Part part(ReportingUnit member) {
        ObservationKey key = total.key().withUnit(member.code());
        Optional<Figure> own =
                facts.nearest(key, total).filter(figure -> figure.reading().isPresent());
        if (own.isPresent()) {
            return new Part(member.code(), List.of(own.get()), null, Kind.OWN);
        }
        return substitute(member.code(), false)
                .or(() -> partial(key, member))
                .or(() -> substitute(member.code(), true))
                .orElse(new Part(member.code(), List.of(), null, Kind.MISSING));
    }

    private Optional<Part> substitute(String unit, boolean optional) {
        return substitutes.stream()
                .filter(term -> term.is(Sense.OPTIONAL) == optional)
                .map(term -> told(unit, term))
                .filter(part -> !part.figures().isEmpty())
                .findFirst();
    }

    private Part told(String unit, Term term) {
        Kind kind = term.is(Sense.OPTIONAL) ? Kind.OPTIONAL : Kind.SUBSTITUTE;
        if (term.is(Sense.COUNT)) {
            List<Figure> listed = facts.of(term.indicator(), unit, Facts.Moment.of(total)).stream()
                    .filter(figure -> figure.role() == term.role())
                    .toList();
            return new Part(unit, listed, BigDecimal.valueOf(listed.size()), kind);
        }
        ObservationKey key = Facts.key(term, unit, total);
        return new Part(unit, facts.nearest(key, total).map(List::of).orElse(List.of()), null, kind);
    }

    private Optional<Part> partial(ObservationKey key, ReportingUnit member) {
        return facts.composition()
                .overMembers(Item.of(key), member)
                .map(parts -> parts.items().stream()
                        .flatMap(item -> facts.nearest(key.withDimensions(item.members()), total).stream())
                        .toList())
                .filter(figures -> !figures.isEmpty())
                .map(figures -> new Part(key.unit(), figures, null, Kind.PARTIAL))
                .findFirst();
    }
}
