package tonghop.job.step;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one step of a run hands on to those after it: made once, by that step, and never changed. */
final class Handed<T> {
    private @Nullable T made;

    void over(T value) {
        if (made != null) {
            throw new IllegalStateException("a step hands on once: " + value.getClass());
        }
        made = value;
    }

    T get() {
        return Objects.requireNonNull(made, "the step before has handed nothing on");
    }

    Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }
}
