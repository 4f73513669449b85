package tonghop.ingest.xls;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.RawSheet;

/** Reads an Excel 97-2003 workbook. */
public final class XlsReader {

    /**
     * All sheets in the order of their tabs.
     *
     * @throws RefusedException when the file is no such workbook, is encrypted, older, or damaged
     * @throws IOException when the file cannot be opened
     */
    public List<RawSheet> read(Path file) throws IOException, RefusedException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(container)) {
            List<RawSheet> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                sheets.add(new HssfSheet(workbook, i).read());
            }
            return sheets;
        } catch (EncryptedDocumentException e) {
            throw new RefusedException(RefusalReason.ENCRYPTED, "", e);
        } catch (OldExcelFormatException e) {
            throw new RefusedException(RefusalReason.OLD_EXCEL, "BIFF", e);
        } catch (RuntimeException damaged) {
            throw new RefusedException(RefusalReason.DAMAGED, "BIFF8", damaged);
        }
    }
}
