package tonghop.reconcile.ratio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Balance;
import tonghop.reckon.Either;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Percent;
import tonghop.reckon.PercentConvention;
import tonghop.reckon.Relation;
import tonghop.reckon.SumOfParts;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/**
 * What is stated as more or less makes, with the figure of the same time a year before, the actual. It may be set against the target
 * as well, and be a growth in percent though no sign says so.
 */
public final class Difference implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.stated(Role.DIFFERENCE).flatMap(difference -> edit(difference, facts).stream());
    }

    private Optional<Edit> edit(Figure difference, Facts facts) {
        return facts.nearest(difference.key().withRole(Role.ACTUAL), difference)
                .flatMap(actual -> facts.yearBefore(actual.key(), actual)
                        .map(earlier -> edit(difference, actual, earlier, facts)));
    }

    private Edit edit(Figure difference, Figure actual, Figure earlier, Facts facts) {
        SumOfParts<Figure> meant = SumOfParts.of(actual, List.of(earlier, difference));
        Relation<Figure> growth = Percent.of(difference, actual, List.of(earlier), PercentConvention.GROWTH);
        List<Relation<Figure>> others = Stream.concat(
                        Stream.of(growth),
                        facts.nearest(difference.key().withRole(Role.TARGET), difference).stream()
                                .map(target -> SumOfParts.of(actual, List.of(target, difference))))
                .toList();
        return Edit.relation(
                Edit.Origin.of(code()),
                new Either<>(meant, others),
                Severity.ERROR,
                values -> explain(meant, values, facts.names()));
    }

    private Evidence explain(SumOfParts<Figure> relation, Values values, Names names) {
        List<Figure> parts = relation.parts().terms();
        return Evidence.sum(relation, values, names)
                .with("parts", Balance.terms(values, parts))
                .with("partsCell", Evidence.cells(parts));
    }
}
