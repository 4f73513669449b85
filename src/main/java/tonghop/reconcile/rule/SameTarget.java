package tonghop.reconcile.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Verdict;

/** The target of a year is the same in every report of that year; a table that plans for each month or half-year tells other targets. */
public final class SameTarget implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        Earlier earlier = new Earlier(facts);
        return facts.stated(Role.TARGET).flatMap(later -> earlier.total(later).stream()
                .filter(before -> !isOfItsOwn(before, later, facts))
                .map(before -> edit(later, before, facts.names())));
    }

    /** Whether the earlier target is meant for its part of the year only. */
    private static boolean isOfItsOwn(Figure before, Figure later, Facts facts) {
        boolean isShorter = !before.key().period().equals(later.key().period());
        return isShorter
                && (TwoPlans.areBeside(before, later)
                        || facts.series(before.key()).stream().anyMatch(other -> other.key()
                                .period()
                                .start()
                                .isAfter(before.key().period().start())));
    }

    private Edit edit(Figure later, Figure before, Names names) {
        return Edit.equation(
                Edit.Origin.of(code()),
                List.of(later, before),
                values -> check(values.quantity(later), values.quantity(before)),
                values -> Evidence.about(later, names, values)
                        .expected(values.digits(before))
                        .with("earlierDay", before.key().asOf().toString())
                        .with("earlierCell", before.cell().toString()));
    }

    private static Verdict check(Optional<Quantity> later, Optional<Quantity> before) {
        if (later.isEmpty() || before.isEmpty()) {
            return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
        }
        return Verdict.holds(later.get().meets(before.get()), Severity.WARNING);
    }
}
