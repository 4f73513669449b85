package tonghop.reconcile.rule;

import java.util.List;

/** All edit rules in order: where several rules are broken by one cause, the first of them tells it. */
public final class EditRules {
    private static final List<EditRule> IN_ORDER = List.of(
            // what one figure says by itself
            new DecimalMark(),
            new LostDigits(),
            new Plausible(),
            // the same thing told twice, or at two times
            new SameFact(),
            new SameTarget(),
            new TwoPlans(),
            new NeverFalls(),
            new Jump(),
            new Repeated(),
            // parts and totals
            new PartsTotal(),
            new TotalOverMembers(),
            new SumOverTime(),
            new ComparableParts(),
            new PartOfWhole(),
            new IncompleteParts(),
            new TwoCounts(),
            // ratios
            new PercentOfTarget(),
            new Growth(),
            new ShareOfParts(),
            new ShareOfWhole(),
            new UnitValue(),
            new RemainderValue(),
            new PerSize(),
            // the register of units and the classes of them
            new RegisterCount(),
            new ClassesOfUnits(),
            new Brackets(),
            new Ranks(),
            // whether figures can be put together at all
            new UnitsOfMeasure(),
            new MissingUnitOfMeasure(),
            new OtherPeriod(),
            new AsOfDay(),
            new Completeness(),
            // what a job declares in vain
            new IdleRule());

    private EditRules() {}

    public static List<EditRule> inOrder() {
        return IN_ORDER;
    }
}
