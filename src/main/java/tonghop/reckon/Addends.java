package tonghop.reckon;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Terms that are added up or, as penalty points are, taken off, each in its indicator's own unit of measure. The sum of what is stated is kept, so that a candidate costs
 * no more over three thousand figures than over three.
 *
 * @param <T> what the terms are
 */
public final class Addends<T> {
    private final Set<T> terms;
    private final Set<T> deductions;
    private final Quantity counted;
    private Optional<Quantity> stated = Optional.empty();
    private boolean isAdded;

    public Addends(List<T> terms) {
        this(terms, Quantity.ZERO);
    }

    /**
     * Terms of which some are taken off, whether they are typed with a minus or not.
     *
     * @param terms all terms
     * @param deductions those of them that are taken off
     */
    public Addends(List<T> terms, Collection<T> deductions) {
        this.counted = Quantity.ZERO;
        this.terms = new LinkedHashSet<>(terms);
        this.deductions = Set.copyOf(deductions);
    }

    /** @param counted what is added without being a term: a number of things that were counted */
    public Addends(List<T> terms, Quantity counted) {
        this.counted = counted;
        this.terms = new LinkedHashSet<>(terms);
        this.deductions = Set.of();
    }

    public List<T> terms() {
        return List.copyOf(terms);
    }

    /** "12 + 8 - 2", in the indicators' own units of measure. */
    public String told(Assignment<T> values) {
        StringBuilder told = new StringBuilder();
        for (T term : terms) {
            String sign = told.isEmpty() ? isDeducted(term) ? "-" : "" : isDeducted(term) ? " - " : " + ";
            told.append(sign)
                    .append(values.quantity(term)
                            .map(Quantity::value)
                            .map(value -> Values.digits(isDeducted(term) ? value.abs() : value))
                            .orElse("?"));
        }
        return told.toString();
    }

    boolean isDeducted(T term) {
        return deductions.contains(term);
    }

    /** What a term adds. */
    private Optional<Quantity> share(T term, Assignment<T> values) {
        return values.quantity(term).map(quantity -> isDeducted(term) ? quantity.takenOff() : quantity);
    }

    /** The sum but for one term; empty when it is none, or open on a side, so that it cannot be taken out again. */
    Optional<Quantity> without(T term, Assignment<T> values) {
        return share(term, values)
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
        Quantity sum = counted;
        for (T term : terms) {
            Optional<Quantity> share = share(term, values);
            if (share.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(share.get());
        }
        return Optional.of(sum);
    }

    private Optional<Quantity> changed(Quantity stated, Assignment<T> values) {
        Quantity sum = stated;
        for (T term : values.changedTerms()) {
            if (terms.contains(term)) {
                Quantity before = share(term, values.stated()).orElse(Quantity.ZERO);
                if (!before.isBounded()) {
                    return all(values);
                }
                sum = sum.minus(before).plus(share(term, values).orElse(Quantity.ZERO));
            }
        }
        return Optional.of(sum);
    }
}
