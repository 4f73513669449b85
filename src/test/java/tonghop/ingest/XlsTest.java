package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.Intake;
import tonghop.model.Submission;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.RawSheet.Hiding;

/** Excel 97-2003 workbooks: as POI writes them, as the programs of offices write them, and damaged. */
class XlsTest {
    private static final int WINDOW2 = 0x023E;
    private static final int DIMENSIONS = 0x0200;
    private static final int NUMBER = 0x0203;
    private static final int OBJECT = 0x005D;

    @TempDir
    Path folder;

    private final HSSFWorkbook workbook = new HSSFWorkbook();
    private final HSSFSheet sheet = workbook.createSheet("Chỉ tiêu");

    @Test
    void values_of_every_kind_are_read() throws IOException {
        put(0, 0).setCellValue("Hạ Lang ");
        put(0, 1).setCellValue(0.1 + 0.2);
        put(0, 2).setCellValue(true);
        put(0, 3).setCellErrorValue(FormulaError.DIV0);
        put(0, 4).setCellFormula("B1*10");
        put(0, 5).setCellValue("\u00a0 ");
        HSSFCell date = put(0, 6);
        HSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        date.setCellStyle(style);
        date.setCellValue(44926);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

        assertThat(read().cells())
                .extracting(cell -> cell.at() + " " + cell.kind() + " " + cell.text())
                .containsExactly(
                        "A1 TEXT Hạ Lang ",
                        "B1 NUMBER 0.3",
                        "C1 BOOLEAN TRUE",
                        "D1 ERROR #DIV/0!",
                        "E1 NUMBER 3",
                        "G1 DATE 2022-12-31");
        assertThat(Packages.cell(read(), "E1").formula()).isEqualTo("B1*10");
    }

    @Test
    void raised_runs_and_lines_through_runs_and_cells_are_told() throws IOException {
        HSSFFont raised = workbook.createFont();
        raised.setTypeOffset(Font.SS_SUPER);
        HSSFFont struck = workbook.createFont();
        struck.setStrikeout(true);
        HSSFRichTextString marked = new HSSFRichTextString("486(1) hộ");
        marked.applyFont(3, 6, raised);
        put(0, 0).setCellValue(marked);
        HSSFRichTextString corrected = new HSSFRichTextString("486 999");
        corrected.applyFont(4, 7, struck);
        put(0, 1).setCellValue(corrected);
        HSSFCellStyle style = workbook.createCellStyle();
        style.setFont(struck);
        put(0, 2).setCellStyle(style);
        sheet.getRow(0).getCell(2).setCellValue(999);

        assertThat(read().cells())
                .extracting(RawCell::text)
                .containsExactly("486⁽¹⁾ hộ", "486 9\u03369\u03369\u0336", "999");
        assertThat(Packages.cell(read(), "C1").style().ink()).isEqualTo(CellStyle.Ink.STRUCK);
    }

    @Test
    void what_is_printed_at_the_head_and_the_foot_of_a_page_is_told_without_its_codes() throws IOException {
        put(0, 0).setCellValue(1);
        workbook.getSheetAt(0).getHeader().setRight("&\"Times New Roman,Bold\"&12ĐVT: nghìn đồng");
        workbook.getSheetAt(0).getFooter().setCenter("&P/&N");

        assertThat(read().remarks())
                .extracting(remark -> remark.kind() + " " + remark.text())
                .containsExactly("PRINTED ĐVT: nghìn đồng", "PRINTED /");
    }

