package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;

/**
 * A formula of plain arithmetic. References are kept relative to the formula's own cell, so that formulas which say the same of
 * their own row or column are equal.
 */
sealed interface Expression {

    /** Every cell and area that it names. */
    Stream<Reference> references();

    record Literal(BigDecimal value) implements Expression {
        @Override
        public Stream<Reference> references() {
            return Stream.empty();
        }
    }

    /**
     * A cell or an area.
     *
     * @param sheet the sheet's name in lower case; empty for the formula's own
     */
    record Reference(String sheet, Coordinate top, Coordinate left, Coordinate bottom, Coordinate right)
            implements Expression {
        @Override
        public Stream<Reference> references() {
            return Stream.of(this);
        }

        /** The area meant by a formula that stands at the origin; none when it lies outside of any sheet. */
        Optional<CellRange> from(CellAddress origin) {
            int firstRow = top.from(origin.row());
            int lastRow = bottom.from(origin.row());
            int firstColumn = left.from(origin.column());
            int lastColumn = right.from(origin.column());
            return Math.min(firstRow, lastRow) < 0 || Math.min(firstColumn, lastColumn) < 0
                    ? Optional.empty()
                    : Optional.of(new CellRange(
                            new CellAddress(Math.min(firstRow, lastRow), Math.min(firstColumn, lastColumn)),
                            new CellAddress(Math.max(firstRow, lastRow), Math.max(firstColumn, lastColumn))));
        }
    }

    /** A chain of additions and subtractions. */
    record Sum(List<Term> terms) implements Expression {
        @Override
        public Stream<Reference> references() {
            return terms.stream().flatMap(term -> term.expression().references());
        }
    }

    record Term(Expression expression, boolean subtracted) {}

    /** A chain of multiplications and divisions. */
    record Product(List<Factor> factors) implements Expression {
        @Override
        public Stream<Reference> references() {
            return factors.stream().flatMap(factor -> factor.expression().references());
        }
    }

    record Factor(Expression expression, boolean divides) {}

    record Power(Expression base, Expression exponent) implements Expression {
        @Override
        public Stream<Reference> references() {
            return Stream.concat(base.references(), exponent.references());
        }
    }

    record Call(Function function, List<Expression> arguments) implements Expression {
        @Override
        public Stream<Reference> references() {
            return arguments.stream().flatMap(Expression::references);
        }
    }

    enum Function {
        SUM,
        AVERAGE,
        ROUND,
        MIN,
        MAX,
        COUNT
    }
}
