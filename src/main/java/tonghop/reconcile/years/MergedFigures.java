package tonghop.reconcile.years;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Indicator.Aggregation;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Addends;
import tonghop.reckon.Composition;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.SumOfParts;
import tonghop.reckon.Values;
import tonghop.reckon.series.Family;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/**
 * What merged units tell of a time before their merger is the sum of what the units told that they were made of. Where one of these
 * was divided, the sums over all that share in it are held against each other.
 */
public final class MergedFigures implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        return Family.of(facts.definition()).stream()
                .filter(family -> !family.isOpen())
                .flatMap(family -> facts.ofUnit(family.successors().get(0).code())
                        .filter(figure -> isSummed(figure) && isOfBefore(figure, family))
                        .flatMap(figure -> edit(figure, family, facts).stream()));
    }

    private static boolean isSummed(Figure figure) {
        return (figure.role() == Role.ACTUAL || figure.role() == Role.TARGET)
                && figure.reading().isPresent()
                && figure.indicator().aggregation() == Aggregation.SUM
                && Composition.isAdditive(figure.indicator(), figure.role());
    }

    private static boolean isOfBefore(Figure figure, Family family) {
        return family.successors().stream()
                .map(ReportingUnit::tenure)
                .allMatch(tenure ->
                        tenure.from() != null && figure.key().period().end().isBefore(tenure.from()));
    }

    /** Nothing follows unless all of them tell it. */
    private Optional<Edit> edit(Figure total, Family family, Facts facts) {
        List<Figure> before = told(family.predecessors().stream(), total, facts);
        List<Figure> others = told(family.successors().stream().skip(1).map(ReportingUnit::code), total, facts);
        if (before.size() < family.predecessors().size()
                || others.size() < family.successors().size() - 1) {
            return Optional.empty();
        }
        List<Figure> terms = Stream.concat(before.stream(), others.stream()).toList();
        SumOfParts<Figure> relation = new SumOfParts<>(total, new Addends<>(terms, others), SumOfParts.Told.ALL);
        return Optional.of(Edit.relation(
                Edit.Origin.of(code()), relation, Severity.ERROR, values -> explain(relation, values, family, facts)));
    }

    private static List<Figure> told(Stream<String> units, Figure total, Facts facts) {
        return units.flatMap(unit -> facts.nearest(total.key().withUnit(unit), total).stream())
                .filter(figure -> figure.reading().isPresent())
                .toList();
    }

    private static Evidence explain(SumOfParts<Figure> relation, Values values, Family family, Facts facts) {
        return Evidence.sum(relation, values, facts.names())
                .with("period", relation.total().key().period().toString())
                .with("parts", relation.parts().told(values))
                .with("partsCell", Evidence.cells(relation.parts().terms()))
                .with("units", facts.names().units(family.predecessors()))
                .with("act", family.act().orElse("…"));
    }
}
