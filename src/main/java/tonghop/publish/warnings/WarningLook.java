package tonghop.publish.warnings;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import tonghop.publish.sheet.Face;
import tonghop.publish.sheet.Look;

/** How cells look in the workbooks of findings and decisions; what people type into them stays as it was typed. */
final class WarningLook {
    static final Look NOTE = Look.typed(Face.PLAIN);
    static final Look LINE = NOTE.running();
    static final Look TITLE = Look.typed(Face.TITLE).running();
    static final Look TEXT = NOTE.bordered();
    static final Look FIGURE =
            Look.cell(Face.PLAIN, HorizontalAlignment.RIGHT).top().format("@");
    static final Look LINK = Look.typed(Face.LINK).bordered();
    static final Look ANSWER = TEXT.filled(0xFFFDE7);
    static final Look DAY = FIGURE.format("dd/mm/yyyy").filled(0xFFFDE7);
    static final Look HEADER =
            Look.cell(Face.BOLD, HorizontalAlignment.CENTER).filled(0xD9D9D9).format("@");

    private WarningLook() {}
}
