package tonghop.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Draws the figures that one member tells; the percents follow from them. */
final class Draw {
    private final Member member;
    private final Random random;
    private BigDecimal gifts = BigDecimal.ZERO;

    Draw(Member member, Random random) {
        this.member = member;
        this.random = random;
    }

    Map<Spot, Told> facts(IndicatorPlan plan) {
        Map<Spot, Told> facts = new TreeMap<>();
        switch (plan.shape()) {
            case MONEY, RETOLD -> againstTarget(facts, plan, amount(plan));
            case PARTS -> parts(facts, plan);
            case GATHERING -> gathering(facts, plan);
            case SHARE -> share(facts, plan);
            case CLASSES -> classes(facts);
            case GIFTS -> facts.put(Spot.ACTUAL, gifts(plan));
            case GIFT_VALUE -> facts.put(Spot.ACTUAL, told(plan, gifts.multiply(share(300, 800))));
            case RANGE -> range(facts, plan);
            case PER_YEAR -> perYear(facts, plan);
            case LOWER -> lower(facts, plan);
            case STOCK -> stock(facts, plan);
        }
        return facts;
    }

    /** A number of thousandths. */
    private BigDecimal share(int least, int most) {
        return BigDecimal.valueOf(least + random.nextInt(most - least + 1), 3);
    }

    /** What a member of this size comes to, more or less. */
    private BigDecimal amount(IndicatorPlan plan) {
        BigDecimal level = BigDecimal.valueOf((long) member.size() * plan.level(), 3);
        BigDecimal fraction = BigDecimal.valueOf(random.nextInt(100), 2);
        return level.multiply(share(700, 1300)).add(fraction).max(BigDecimal.valueOf(3));
    }

    private static Told told(IndicatorPlan plan, BigDecimal value) {
        Told rounded = Told.rounded(value, plan.decimals());
        return plan.isCount() ? Told.counted(rounded.value()) : rounded;
    }

    /** Plans are round for one half of the units. */
    private Told target(IndicatorPlan plan, BigDecimal actual) {
        BigDecimal planned =
                actual.divide(share(760, 1290), MathContext.DECIMAL64).max(BigDecimal.ONE);
        BigDecimal meant = random.nextBoolean() ? planned.round(new MathContext(2, RoundingMode.HALF_UP)) : planned;
        Told told = told(plan, meant);
        return plan.decimals() == 0 ? Told.counted(told.value()) : told;
    }

    private void againstTarget(Map<Spot, Told> facts, IndicatorPlan plan, BigDecimal actual) {
        facts.put(Spot.ACTUAL, told(plan, actual));
        facts.put(Spot.TARGET, target(plan, actual));
    }

    private void parts(Map<Spot, Told> facts, IndicatorPlan plan) {
        BigDecimal total = told(plan, amount(plan)).value();
        againstTarget(facts, plan, total);
        BigDecimal rest = total;
        for (String part : Shape.MEMBERS.subList(1, Shape.MEMBERS.size())) {
            BigDecimal value = told(plan, rest.multiply(share(100, 600))).value();
            facts.put(Spot.part(part), told(plan, value));
            rest = rest.subtract(value);
        }
        facts.put(Spot.part(Shape.MEMBERS.get(0)), told(plan, rest));
    }

    private void gathering(Map<Spot, Told> facts, IndicatorPlan plan) {
        againstTarget(facts, plan, told(plan, amount(plan)).value());
        BigDecimal before = facts.get(Spot.ACTUAL).value().multiply(share(780, 960));
        facts.put(Spot.ACTUAL.before(), Told.counted(before.setScale(0, RoundingMode.DOWN)));
        facts.put(Spot.TARGET.before(), facts.get(Spot.TARGET));
    }

    private void share(Map<Spot, Told> facts, IndicatorPlan plan) {
        Told total = told(plan, amount(plan));
        facts.put(Spot.TOTAL, total);
        facts.put(Spot.ACTUAL, told(plan, total.value().multiply(share(200, 990))));
    }

    private void classes(Map<Spot, Told> facts) {
        int rest = member.places();
        for (String bracket : Shape.BRACKETS.subList(1, Shape.BRACKETS.size())) {
            int value = random.nextInt(rest + 1);
            facts.put(Spot.part(bracket), Told.counted(value));
            rest -= value;
        }
        facts.put(Spot.part(Shape.BRACKETS.get(0)), Told.counted(rest));
    }

    private Told gifts(IndicatorPlan plan) {
        Told count = told(plan, amount(plan));
        gifts = count.value();
        return count;
    }

    private void range(Map<Spot, Told> facts, IndicatorPlan plan) {
        BigDecimal actual = amount(plan);
        Told lower = target(plan, actual);
        facts.put(Spot.ACTUAL, told(plan, actual));
        facts.put(
                Spot.TARGET,
                lower.upTo(lower.value().multiply(share(1050, 1150)).add(BigDecimal.ONE)));
    }

    private void perYear(Map<Spot, Told> facts, IndicatorPlan plan) {
        BigDecimal actual =
                told(plan, amount(plan).multiply(BigDecimal.valueOf(5))).value();
        facts.put(Spot.ACTUAL, told(plan, actual));
        facts.put(Spot.TARGET, target(plan, actual.divide(BigDecimal.valueOf(5), MathContext.DECIMAL64)));
    }

    private void lower(Map<Spot, Told> facts, IndicatorPlan plan) {
        BigDecimal rate = BigDecimal.valueOf(200 + random.nextInt(2300), 2);
        facts.put(Spot.ACTUAL, told(plan, rate));
        facts.put(Spot.TARGET, told(plan, rate.multiply(share(850, 1250))));
    }

    private void stock(Map<Spot, Told> facts, IndicatorPlan plan) {
        BigDecimal value = told(plan, amount(plan)).value();
        facts.put(Spot.ACTUAL, told(plan, value));
        facts.put(Spot.ACTUAL.before(), told(plan, value.multiply(share(985, 1010))));
    }
}
