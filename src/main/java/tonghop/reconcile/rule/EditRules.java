package tonghop.reconcile.rule;

import java.util.List;

/** All edit rules in order: where several rules are broken by one cause, the first of them tells it. */
public final class EditRules {
    private static final List<EditRule> IN_ORDER = List.of(
            new SameFact(),
            new PartsTotal(),
            new TotalOverMembers(),
            new PercentOfTarget(),
            new PartOfWhole(),
            new NeverFalls());

    private EditRules() {}

    public static List<EditRule> inOrder() {
        return IN_ORDER;
    }
}
