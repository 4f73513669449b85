package tonghop.publish.template;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import tonghop.publish.sheet.Face;
import tonghop.publish.sheet.Look;

/** How the cells of a form look, by what a person may do with them. */
final class FormLook {
    static final Look HEADER = Look.cell(Face.BOLD, HorizontalAlignment.CENTER).filled(0xD9E2EC);
    static final Look CLOSED = Look.number(Face.PLAIN, "General").filled(0xE7E6E6);

    /** Black letters on it are read well, also in grey print. */
    private static final int INPUT = 0xFFF9DB;

    static final Look NOTE = Look.cell(Face.PLAIN, HorizontalAlignment.LEFT)
            .format("@")
            .filled(INPUT)
            .open();

    private FormLook() {}

    /** A figure that a person fills in. */
    static Look input(String format) {
        return Look.number(Face.PLAIN, format).filled(INPUT).open();
    }

    /** The number format that shows so many decimals, in the separators of Vietnam where the program lets a format choose. */
    static String decimals(int count) {
        return count == 0 ? "[$-42A]#,##0" : "[$-42A]#,##0." + "#".repeat(count);
    }
}
