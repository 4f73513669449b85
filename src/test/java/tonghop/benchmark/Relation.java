package tonghop.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What the generator knows to hold between cells, in its own arithmetic and apart from the rules that are measured: an error that
 * leaves every relation whole breaks no rule, and nobody could find it.
 */
sealed interface Relation {
    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<Integer> cells();

    boolean holds(IntFunction<Told> told);

    /** Parts add up to a total, but for the rounding of each. */
    record Sum(int total, List<Integer> parts) implements Relation {
        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Integer> cells() {
            return Stream.concat(Stream.of(total), parts.stream()).toList();
        }

        @Override
        public boolean holds(IntFunction<Told> told) {
            BigDecimal rest = told.apply(total).value();
            BigDecimal slack = told.apply(total).slack();
            for (int part : parts) {
                rest = rest.subtract(told.apply(part).value());
                slack = slack.add(told.apply(part).slack());
            }
            return rest.abs().compareTo(slack) <= 0;
        }
    }

    /** Classes add up to what the register of places says. */
    record Classes(List<Integer> cells, int places) implements Relation {
        public Classes {
            cells = List.copyOf(cells);
        }

        @Override
        public boolean holds(IntFunction<Told> told) {
            BigDecimal sum =
                    cells.stream().map(cell -> told.apply(cell).value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            return sum.compareTo(BigDecimal.valueOf(places)) == 0;
        }
    }

    /** A percent follows from part and whole in one of the ways that are allowed. */
    record Percent(int percent, int part, int whole, Base base) implements Relation {
        @Override
        public List<Integer> cells() {
            return List.of(percent, part, whole);
        }

        @Override
        public boolean holds(IntFunction<Told> told) {
            Told stated = told.apply(percent);
            Told reached = told.apply(part);
            Told planned = told.apply(whole);
            BigDecimal to = base.of(planned);
            boolean isPlain = isRatio(stated, reached, to, planned.slack().multiply(base.times()));
            return isPlain
                    || (base == Base.LOWER_IS_BETTER
                            && (isRatio(stated, planned, reached.value(), reached.slack())
                                    || isMirrored(stated, reached.value(), to)));
        }

        private static boolean isRatio(Told stated, Told part, BigDecimal base, BigDecimal slack) {
            if (base.compareTo(slack) <= 0 || part.value().signum() < 0) {
                return false;
            }
            BigDecimal least = Relation.percent(part.value().subtract(part.slack()), base.add(slack));
            BigDecimal most = Relation.percent(part.value().add(part.slack()), base.subtract(slack));
            BigDecimal value = stated.value();
            return value.add(stated.slack()).compareTo(least) >= 0
                    && value.subtract(stated.slack()).compareTo(most) <= 0;
        }

        private static boolean isMirrored(Told stated, BigDecimal reached, BigDecimal planned) {
            if (planned.signum() == 0) {
                return false;
            }
            BigDecimal mirrored = Relation.percent(planned.add(planned).subtract(reached), planned);
            return mirrored.setScale(stated.decimals(), RoundingMode.HALF_UP).compareTo(stated.value()) == 0;
        }
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    /** What an actual is divided by. */
    enum Base {
        TARGET,
        UPPER_END,
        FIVE_YEARS,
        LOWER_IS_BETTER;

        BigDecimal of(Told target) {
            return this == UPPER_END ? target.upper() : target.value().multiply(times());
        }

        BigDecimal times() {
            return this == FIVE_YEARS ? BigDecimal.valueOf(5) : BigDecimal.ONE;
        }
    }

    /** What gathers never falls. */
    record NeverFalls(int later, int earlier) implements Relation {
        @Override
        public List<Integer> cells() {
            return List.of(later, earlier);
        }

        @Override
        public boolean holds(IntFunction<Told> told) {
            return told.apply(later).value().compareTo(told.apply(earlier).value()) >= 0;
        }
    }

    /** Two cells tell one fact. */
    record Same(int one, int other) implements Relation {
        @Override
        public List<Integer> cells() {
            return List.of(one, other);
        }

        @Override
        public boolean holds(IntFunction<Told> told) {
            return told.apply(one).value().compareTo(told.apply(other).value()) == 0;
        }
    }

    /** A figure is plausible by itself. */
    record Plausible(int cell, BigDecimal most, boolean isWhole) implements Relation {
        @Override
        public List<Integer> cells() {
            return List.of(cell);
        }

        @Override
        public boolean holds(IntFunction<Told> told) {
            BigDecimal value = told.apply(cell).value();
            boolean isSane = value.signum() >= 0 && value.compareTo(most) <= 0;
            return isSane && (!isWhole || value.remainder(BigDecimal.ONE).signum() == 0);
        }
    }

    /** What one thing comes to lies between bounds. */
    record EachBetween(int value, int count, BigDecimal least, BigDecimal most) implements Relation {
        @Override
        public List<Integer> cells() {
            return List.of(value, count);
        }

        @Override
        public boolean holds(IntFunction<Told> told) {
            BigDecimal counted = told.apply(count).value();
            BigDecimal amount = told.apply(value).value();
            return amount.compareTo(counted.multiply(least)) >= 0 && amount.compareTo(counted.multiply(most)) <= 0;
        }
    }
}
