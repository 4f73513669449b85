package tonghop.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.model.PrintedNumber;

/**
 * What could be known of an error by someone who knows the wrong cell and the kind of slip: the values that one such slip leaves and
 * with which all relations hold that the true value fulfils, the other figures as they were sent.
 */
record Knowable(DataSet data, Map<Integer, PrintedNumber> sent) {
    /** Whether the true value is the only one left. */
    boolean isOnlyOneLeft(Plant plant) {
        return plant.changes().size() > 1
                || plant.changes().keySet().stream().allMatch(cell -> isOnlyOneLeft(plant, cell));
    }

    private boolean isOnlyOneLeft(Plant plant, int cell) {
        Told truth = data.cells().get(cell).told();
        List<Relation> holding = data.relationsOf().get(cell).stream()
                .filter(relation -> relation.holds(with(cell, truth)))
                .toList();
        return !truth.isRange()
                && possible(plant, cell, truth)
                        .filter(value -> value.compareTo(truth.value()) != 0)
                        .noneMatch(value ->
                                holding.stream().allMatch(relation -> relation.holds(with(cell, told(value, truth)))));
    }

    private static Told told(BigDecimal value, Told truth) {
        return new Told(value, value, Math.max(0, value.scale()), truth.isCounted());
    }

    private IntFunction<Told> with(int cell, Told value) {
        return number -> {
            PrintedNumber change = sent.get(number);
            Told told = data.cells().get(number).told();
            return number == cell ? value : change == null ? told : told.as(change);
        };
    }

    private Stream<BigDecimal> possible(Plant plant, int cell, Told truth) {
        String digits = Objects.requireNonNull(plant.changes().get(cell))
                .reading()
                .value()
                .toPlainString();
        BigDecimal step = BigDecimal.ONE.movePointLeft(truth.decimals());
        return switch (plant.kind()) {
            case SWAPPED_DIGITS ->
                numbers(IntStream.range(0, digits.length() - 1).mapToObj(at -> swapped(digits, at)));
            case WRONG_DIGIT -> numbers(each(digits.length(), (at, digit) -> put(digits, at, digit, at + 1)));
            case MISSING_DIGIT -> numbers(each(digits.length() + 1, (at, digit) -> put(digits, at, digit, at)));
            case EXTRA_DIGIT ->
                numbers(IntStream.range(0, digits.length()).mapToObj(at -> put(digits, at, "", at + 1)));
            case LAST_PERIOD_PASTED, OTHER_MEMBER ->
                Stream.of(truth.value().add(step), truth.value().subtract(step));
            case OMITTED_MEMBER -> parts(cell).map(new BigDecimal(digits)::add);
            default -> Stream.of();
        };
    }

    /** What the members of a total tell. */
    private Stream<BigDecimal> parts(int cell) {
        return data.relationsOf().get(cell).stream()
                .filter(relation -> relation instanceof Relation.Sum sum && sum.total() == cell)
                .flatMap(relation -> ((Relation.Sum) relation).parts().stream())
                .map(part -> with(-1, data.cells().get(part).told()).apply(part).value());
    }

    private interface Typing {
        String at(int place, String digit);
    }

    private static Stream<String> each(int places, Typing typing) {
        return IntStream.range(0, places).boxed().flatMap(at -> IntStream.range(0, 10)
                .mapToObj(digit -> typing.at(at, String.valueOf(digit))));
    }

    private static String put(String digits, int from, String digit, int to) {
        return digits.substring(0, from) + digit + digits.substring(to);
    }

    private static String swapped(String digits, int at) {
        int next = digits.charAt(at + 1) == '.' ? Math.min(at + 2, digits.length() - 1) : at + 1;
        String pair = put(digits, at, String.valueOf(digits.charAt(next)), at + 1);
        return put(pair, next, String.valueOf(digits.charAt(at)), next + 1);
    }

    private static Stream<BigDecimal> numbers(Stream<String> texts) {
        return texts.filter(text -> text.matches("(0|[1-9]\\d*)(\\.\\d+)?")).map(BigDecimal::new);
    }
}
