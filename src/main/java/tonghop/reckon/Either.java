package tonghop.reckon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Severity;

/**
 * One of several relations about the same term holds; where none does, the first is the one that was meant.
 *
 * @param meant the relation that was meant
 * @param others what else may be meant
 * @param <T> what the terms are
 */
public record Either<T>(Relation<T> meant, List<Relation<T>> others) implements Relation<T> {
    public Either {
        others = List.copyOf(others);
    }

    @Override
    public List<T> terms() {
        return all().flatMap(relation -> relation.terms().stream()).distinct().toList();
    }

    private Stream<Relation<T>> all() {
        return Stream.concat(Stream.of(meant), others.stream());
    }

    @Override
    public Verdict check(Assignment<T> values, Severity severity) {
        Verdict first = meant.check(values, severity);
        boolean isOther = !first.equals(Verdict.PASSED)
                && others.stream()
                        .anyMatch(other -> other.check(values, severity).equals(Verdict.PASSED));
        return isOther ? Verdict.PASSED : first;
    }

    @Override
    public Optional<BigDecimal> difference(Assignment<T> values) {
        return meant.difference(values);
    }

    @Override
    public Optional<Quantity> solve(T term, Assignment<T> values) {
        return meant.solve(term, values);
    }

    @Override
    public String unanswered(Cells<T> cells) {
        return meant.unanswered(cells);
    }

    @Override
    public String broken(Cells<T> cells) {
        return all().map(relation -> relation.broken(cells)).collect(Collectors.joining(",", "AND(", ")"));
    }
}
