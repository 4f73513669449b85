package tonghop.reconcile.ratio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.definition.Indicator.Accrual;
import tonghop.definition.Names;
import tonghop.definition.RuleDeclaration;
import tonghop.model.ObservationKey;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Earlier;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.rule.Tilings;

/**
 * A figure does not leap between two reports: what has sisters enough changes about as theirs do; what has none but gathers over the
 * year does not grow much beyond the days gone by. A leap is asked about, it may well be right; where all the shorter periods are told that make
 * the figure up, nothing is left to ask.
 */
public final class Jump implements EditRule {
    /** The most that a figure grows beyond the days gone by, where a job declares nothing else. */
    private static final BigDecimal MOST = new BigDecimal("1.5");

    private static final Set<Accrual> GATHERING = EnumSet.of(Accrual.CUMULATIVE, Accrual.FLOW);

    public static final String CODE = EditRule.code(Jump.class);

    @Override
    public Stream<Edit> edits(Facts facts) {
        Earlier earlier = new Earlier(facts);
        SisterJumps sisters = new SisterJumps(facts, earlier);
        return Stream.concat(
                sisters.edits(),
                facts.stated(Role.ACTUAL)
                        .filter(figure -> GATHERING.contains(figure.indicator().accrual()))
                        .filter(figure -> !sisters.tellOf(figure)
                                && new Tilings(figure, facts).complete().isEmpty())
                        .flatMap(later -> earlier.total(later).stream()
                                .map(before -> edit(later, before, most(later, before, facts), facts))));
    }

    /** What gathers evenly grows with the days gone by: half a year's figure doubles by the year's end without a leap. */
    private BigDecimal most(Figure later, Figure before, Facts facts) {
        return most(later, facts).multiply(days(later)).divide(days(before), MathContext.DECIMAL64);
    }

    private static BigDecimal days(Figure figure) {
        ObservationKey key = figure.key();
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(key.period().start(), key.asOf()) + 1);
    }

    private BigDecimal most(Figure figure, Facts facts) {
        return facts.declarations(CODE)
                .filter(declaration ->
                        declaration.total().indicator().equals(figure.key().indicator()))
                .map(RuleDeclaration::maximum)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(MOST);
    }

    private Edit edit(Figure later, Figure before, BigDecimal most, Facts facts) {
        return Edit.question(
                Edit.Origin.of(CODE),
                List.of(later, before),
                values -> check(values, later, before, most),
                values -> explain(values, later, before, facts.names()));
    }

    private static Verdict check(Values values, Figure later, Figure before, BigDecimal most) {
        Quantity after = values.quantity(later).orElse(Quantity.ZERO);
        Quantity earlier = values.quantity(before).orElse(Quantity.ZERO);
        if (earlier.value().signum() <= 0) {
            return Verdict.undecided(Verdict.Reason.UNDEFINED);
        }
        return Verdict.holds(!earlier.times(most).isBelow(after), Severity.INFO);
    }

    private Evidence explain(Values values, Figure later, Figure before, Names names) {
        BigDecimal after = values.quantity(later).orElse(Quantity.ZERO).value();
        BigDecimal earlier = values.quantity(before).orElse(Quantity.ZERO).value();
        BigDecimal growth = after.subtract(earlier)
                .movePointRight(2)
                .divide(earlier, MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP);
        return Evidence.about(later, names, values)
                .with("earlier", values.digits(before))
                .with("earlierDay", before.key().asOf().toString())
                .with("earlierCell", before.cell().toString())
                .with("growth", growth.toPlainString())
                .difference(after.subtract(earlier));
    }
}
