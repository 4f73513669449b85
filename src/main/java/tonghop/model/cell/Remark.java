package tonghop.model.cell;

/**
 * Words on a sheet that are not what one of its cells stores.
 *
 * @param kind where they stand
 * @param at the cell that they hang on: a comment's own, which is blank, the one under the top left corner of a box, the one that
 *     shows them, or the sheet's first
 * @param text the words
 */
public record Remark(Kind kind, CellAddress at, String text) {
    public enum Kind {
        /** A comment on a blank cell; that on any other is told with its cell. */
        COMMENT,
        /** A text box or another shape with words in it. */
        BOX,
        /** What stands at the head or the foot of each printed page. */
        PRINTED,
        /** What a cell is said to show, where that is another number than the one that it stores. */
        SHOWN
    }
}
