package tonghop.publish.warnings;

import java.nio.charset.StandardCharsets;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import tonghop.model.CellRef;

/**
 * The way from a job's output folder to the cells of its submissions.
 *
 * @param folder the job's input folder seen from its output folder, with forward slashes
 */
record SourceLink(String folder) {
    private static final String PLAIN = "-._~/";

    void put(XSSFCell cell, CellRef source) {
        XSSFHyperlink link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
        link.setAddress(encoded(folder + "/" + source.file()));
        link.setLocation("'" + source.sheet().replace("'", "''") + "'!" + source.at());
        cell.setHyperlink(link);
    }

    /** As it stands in a URI; the letters stay as they are composed, because a file name is found by its bytes. */
    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xFF);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
            encoded.append(plain ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
        }
        return encoded.toString();
    }
}
