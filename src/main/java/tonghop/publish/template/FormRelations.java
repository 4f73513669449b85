package tonghop.publish.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Role;
import tonghop.reckon.AtMost;
import tonghop.reckon.Composition;
import tonghop.reckon.Item;
import tonghop.reckon.Parts;
import tonghop.reckon.SumOfParts;

/** What must hold between the cells of a form, as the rules will demand it of the figures that are read from it. */
final class FormRelations {
    private static final String PART_OF_WHOLE = "part-of-whole";

    private final JobDefinition definition;
    private final ReportingUnit unit;
    private final Composition composition;
    private final FormCells cells;

    FormRelations(TemplateOrder order, FormCells cells) {
        this.definition = order.definition();
        this.unit = order.unit();
        this.composition = new Composition(definition);
        this.cells = cells;
    }

    /** The sums that a total is, in the order in which it may be computed by them; none of a cell that is no total. */
    List<SumOfParts<FormCell>> sums(FormCell total) {
        return total.box().isNumber() && total.item().role() != Role.PERCENT
                ? composition.of(total.item(), unit).stream()
                        .flatMap(parts -> sum(total, parts).stream())
                        .toList()
                : List.of();
    }

    /** A typed total beside one of its parts says nothing of the others. */
    private Optional<SumOfParts<FormCell>> sum(FormCell total, Parts parts) {
        List<FormCell> asked =
                parts.items().stream().flatMap(item -> cells.of(item).stream()).toList();
        int fewest = parts.declared() ? parts.items().size() : total.box() == Box.COMPUTED ? 1 : 2;
        return asked.size() < fewest ? Optional.empty() : Optional.of(SumOfParts.of(total, asked));
    }

    /** The limits that the job declares between figures that the form asks for. */
    Stream<AtMost<FormCell>> limits() {
        return definition.rules().stream()
                .filter(rule -> rule.rule().equals(PART_OF_WHOLE))
                .flatMap(rule -> rule.parts().stream().flatMap(part -> limit(rule, part).stream()));
    }

    private Optional<AtMost<FormCell>> limit(RuleDeclaration rule, Term part) {
        BigDecimal share = Objects.requireNonNullElse(rule.maximum(), BigDecimal.ONE);
        return cell(part).flatMap(inner -> cell(rule.total()).map(outer -> new AtMost<>(inner, outer, share)));
    }

    private Optional<FormCell> cell(Term term) {
        return term.isOfEachUnit() ? cells.of(Item.of(term)) : Optional.empty();
    }

    /** A figure is at most the whole that stands beside it, or the typed one that is not broken down. */
    Optional<AtMost<FormCell>> whole(FormCell part) {
        return cells.of(part.item().withRole(Role.TOTAL))
                .or(() -> part.item().members().keySet().stream()
                        .filter(dimension -> Composition.isAdditive(
                                part.row().indicator(), part.item().role()))
                        .flatMap(dimension -> cells.of(part.item().without(dimension)).stream())
                        .filter(wider -> wider.box() == Box.NUMBER)
                        .findFirst())
                .map(whole -> new AtMost<>(part, whole, BigDecimal.ONE));
    }
}
