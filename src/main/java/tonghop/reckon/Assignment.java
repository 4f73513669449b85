package tonghop.reckon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tonghop.model.Reading;

/**
 * What each term of a relation is taken to be.
 *
 * @param <T> what the terms are
 */
public interface Assignment<T> {
    /** Empty when the term is qualitative or was not told. */
    Optional<Reading> reading(T term);

    /** In the indicator's own unit of measure; empty when it cannot be put into that. */
    Optional<Quantity> quantity(T term);

    /** Several terms in one unit of measure: the one in which all are stated, or else their indicators' own. */
    Optional<List<Quantity>> together(List<T> terms);

    /** The terms that are taken to be other than they stand. */
    Set<T> changedTerms();

    /** Every term as it stands. */
    Assignment<T> stated();
}
