package tonghop.reconcile.ratio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Percent;
import tonghop.reckon.PercentConvention;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/**
 * A stated growth follows from the actual and that of the same time a year before. Offices print it as what was added (12,5 %) or
 * as what it came to (112,5 %), under the same heads, so both are right.
 */
public final class Growth implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.stated(Role.GROWTH).flatMap(growth -> edit(growth, facts).stream());
    }

    private Optional<Edit> edit(Figure growth, Facts facts) {
        return facts.nearest(growth.key().withRole(Role.ACTUAL), growth)
                .flatMap(actual -> facts.yearBefore(actual.key(), actual)
                        .map(earlier -> Percent.of(growth, actual, List.of(earlier), PercentConvention.GROWTH)))
                .map(relation -> Edit.relation(
                        Edit.Origin.of(code()),
                        relation,
                        Severity.ERROR,
                        values -> explain(relation, values, facts.names())));
    }

    private static Evidence explain(Percent<Figure> relation, Values values, Names names) {
        Figure actual = relation.part();
        Figure earlier = relation.whole().terms().get(0);
        return Evidence.percent(relation, values, names, "growth")
                .with("actual", values.digits(actual))
                .with("actualCell", actual.cell().toString())
                .with("earlier", values.digits(earlier))
                .with("earlierCell", earlier.cell().toString())
                .with("measure", actual.measure());
    }
}
