package tonghop.definition;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A list that never changes, whose elements are found by their codes however many they are; of two with one code the first. */
final class Coded<T> extends AbstractList<T> {
    private final List<T> elements;
    private final Map<String, T> byCode = new HashMap<>();

    private Coded(List<T> elements, Function<T, String> code) {
        this.elements = List.copyOf(elements);
        this.elements.forEach(element -> byCode.putIfAbsent(code.apply(element), element));
    }

    static <T> Coded<T> of(List<T> elements, Function<T, String> code) {
        return new Coded<>(elements, code);
    }

    /** The element of a list that was made by {@link #of}. */
    static <T> Optional<T> find(List<T> coded, String code) {
        return Optional.ofNullable(((Coded<T>) coded).byCode.get(code));
    }

    @Override
    public T get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }
}
