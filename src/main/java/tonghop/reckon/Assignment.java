package tonghop.reckon;

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

    /** The terms that are taken to be other than they stand. */
    Set<T> changedTerms();

    /** Every term as it stands. */
    Assignment<T> stated();
}
