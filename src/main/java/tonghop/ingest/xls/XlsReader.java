package tonghop.ingest.xls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import tonghop.ingest.sheet.CellLook;
import tonghop.ingest.sheet.ReachingFormula;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.CellStyle.Ink;
import tonghop.model.cell.RawSheet;

/** Reads an Excel 97-2003 workbook out of its compound file. */
public final class XlsReader {
    private static final Map<String, String> OTHER_DOCUMENTS = Map.of(
            "WordDocument", "Word",
            "PowerPoint Document", "PowerPoint",
            "VisioDocument", "Visio",
            "__properties_version1.0", "Outlook");

    /** How the storages of macros, of objects of other programs and of links to such begin. */
    private static final List<String> ACTIVE = List.of("_VBA_PROJECT", "MBD", "LNK");

    private static final Set<Short> WHITE = Set.of((short) 1, (short) 9);

    /**
     * All sheets in the order of their tabs.
     *
     * @throws RefusedException when the file is no such workbook, is encrypted, older, or damaged
     */
    public List<RawSheet> read(Path file) throws RefusedException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return sheets(BiffStream.mend(stream(container.getRoot())));
        } catch (EncryptedDocumentException e) {
            throw new RefusedException(RefusalReason.ENCRYPTED, "", e);
        } catch (IOException | RuntimeException damaged) {
            // of damaged data POI throws whatever its records come upon first
            throw new RefusedException(RefusalReason.DAMAGED, "BIFF8", damaged);
        }
    }

    /**
     * The workbook as a file that any program opens, with all that it holds beside its sheets.
     *
     * @throws RefusedException when the file is no such workbook
     */
    public byte[] mended(Path file) throws IOException, RefusedException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                POIFSFileSystem mended = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] biff = BiffStream.mend(stream(container.getRoot()));
            EntryUtils.copyNodes(container, mended, List.of(name(container.getRoot())));
            mended.getRoot().setStorageClsid(container.getRoot().getStorageClsid());
            mended.createDocument(new ByteArrayInputStream(biff), "Workbook");
            mended.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /**
     * Whether the workbook holds macros or objects of other programs, or reaches for other files or the network once it is opened.
     *
     * @throws RefusedException when the file is no such workbook
     */
    public boolean isActive(Path file) throws IOException, RefusedException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.getEntryNames().stream().anyMatch(XlsReader::isActive) || BiffStream.isActive(stream(root))) {
                return true;
            }
        }
        return read(file).stream()
                .flatMap(sheet -> sheet.cells().stream())
                .anyMatch(cell -> cell.formula() != null && ReachingFormula.is(cell.formula()));
    }

    private static boolean isActive(String storage) {
        return ACTIVE.stream().anyMatch(storage::startsWith);
    }

    private static byte[] stream(DirectoryNode root) throws IOException, RefusedException {
        try (InputStream in = root.createDocumentInputStream(name(root))) {
            return in.readAllBytes();
        }
    }

    private static String name(DirectoryNode root) throws RefusedException {
        Set<String> names = root.getEntryNames();
        if (names.contains("EncryptedPackage")) {
            throw new RefusedException(RefusalReason.ENCRYPTED, "");
        }
        return List.of("workbook", "book").stream()
                .flatMap(known -> names.stream()
                        .filter(entry -> entry.toLowerCase(Locale.ROOT).equals(known)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(RefusalReason.NOT_A_WORKBOOK, document(names)));
    }

    private static String document(Set<String> names) {
        return names.stream()
                .filter(OTHER_DOCUMENTS::containsKey)
                .map(OTHER_DOCUMENTS::get)
                .findFirst()
                .orElse("OLE2");
    }

    private static List<RawSheet> sheets(byte[] biff) throws IOException, RefusedException {
        List<RawSheet> sheets = new ArrayList<>();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(biff), "Workbook");
            try (HSSFWorkbook workbook = new HSSFWorkbook(container)) {
                List<CellLook> looks = looks(workbook);
                for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                    if (!isChart(workbook.getSheetAt(i))) {
                        sheets.add(new HssfSheet(workbook, i, looks).read());
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new RefusedException(RefusalReason.NO_SHEET, "");
        }
        return sheets;
    }

    /** What looks like the cells of a chart that stands as a sheet is a copy of the figures that it was drawn from. */
    private static boolean isChart(HSSFSheet sheet) {
        return sheet.getSheet().getRecords().get(0) instanceof BOFRecord begin
                && begin.getType() == BOFRecord.TYPE_CHART;
    }

    /** The looks of all styles, taken before anything else: once comments have been asked for, POI miscounts the styles. */
    private static List<CellLook> looks(HSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumCellStyles())
                .mapToObj(workbook::getCellStyleAt)
                .map(style -> look(style, workbook.getFontAt(style.getFontIndex())))
                .toList();
    }

    private static CellLook look(HSSFCellStyle style, HSSFFont font) {
        String known = style.getDataFormatString();
        return CellLook.of(new CellStyle(
                known == null ? CellStyle.PLAIN.format() : known,
                font.getFontName(),
                style.getIndention(),
                font.getBold(),
                ink(style, font)));
    }

    private static Ink ink(HSSFCellStyle style, HSSFFont font) {
        boolean bare = style.getFillPattern() == FillPatternType.NO_FILL;
        boolean whiteGround = bare
                || (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                        && WHITE.contains(style.getFillForegroundColor()));
        boolean unseen = WHITE.contains(font.getColor()) && whiteGround;
        return font.getStrikeout() ? Ink.STRUCK : unseen ? Ink.UNSEEN : Ink.PLAIN;
    }
}
