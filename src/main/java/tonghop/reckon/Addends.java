package tonghop.reckon;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Terms that are added up, each in its indicator's own unit of measure. The sum of what is stated is kept, so that a candidate costs
 * no more over three thousand figures than over three.
 *
 * @param <T> what the terms are
 */
public final class Addends<T> {
    private final Set<T> terms;
    private final Quantity counted;
    private Optional<Quantity> stated = Optional.empty();
    private boolean isAdded;

    public Addends(List<T> terms) {
        this(terms, Quantity.ZERO);
    }

    /** @param counted what is added without being a term: a number of things that were counted */
    public Addends(List<T> terms, Quantity counted) {
        this.counted = counted;
        this.terms = new LinkedHashSet<>(terms);
    }

    public List<T> terms() {
        return List.copyOf(terms);
    }

    /** The sum but for one term; empty when it is none, or open on a side, so that it cannot be taken out again. */
    Optional<Quantity> without(T term, Assignment<T> values) {
        return values.quantity(term)
                .filter(part -> terms.contains(term) && part.isBounded())
                .flatMap(part -> sum(values).map(sum -> sum.minus(part)));
    }

    /** Empty when one of them cannot be put into the indicator's own unit. */
    public Optional<Quantity> sum(Assignment<T> values) {
        if (!isAdded) {
            stated = all(values.stated());
            isAdded = true;
        }
        return values.changedTerms().isEmpty() ? stated : stated.flatMap(sum -> changed(sum, values));
    }

    private Optional<Quantity> all(Assignment<T> values) {
        return sum(counted, terms, values);
    }

    /** So much and the terms; empty when one of them cannot be put into the indicator's own unit. */
    static <T> Optional<Quantity> sum(Quantity counted, Collection<T> terms, Assignment<T> values) {
        Quantity sum = counted;
        for (T term : terms) {
            Optional<Quantity> quantity = values.quantity(term);
            if (quantity.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(quantity.get());
        }
        return Optional.of(sum);
    }

    private Optional<Quantity> changed(Quantity stated, Assignment<T> values) {
        Quantity sum = stated;
        for (T term : values.changedTerms()) {
            if (terms.contains(term)) {
                Quantity before = values.stated().quantity(term).orElse(Quantity.ZERO);
                if (!before.isBounded()) {
                    return all(values);
                }
                sum = sum.minus(before).plus(values.quantity(term).orElse(Quantity.ZERO));
            }
        }
        return Optional.of(sum);
    }
}
