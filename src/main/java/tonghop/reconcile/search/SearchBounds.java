package tonghop.reconcile.search;

/**
 * What the search for slips weighs and where it stops, in one table. Weights are in the unit of {@link SlipKind#cost}: how
 * far-fetched something is. The benchmark of planted errors shows what a change of them does.
 */
public final class SearchBounds {
    /** Decimals are printed in a fixed number: one too many or too few is as far-fetched as this, but where it leads back to the usual number. */
    static final int OTHER_DECIMALS = 4;

    /** A change that leads away from the same figure at another day by more than a tenth. */
    static final int AWAY_FROM_COURSE = 2;

    /** A change that leads back to the same figure at another day by more than a tenth. */
    static final int BACK_TO_COURSE = -1;

    /** From here on a figure is strange enough beside what is usual to be looked at though it breaks no rule of its unit. */
    static final int STRANGE = 3;

    /** That a figure which breaks no rule of its unit slipped at all is so much less likely than that it did not. */
    static final int SLIPPED_AT_ALL = 4;

    /** What speaks against a sum over members that no changes settle: something else is wrong in it too. */
    static final int UNSETTLED = 5;

    /** A sum that holds but for rounding mostly holds to the digit. */
    static final int BUT_FOR_ROUNDING = 2;

    /** That a sum or percent holds speaks for its figures, unless it was reckoned from them as they stand. */
    static final int CARRIED = 1;

    /** How many figures are looked at that may have been reckoned from each that slipped: sums of sums, and percents of these. */
    static final int MOST_CARRIED = 30;

    /** Of a block each figure stands in the same few sums as its neighbours; what would draw more after it is no block. */
    static final int MOST_CARRIED_OF_BLOCK = 4;

    /** Two cells may be exchanged by themselves; from so many on it is a column or a row. */
    static final int FEWEST_IN_A_BLOCK = 3;

    /** People exchange lines that stand one below the other, or with another between them. */
    static final int FARTHEST_EXCHANGE = 3;

    /** A run of cells that is longer is a whole form's. */
    static final int LONGEST_RUN = 20;

    /** A block that stands in the wrong place breaks what its figures stand in; of one failure alone a figure is the likelier cause. */
    static final int FEWEST_FOR_A_BLOCK = 2;

    /** Of all ways in which some faults may be mended the likeliest are followed up; the bound keeps the time even. */
    static final int MOST_WAYS_KEPT = 300;

    /** Of all effects of one fault's changes the likeliest, for the same reason. */
    static final int MOST_EFFECTS = 40;

    /** Where more faults meet in one sum, what is left of it tells nothing. */
    static final int MOST_FAULTS_IN_A_SUM = 10;

    /** In how many of the ways in which the others may be mended a figure may be wrong by whatever amount is left. */
    static final int MOST_UNEXPLAINED = 8;

    /** What is learnt of one sum bears on the other sums of its figures; so each is looked at twice. */
    static final int JOINT_ROUNDS = 2;

    /** Each round explains something, or is the last; this bounds the time of figures that explain one another in turn. */
    static final int MOST_REMAINDER_ROUNDS = 4;

    /** Where more figures of a sum had to be mended, what is left of it tells nothing. */
    static final int MOST_MENDED_IN_A_SUM = 12;

    /** A question that more other answers would have to settle is asked by itself. */
    public static final int MOST_LEADERS = 3;

    /** Of an equation over more figures only those are suspected that break another one too, and what it is about. */
    public static final int MANY_FIGURES = 60;

    /** A change that stands alone is shown with those that are no more far-fetched than by this. */
    static final int HARDLY_MORE = 1;

    /** How many of these a person can weigh. */
    static final int MOST_NEXT = 4;

    /** What makes a sum over members right and is more far-fetched is no explanation: among many members something always fits. */
    static final int MOST_FOR_A_SUM = 5;

    /** What one in so many numbers would explain as well is no explanation. */
    static final int BY_CHANCE = 4;

    /** The same where another edit speaks for another explanation. */
    static final int BY_CHANCE_OF_SUSPECTED = 100;

    /** In a sum of more figures only what an own slip explains is worth trying. */
    static final int MOST_FIGURES_TO_SOLVE = 200;

    /** More equally good changes than these tell a person nothing. */
    public static final int MOST_CANDIDATES = 8;

    /** More values than these that one slip of one figure may lead to are told as a range. */
    public static final int MOST_ALIKE = 6;

    /** A bound is no equation: what leads within it is shown only where there are few such changes. */
    public static final int MOST_WITHIN_BOUND = 6;

    /** How much stranger than the likest a change within a bound may leave the figure. */
    public static final int NEAR_SISTERS = 1;

    /** How often a step is doubled at most: some percents hold however large the term grows. */
    static final int FARTHEST_DOUBLING = 60;

    /** Of fewer figures nobody can say which number of decimals is usual. */
    static final int FEWEST_FOR_DECIMALS = 4;

    /** Of fewer units nobody can say what is usual. */
    static final int FEWEST_SISTERS = 8;

    /** Numbers of fewer digits are one slip away from most others and often equal by chance: they are no evidence. */
    static final int FEWEST_DIGITS = 3;

    /** A percent that is simply computed anew where no slip of it explains what is stated. */
    static final int COMPUTED_WITHOUT_SLIP = 6;

    /** How far-fetched one of so many equally likely outcomes is: its power of ten, as of the other costs. */
    static int costOfOne(int outcomes) {
        return Math.max(1, String.valueOf(10 * outcomes / 32).length());
    }

    private SearchBounds() {}
}
