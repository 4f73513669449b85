package tonghop.publish.packet;

import java.util.regex.Pattern;
import org.apache.poi.ss.util.WorkbookUtil;

/** What a sheet is called in a workbook: a list in text has its sheet's name from the file, which may hold what no tab can. */
final class TabName {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private TabName() {}

    static String of(String sheet) {
        return WorkbookUtil.createSafeSheetName(CONTROL.matcher(sheet).replaceAll(" "));
    }
}
