package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.RawCell;

/** Computes what a formula gives from the results that the workbook holds in the cells it names. */
record Recomputation(Workbook workbook) {
    /** A least or greatest value is sought among no more cells, so that many such formulas stay cheap. */
    private static final int MOST_COMPARED = 1000;

    private static final int MOST_DECIMALS = 20;

    /** The value of a formula at the origin, or nothing when it rests on text, dates, errors or cells without a result. */
    Optional<Value> of(Expression expression, SheetCells sheet, CellAddress origin) {
        return new At(sheet, origin).value(expression);
    }

    /** Whether each cell or area that the formula names holds a number; of formulas over nothing no result is expected. */
    boolean isFed(Expression expression, SheetCells sheet, CellAddress origin) {
        At at = new At(sheet, origin);
        return expression.references().allMatch(reference -> at.area(reference)
                .filter(area -> area.sheet().totals(area.range()).count() > 0)
                .isPresent());
    }

    private final class At {
        private final SheetCells sheet;
        private final CellAddress origin;

        At(SheetCells sheet, CellAddress origin) {
            this.sheet = sheet;
            this.origin = origin;
        }

        Optional<Value> value(Expression expression) {
            if (expression instanceof Expression.Literal literal) {
                return Optional.of(Value.of(literal.value()));
            } else if (expression instanceof Expression.Reference reference) {
                return single(reference);
            } else if (expression instanceof Expression.Sum sum) {
                return sum(sum);
            } else if (expression instanceof Expression.Product product) {
                return product(product);
            } else if (expression instanceof Expression.Power power) {
                return both(value(power.base()), value(power.exponent()), Value::power);
            }
            return call((Expression.Call) expression);
        }

        /** A blank cell counts as zero; text, dates and areas are no numbers. */
        private Optional<Value> single(Expression.Reference reference) {
            Optional<CellRange> range = reference.from(origin).filter(CellRange::isSingle);
            Optional<SheetCells> there = workbook.sheet(reference, sheet);
            if (range.isEmpty() || there.isEmpty()) {
                return Optional.empty();
            }
            Optional<RawCell> cell = there.get().at(range.get().first());
            return cell.isEmpty()
                    ? Optional.of(Value.ZERO)
                    : cell.map(RawCell::number).map(Value::of);
        }

        private Optional<Value> sum(Expression.Sum sum) {
            Optional<Value> total = Optional.of(Value.ZERO);
            for (Expression.Term term : sum.terms()) {
                Optional<Value> value = value(term.expression());
                Optional<Value> signed = term.subtracted() ? value.map(Value::negate) : value;
                total = both(total, signed, (one, other) -> Optional.of(one.plus(other)));
            }
            return total;
        }

        private Optional<Value> product(Expression.Product product) {
            Optional<Value> result = Optional.of(Value.of(BigDecimal.ONE));
            for (Expression.Factor factor : product.factors()) {
                Optional<Value> value = value(factor.expression());
                result = both(result, value, factor.divides() ? Value::dividedBy : Value::times);
            }
            return result;
        }

        private Optional<Value> call(Expression.Call call) {
            return switch (call.function()) {
                case SUM -> totals(call).map(Totals::total);
                case COUNT -> totals(call).map(totals -> Value.of(BigDecimal.valueOf(totals.count())));
                case AVERAGE ->
                    totals(call)
                            .flatMap(totals -> totals.total().dividedBy(Value.of(BigDecimal.valueOf(totals.count()))));
                case MIN -> extreme(call, (one, other) -> one.number().compareTo(other.number()) <= 0 ? one : other);
                case MAX -> extreme(call, (one, other) -> one.number().compareTo(other.number()) >= 0 ? one : other);
                case ROUND -> rounded(call.arguments());
            };
        }

        /** What the arguments of a function hold together; areas pass over text, single values may not be text. */
        private Optional<Totals> totals(Expression.Call call) {
            Optional<Totals> all = Optional.of(Totals.NONE);
            for (Expression argument : call.arguments()) {
                Optional<Totals> next = area(argument)
                        .map(area -> area.sheet().totals(area.range()))
                        .or(() -> value(argument).map(Totals::of));
                all = all.flatMap(one -> next.map(one::plus));
            }
            return all.filter(totals -> totals.unknown() == 0);
        }

        private Optional<Value> extreme(Expression.Call call, BinaryOperator<Value> better) {
            return totals(call)
                    .filter(totals -> 0 < totals.count() && totals.count() <= MOST_COMPARED)
                    .flatMap(totals ->
                            call.arguments().stream().flatMap(this::values).reduce(better));
        }

        private Stream<Value> values(Expression argument) {
            return area(argument)
                    .map(area ->
                            area.sheet().in(area.range()).map(RawCell::number).flatMap(Stream::ofNullable))
                    .map(numbers -> numbers.map(Value::of))
                    .orElseGet(() -> value(argument).stream());
        }

        private Optional<Area> area(Expression argument) {
            return argument instanceof Expression.Reference reference
                    ? both(workbook.sheet(reference, sheet), reference.from(origin), Area::of)
                    : Optional.empty();
        }

        private Optional<Value> rounded(List<Expression> arguments) {
            return arguments.size() != 2
                    ? Optional.empty()
                    : both(value(arguments.get(0)), value(arguments.get(1)), (number, decimals) -> decimals.whole(
                                    MOST_DECIMALS)
                            .map(number::rounded));
        }
    }

    private record Area(SheetCells sheet, CellRange range) {
        static Optional<Area> of(SheetCells sheet, CellRange range) {
            return Optional.of(new Area(sheet, range));
        }
    }

    private static <A, B, C> Optional<C> both(
            Optional<A> one, Optional<B> other, BiFunction<A, B, Optional<C>> operation) {
        return one.flatMap(first -> other.flatMap(second -> operation.apply(first, second)));
    }
}
