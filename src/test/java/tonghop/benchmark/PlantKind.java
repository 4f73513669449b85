package tonghop.benchmark;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;

/** The ways in which figures go wrong between a unit's books and the table that it sends. */
enum PlantKind {
    SWAPPED_DIGITS {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.anyCell(random).flatMap(cell -> field.retyped(this, cell, TypedDigits.swapped(random)));
        }
    },
    WRONG_DIGIT {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.anyCell(random).flatMap(cell -> field.retyped(this, cell, TypedDigits.wrong(random)));
        }
    },
    MISSING_DIGIT {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.anyCell(random).flatMap(cell -> field.retyped(this, cell, TypedDigits.missing(random)));
        }
    },
    EXTRA_DIGIT {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.anyCell(random).flatMap(cell -> field.retyped(this, cell, TypedDigits.extra(random)));
        }
    },
    /** 17.680 becomes 17,68: a dot of thousands is taken for a decimal mark. */
    ZEROS_LOST {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.anyCell(random)
                    .filter(cell -> field.told(cell).decimals() == 0
                            && field.value(cell).abs().compareTo(BigDecimal.valueOf(1000)) >= 0)
                    .flatMap(cell ->
                            field.printed(this, cell, field.cell(cell).sender().printWithZerosLost(field.value(cell))));
        }
    },
    /** 17,68 becomes 17.680. */
    THOUSANDFOLD {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.anyCell(random)
                    .filter(cell -> field.told(cell).decimals() > 0)
                    .flatMap(cell -> field.changed(this, cell, field.value(cell).movePointRight(3)));
        }
    },
    PER_MILLE_FOR_PERCENT {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.percent()
                    .flatMap(cell -> field.changed(this, cell, field.value(cell).movePointRight(1)));
        }
    },
    TARGET_AND_ACTUAL_SWAPPED {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.sheet()
                    .cell(Spot.TARGET)
                    .flatMap(target -> field.exchanged(this, field.at(Spot.ACTUAL), target));
        }
    },
    SIGN {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.anyCell(random)
                    .flatMap(cell -> field.changed(this, cell, field.value(cell).negate()));
        }
    },
    /** The percent was counted against the end of the range that was not meant. */
    OTHER_BOUND {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.is(Shape.RANGE) ? field.percentOfLowerEnd(this) : Optional.empty();
        }
    },
    /** One year's figure where the term's belongs, or the term's where one year's belongs. */
    PER_YEAR_FOR_TERM {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            BigDecimal years = BigDecimal.valueOf(GeneratedJob.TERM.yearCount());
            if (!field.is(Shape.PER_YEAR)) {
                return Optional.empty();
            }
            int actual = field.at(Spot.ACTUAL);
            int target = field.at(Spot.TARGET);
            boolean isWhole = field.value(actual).remainder(years).signum() == 0;
            return isWhole
                    ? field.changed(this, actual, field.value(actual).divide(years))
                    : field.changed(this, target, field.value(target).multiply(years));
        }
    },
    TRUNCATED_PERCENT {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.percent().flatMap(cell -> field.truncated(this, cell));
        }
    },
    OMITTED_PART {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.anyPart(random)
                    .flatMap(part -> field.moved(this, field.value(part).negate()));
        }
    },
    DOUBLED_PART {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.anyPart(random).flatMap(part -> field.moved(this, field.value(part)));
        }
    },
    LAST_PERIOD_PASTED {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.sheet()
                    .cell(Spot.ACTUAL.before())
                    .flatMap(before -> field.changed(this, field.at(Spot.ACTUAL), field.value(before)));
        }
    },
    OTHER_MEMBER {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.neighbour().flatMap(other -> field.sheet()
                    .cell(Spot.ACTUAL)
                    .flatMap(cell -> field.changed(this, cell, field.value(other))));
        }
    },
    OMITTED_MEMBER {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            return field.neighbour()
                    .flatMap(member -> field.moved(this, field.value(member).negate()));
        }

        @Override
        boolean isOfWhole() {
            return true;
        }
    },
    /** Actual and target stand in a unit of measure a thousand times larger or smaller than the table says. */
    UNIT_OF_MEASURE {
        @Override
        Optional<Plant> plant(Field field, Random random) {
            boolean isMeasured = field.is(Shape.MONEY) || field.is(Shape.RETOLD) || field.is(Shape.GIFT_VALUE);
            return isMeasured ? field.scaled(this, random.nextBoolean() ? 3 : -3) : Optional.empty();
        }
    };

    /** The error in a sheet; empty when it cannot happen there or would change nothing. */
    abstract Optional<Plant> plant(Field field, Random random);

    boolean isOfWhole() {
        return false;
    }
}
