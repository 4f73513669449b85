package tonghop.publish.document;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/**
 * How a paragraph looks.
 *
 * @param alignment where its lines stand
 * @param size of its letters, in points
 * @param bold whether they are bold
 * @param italic whether they are italic
 */
record Look(ParagraphAlignment alignment, int size, boolean bold, boolean italic) {
    static Look centred(int size) {
        return new Look(ParagraphAlignment.CENTER, size, false, false);
    }

    static Look left(int size) {
        return new Look(ParagraphAlignment.LEFT, size, false, false);
    }

    static Look right(int size) {
        return new Look(ParagraphAlignment.RIGHT, size, false, false);
    }

    static Look justified(int size) {
        return new Look(ParagraphAlignment.BOTH, size, false, false);
    }

    Look strong() {
        return new Look(alignment, size, true, italic);
    }

    Look slanted() {
        return new Look(alignment, size, bold, true);
    }
}
