package tonghop.reckon;

import java.util.List;

/**
 * Where the terms of a relation stand in a workbook.
 *
 * @param <T> what the terms are
 */
public interface Cells<T> {
    /** The reference to one term, such as "C5" or "'Biểu 1'!C5". */
    String at(T term);

    /** Several terms as arguments of a function, such as "C5:C9,C12". */
    String area(List<T> terms);
}
