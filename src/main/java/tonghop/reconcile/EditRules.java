package tonghop.reconcile;

import java.util.List;
import tonghop.reconcile.ratio.Difference;
import tonghop.reconcile.ratio.Growth;
import tonghop.reconcile.ratio.Jump;
import tonghop.reconcile.ratio.PerSize;
import tonghop.reconcile.ratio.PercentOfTarget;
import tonghop.reconcile.ratio.RemainderValue;
import tonghop.reconcile.ratio.ShareOfParts;
import tonghop.reconcile.ratio.ShareOfWhole;
import tonghop.reconcile.ratio.UnitValue;
import tonghop.reconcile.register.Brackets;
import tonghop.reconcile.register.ClassesOfUnits;
import tonghop.reconcile.register.Completeness;
import tonghop.reconcile.register.IdleRule;
import tonghop.reconcile.register.MissingFigure;
import tonghop.reconcile.register.Ranks;
import tonghop.reconcile.register.RegisterCount;
import tonghop.reconcile.rule.AsOf;
import tonghop.reconcile.rule.ComparableParts;
import tonghop.reconcile.rule.DecimalMark;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.IncompleteParts;
import tonghop.reconcile.rule.LostDigits;
import tonghop.reconcile.rule.NeverFalls;
import tonghop.reconcile.rule.OtherPeriod;
import tonghop.reconcile.rule.PartOfWhole;
import tonghop.reconcile.rule.PartsTotal;
import tonghop.reconcile.rule.Plausible;
import tonghop.reconcile.rule.Repeated;
import tonghop.reconcile.rule.SameFact;
import tonghop.reconcile.rule.SameTarget;
import tonghop.reconcile.rule.SumOverTime;
import tonghop.reconcile.rule.TotalOverMembers;
import tonghop.reconcile.rule.TwoCounts;
import tonghop.reconcile.rule.TwoPlans;
import tonghop.reconcile.rule.UnitOfMeasureMissing;
import tonghop.reconcile.rule.UnitsOfMeasure;
import tonghop.reconcile.score.FinalScore;
import tonghop.reconcile.score.ScoreByFigures;
import tonghop.reconcile.score.ScoreLimit;
import tonghop.reconcile.score.ScoreTotal;
import tonghop.reconcile.score.SelfScore;
import tonghop.reconcile.years.MergedFigures;
import tonghop.reconcile.years.MixedTotal;
import tonghop.reconcile.years.YearAverage;

/** All edit rules in order: where several rules are broken by one cause, the first of them tells it. */
public final class EditRules {
    private static final List<EditRule> IN_ORDER = List.of(
            // what one figure says by itself
            new DecimalMark(),
            new LostDigits(),
            new Plausible(),
            new ScoreLimit(),
            // the same thing told twice, or at two times
            new SameFact(),
            new SameTarget(),
            new TwoPlans(),
            new NeverFalls(),
            new Jump(),
            new Repeated(),
            // parts and totals
            new PartsTotal(),
            new ScoreTotal(),
            new TotalOverMembers(),
            new MergedFigures(),
            new SumOverTime(),
            new Difference(),
            new ComparableParts(),
            new PartOfWhole(),
            new IncompleteParts(),
            new TwoCounts(),
            // ratios
            new PercentOfTarget(),
            new Growth(),
            new YearAverage(),
            new ShareOfParts(),
            new ShareOfWhole(),
            new UnitValue(),
            new RemainderValue(),
            new PerSize(),
            // the register of units and the classes of them
            new RegisterCount(),
            new ClassesOfUnits(),
            new Brackets(),
            new ScoreByFigures(),
            new FinalScore(),
            new SelfScore(),
            new Ranks(),
            // whether figures can be put together at all
            new UnitsOfMeasure(),
            new UnitOfMeasureMissing(),
            new OtherPeriod(),
            new AsOf(),
            new MixedTotal(),
            new Completeness(),
            new MissingFigure(),
            // what a job declares in vain
            new IdleRule());

    private EditRules() {}

    public static List<EditRule> inOrder() {
        return IN_ORDER;
    }
}