    @Test
    void boxes_and_comments_on_blank_cells_are_told() throws IOException {
        put(0, 0).setCellValue(1);
        var drawing = sheet.createDrawingPatriarch();
        var group = drawing.createGroup(new HSSFClientAnchor(0, 0, 0, 0, (short) 0, 9, (short) 3, 12));
        group.createTextbox(new org.apache.poi.hssf.usermodel.HSSFChildAnchor(0, 0, 9, 9))
                .setString(new HSSFRichTextString("trong nhóm"));
        drawing.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 2, 4, (short) 5, 8))
                .setString(new HSSFRichTextString("sửa lại là 468"));
        drawing.createSimpleShape(new HSSFClientAnchor(0, 0, 0, 0, (short) 2, 14, (short) 5, 18));
        var comment = drawing.createCellComment(new HSSFClientAnchor());
        comment.setString(new HSSFRichTextString("ước 486 hộ"));
        comment.setAddress(3, 1);

        assertThat(read().remarks())
                .extracting(remark -> remark.kind() + " " + remark.at() + " " + remark.text())
                .containsExactlyInAnyOrder("COMMENT B4 ước 486 hộ", "BOX C5 sửa lại là 468", "BOX A1 trong nhóm");
    }

    @Test
    void looks_comments_merges_and_what_is_hidden_are_told() throws IOException {
        HSSFFont font = workbook.createFont();
        font.setFontName(".VnTime");
        font.setBold(true);
        HSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setIndention((short) 1);
        HSSFCell cell = put(1, 2);
        cell.setCellStyle(style);
        cell.setCellValue("x");
        var comment = sheet.createDrawingPatriarch().createCellComment(new HSSFClientAnchor());
        comment.setString(new HSSFRichTextString("ước cả năm"));
        cell.setCellComment(comment);
        sheet.addMergedRegion(CellRangeAddress.valueOf("C2:D3"));
        sheet.getRow(1).setZeroHeight(true);
        sheet.setColumnHidden(2, true);
        workbook.createSheet("nháp");
        workbook.setSheetHidden(1, true);

        Submission read = submission(Packages.bytes(workbook));
        RawSheet first = read.sheets().get(0);
        RawCell told = Packages.cell(first, "C2");
        assertThat(told.style()).isEqualTo(new CellStyle("General", ".VnTime", 1, true));
        assertThat(told.comment()).isEqualTo("ước cả năm");
        assertThat(first.merges()).containsExactly(CellRange.parse("C2:D3"));
        assertThat(first.hiddenRows()).isEqualTo(Map.of(1, Hiding.HAND));
        assertThat(first.hiddenColumns()).isEqualTo(Map.of(2, Hiding.HAND));
        assertThat(read.sheets()).extracting(RawSheet::hidden).containsExactly(false, true);
    }

    @Test
    void what_a_filter_hides_and_what_an_outline_folds_away_is_told_apart() throws IOException {
        for (int row = 0; row < 8; row++) {
            put(row, 0).setCellValue("Xã " + row);
        }
        sheet.setAutoFilter(CellRangeAddress.valueOf("A2:B5"));
        sheet.getRow(3).setZeroHeight(true);
        sheet.groupRow(6, 6);
        sheet.setRowGroupCollapsed(6, true);
        sheet.getRow(7).setHeight((short) 0);

        RawSheet read = submission(Packages.bytes(workbook)).sheets().get(0);
        assertThat(read.hiddenRows()).isEqualTo(Map.of(3, Hiding.FILTER, 6, Hiding.OUTLINE, 7, Hiding.HAND));
    }

    @Test
    void a_file_whose_window_stands_before_its_cells_and_whose_numbers_are_too_long_is_read() throws IOException {
        for (int row = 0; row < 40; row++) {
            put(row, 0).setCellValue("Xã " + row);
            put(row, 1).setCellValue(1000.5 + row);
        }
        byte[] plain = Packages.bytes(workbook);
        byte[] odd = container("Workbook", asOfficesWriteIt(stream(plain)));

        assertThatThrownBy(() -> new HSSFWorkbook(new ByteArrayInputStream(odd)))
                .isInstanceOf(RuntimeException.class);
        assertThat(submission(odd).sheets()).isEqualTo(submission(plain).sheets());
        assertThat(submission(odd).sheets().get(0).cells()).hasSize(80);
    }

    @Test
    void what_stands_between_the_cells_and_is_none_stays_and_parts_no_cells() throws IOException {
        for (int row = 0; row < 5; row++) {
            put(row, 0).setCellValue(486 + row);
        }
        sheet.addMergedRegion(CellRangeAddress.valueOf("A7:B8"));
        var comment = sheet.createDrawingPatriarch().createCellComment(new HSSFClientAnchor());
        comment.setString(new HSSFRichTextString("ước cả năm"));
        sheet.getRow(4).getCell(0).setCellComment(comment);
        byte[] plain = Packages.bytes(workbook);
        byte[] odd = container(
                "Workbook", withBetweenCells(stream(plain), Set.of(0x00EC, 0x005D, 0x01B6, 0x003C, 0x001C, 0x00E5)));

        RawSheet read = submission(odd).sheets().get(0);
        assertThat(read).isEqualTo(submission(plain).sheets().get(0));
        assertThat(read.merges()).containsExactly(CellRange.parse("A7:B8"));
        assertThat(Packages.cell(read, "A5").comment()).isEqualTo("ước cả năm");
    }

    @Test
    void the_figures_that_a_chart_keeps_are_no_cells_of_a_sheet() throws IOException {
        put(0, 0).setCellValue(486);
        sheet.createDrawingPatriarch().createSimpleShape(new HSSFClientAnchor());
        byte[] chart = {0x09, 0x08, 16, 0, 0, 6, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0};
        ByteArrayOutputStream within = new ByteArrayOutputStream();
        within.writeBytes(chart);
        within.writeBytes(new byte[] {0x03, 0x02, 14, 0, 7, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x49, 0x40});
        within.writeBytes(new byte[] {0x0A, 0, 0, 0});
        byte[] stream = stream(Packages.bytes(workbook));
        ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int behindObject = next(in, find(in, OBJECT));
        ByteArrayOutputStream odd = new ByteArrayOutputStream();
        odd.write(stream, 0, behindObject);
        odd.writeBytes(within.toByteArray());
        odd.write(stream, behindObject, stream.length - behindObject);

        assertThat(submission(container("Workbook", odd.toByteArray()))
                        .sheets()
                        .get(0)
                        .cells())
                .extracting(cell -> cell.at() + " " + cell.text())
                .containsExactly("A1 486");
    }

    @Test
    void a_chart_that_stands_as_a_sheet_is_none() throws IOException {
        put(0, 0).setCellValue(486);
        workbook.createSheet("Biểu đồ").createRow(0).createCell(0).setCellValue(486);
        byte[] stream = stream(Packages.bytes(workbook));
        ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int last = 0;
        for (int at = 0, ends = 0; ends < 3; at = next(in, at)) {
            last = in.getShort(at) == 0x0809 ? at : last;
            ends += in.getShort(at) == 0x000A ? 1 : 0;
        }
        in.putShort(last + 6, (short) 0x0020);

        assertThat(submission(container("Workbook", stream)).sheets())
                .extracting(RawSheet::name)
                .containsExactly("Chỉ tiêu");
    }

    @Test
    void a_look_whose_format_no_program_knows_is_a_plain_one() throws IOException {
        HSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat((short) 58);
        put(0, 0).setCellStyle(style);
        sheet.getRow(0).getCell(0).setCellValue(486);

        assertThat(read().cells()).extracting(RawCell::text).containsExactly("486");
    }

    @Test
    void a_stream_that_breaks_off_is_refused() throws IOException {
        put(0, 0).setCellValue(486);
        byte[] stream = stream(Packages.bytes(workbook));
        int end = length(stream);
        for (int cut = 1; cut < end; cut += 7) {
            assertThat(Packages.reason(intake(container("Workbook", Arrays.copyOf(stream, cut)))))
                    .isEqualTo("damaged");
        }
    }

    @Test
    void a_damaged_file_is_never_an_exception() throws IOException {
        for (int row = 0; row < 20; row++) {
            put(row, 0).setCellValue("Xã " + row);
            put(row, 1).setCellFormula("ROW()*" + row);
        }
        byte[] whole = Packages.bytes(workbook);
        Random random = new Random(20221231);
        Set<String> reasons = new TreeSet<>();
        for (int i = 0; i < 150; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            reasons.add(Packages.reason(intake(damaged)));
        }
        assertThat(reasons)
                .contains("damaged")
                .isSubsetOf(
                        "taken",
                        "damaged",
                        "not-a-workbook",
                        "unknown-format",
                        "old-excel",
                        "encrypted",
                        "no-sheet",
                        "duplicate-cell");
    }

    @Test
    void excel_95_and_older_is_refused_by_name() throws IOException {
        byte[] excel95 = {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 10, 0, 0, 0};

        assertThat(Packages.reason(intake(container("Book", excel95)))).isEqualTo("old-excel");
        assertThat(Packages.reason(intake(new byte[] {9, 0, 4, 0, 2, 0, 16, 0, 10, 0, 0, 0})))
                .isEqualTo("old-excel");
    }

    @Test
    void a_password_is_told() throws IOException {
        put(0, 0).setCellValue(486);
        Biff8EncryptionKey.setCurrentUserPassword("mật khẩu");
        try {
            byte[] encrypted = Packages.bytes(workbook);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(Packages.reason(intake(encrypted))).isEqualTo("encrypted");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private HSSFCell put(int row, int column) {
        return (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
    }

    private RawSheet read() throws IOException {
        return submission(Packages.bytes(workbook)).sheets().get(0);
    }

    private Submission submission(byte[] bytes) throws IOException {
        return Packages.submission(intake(bytes));
    }

    private Intake intake(byte[] bytes) throws IOException {
        return Packages.intake(folder, "bieu.xls", bytes);
    }

    /** The window before the rows and four bytes too many in every number: the statistics office's files are like that. */
    private static byte[] asOfficesWriteIt(byte[] stream) {
        ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        byte[] window = record(in, find(in, WINDOW2));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < length(stream); at = next(in, at)) {
            byte[] record = record(in, at);
            switch (in.getShort(at)) {
                case WINDOW2 -> {}
                case DIMENSIONS -> {
                    out.writeBytes(record);
                    out.writeBytes(window);
                }
                case NUMBER -> {
                    byte[] longer = Arrays.copyOf(record, record.length + 4);
                    longer[2] += 4;
                    out.writeBytes(longer);
                }
                default -> out.writeBytes(record);
            }
        }
        return out.toByteArray();
    }

    /** The records of these types moved from behind the cells to behind the first of them. */
    private static byte[] withBetweenCells(byte[] stream, Set<Integer> moved) {
        ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        ByteArrayOutputStream between = new ByteArrayOutputStream();
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        int first = next(in, find(in, NUMBER));
        int window = find(in, WINDOW2);
        for (int at = 0; at < length(stream); at = next(in, at)) {
            boolean isMoved = at > first && moved.contains((int) in.getShort(at));
            (isMoved ? between : at < first ? before : after).writeBytes(record(in, at));
        }
        assertThat(window).isGreaterThan(first);
        before.writeBytes(between.toByteArray());
        before.writeBytes(after.toByteArray());
        return before.toByteArray();
    }

    private static int find(ByteBuffer in, int sid) {
        int at = 0;
        while (in.getShort(at) != sid) {
            at = next(in, at);
        }
        return at;
    }

    private static byte[] record(ByteBuffer in, int at) {
        return Arrays.copyOfRange(in.array(), at, next(in, at));
    }

    private static int next(ByteBuffer in, int at) {
        return at + 4 + in.getShort(at + 2);
    }

    /** The length without the zeros that fill the last block: up to the end of the only sheet. */
    private static int length(byte[] stream) {
        ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        for (int ends = 0; ends < 2; at = next(in, at)) {
            ends += in.getShort(at) == 0x000A ? 1 : 0;
        }
        return at;
    }

    private static byte[] stream(byte[] file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return container.createDocumentInputStream("Workbook").readAllBytes();
        }
    }

    private static byte[] container(String name, byte[] stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(stream), name);
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
