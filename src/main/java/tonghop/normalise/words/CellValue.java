package tonghop.normalise.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one cell's content is, before its surroundings tell what it means. */
public sealed interface CellValue {

    /** One number, or a range. */
    record Single(Figure figure) implements CellValue {}

    /** Two numbers set against each other with a stroke, "29,65 /19,45", or the second in brackets, "70%(738)". */
    record Pair(Figure first, Figure second, boolean bracketed) implements CellValue {}

    /** "giảm 61 vụ", "tăng 11,3 %": by how much it is more or less; less is negative. */
    record Change(Figure figure) implements CellValue {}

    /** "đạt 103 %", "bằng 98,5%": a percent of something that the texts around tell, words anywhere else. */
    record Reached(Figure figure) implements CellValue {}

    /** "Nhất", "Thứ 2": a place where the indicator is a rank, words anywhere else. */
    record Place(Figure figure) implements CellValue {}

    /** A value in words: "Đảm bảo". */
    record Qualitative(String text) implements CellValue {}

    /** Words or signs for nothing to report; a figure of zero where the words say none. */
    record None(@Nullable Figure zero) implements CellValue {}

    /** Anything else: words that are no value. */
    record Words(String text) implements CellValue {}

    /** A stored number that its number format shows as another one, or with words that nobody knows. */
    record OtherwiseShown(String shown) implements CellValue {}

    /** The numbers that it tells. */
    default List<Figure> figures() {
        if (this instanceof Pair pair) {
            return List.of(pair.first(), pair.second());
        }
        if (this instanceof Reached reached) {
            return List.of(reached.figure());
        }
        return this instanceof Single single
                ? List.of(single.figure())
                : this instanceof Change change ? List.of(change.figure()) : List.of();
    }

    /** Whether words make a figure of it that is one only where the texts around say so. */
    default boolean isToldInWords() {
        return this instanceof Change || this instanceof Reached;
    }

    default boolean isFigure() {
        return this instanceof Single
                || this instanceof Pair
                || this instanceof Qualitative
                || this instanceof OtherwiseShown;
    }
}
