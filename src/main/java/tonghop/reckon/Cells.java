package tonghop.reckon;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the terms of a relation stand in a workbook.
 *
 * @param <T> what the terms are
 */
public interface Cells<T> {
    /** The reference to one term, such as "C5" or "'Biểu 1'!C5". */
    String at(T term);

    /** Whether a range may run on from one term to the next: nothing between them counts. */
    boolean continues(T term, T next);

    /** The reference to all terms from one to another, such as "C5:C9". */
    String range(T first, T last);

    /** Several terms as arguments of a function, each unbroken run of them as one: a function takes so many arguments and no more. */
    default List<String> arguments(List<T> terms) {
        List<String> arguments = new ArrayList<>();
        int first = 0;
        for (int at = 1; at <= terms.size(); at++) {
            if (at == terms.size() || !continues(terms.get(at - 1), terms.get(at))) {
                arguments.add(at - first == 1 ? at(terms.get(first)) : range(terms.get(first), terms.get(at - 1)));
                first = at;
            }
        }
        return arguments;
    }

    /** Several terms as arguments of a function, such as "C5:C9,C12". */
    default String area(List<T> terms) {
        return String.join(",", arguments(terms));
    }
}
