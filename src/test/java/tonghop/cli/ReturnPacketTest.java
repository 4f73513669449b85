package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.LibreOffice;
import tonghop.ingest.WorkbookReader;
import tonghop.model.Submission;
import tonghop.model.cell.HiddenForm;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/** A packet from the run that writes it to the run that takes the unit's answers in. */
class ReturnPacketTest {
    private static final String THACH_AN = "053-thach-an/thach an_2022 FINAL (1).xlsx";
    private static final String HA_LANG = "048-ha-lang/HA LANG.xls";
    private static final String REVIEW = "Cần rà soát";
    private static final int FIRST = 4;
    private static final int ANSWER = 5;

    @TempDir
    Path folder;

    private Path output() {
        return folder.resolve("output").resolve(WorkingFolder.CLUSTER);
    }

    private Path packet(String file) {
        return output().resolve("tra-lai").resolve(file);
    }

    private List<CSVRecord> records(String name) throws IOException {
        return JobOffice.published(output(), name);
    }

    private List<String> told(String rule) throws IOException {
        return records("findings.csv").stream()
                .filter(row -> row.get("rule").equals(rule))
                .map(row -> row.get("severity") + " " + row.get("cell") + " " + row.get("message"))
                .toList();
    }

    private static void change(Path file, Path changed, Consumer<Workbook> change) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(file))) {
            change.accept(workbook);
            try (OutputStream sink = Files.newOutputStream(changed)) {
                workbook.write(sink);
            }
        }
    }

    private static Cell cell(Workbook workbook, String sheet, String address) {
        CellReference at = new CellReference(address);
        return workbook.getSheet(sheet)
                .getRow(at.getRow())
                .getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** The first line of the sheet of questions that is about a cell. */
    private static Row question(Workbook workbook, String address) {
        Sheet review = workbook.getSheet(REVIEW);
        return IntStream.rangeClosed(FIRST, review.getLastRowNum())
                .mapToObj(review::getRow)
                .filter(row -> row.getCell(3).getStringCellValue().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_marked_copy_comes_back_and_the_run_says_what_was_answered_changed_and_changed_unasked() throws IOException {
        WorkingFolder work = WorkingFolder.with(folder, WorkingFolder.CLUSTER).receive(WorkingFolder.CLUSTER);
        work.execute("run", WorkingFolder.CLUSTER);
        Path input = folder.resolve("input").resolve(WorkingFolder.CLUSTER);
        change(packet(THACH_AN), input.resolve("tra loi cua huyen.xlsx"), workbook -> {
            question(workbook, "E8").getCell(ANSWER).setCellValue("Đúng như đã gửi");
            question(workbook, "E8").getCell(ANSWER + 2).setCellValue("Theo quyết định giao");
            question(workbook, "D8").getCell(ANSWER).setCellValue("Sửa thành");
            question(workbook, "D8").getCell(ANSWER + 1).setCellValue("62,36");
            // the sample holds its texts in the cells themselves, where the library would leave the old one beside the
            // new
            cell(workbook, "Sheet1", "C7").setBlank();
            cell(workbook, "Sheet1", "C7").setCellValue("16,850");
        });
        change(packet(HA_LANG), input.resolve("HA LANG tra loi.xls"), workbook -> {
            question(workbook, "C6").getCell(ANSWER).setCellValue("không biết");
            cell(workbook, "NTM", "D4").setCellValue(3);
        });

        assertThat(work.execute("run", WorkingFolder.CLUSTER)).isEqualTo(1);

        assertThat(told("returned-confirmed"))
                .singleElement()
                .asString()
                .startsWith("info E8 ")
                .contains("Theo quyết định giao");
        assertThat(told("returned-change"))
                .anyMatch(line -> line.startsWith("info D8 ") && line.contains("62,63") && line.contains("62,36"))
                .anyMatch(line -> line.startsWith("info D4 "))
                .hasSize(2);
        assertThat(told("returned-unasked"))
                .singleElement()
                .asString()
                .startsWith("warning C7 ")
                .contains("«16,830»")
                .contains("«16,850»");
        assertThat(told("returned-unread")).singleElement().asString().contains("không biết");
        assertThat(told("returned-copy")).hasSize(2);
        assertThat(told("answered")).hasSize(2);
        assertThat(records("observations.csv"))
                .noneMatch(row ->
                        row.get("file").equals("HA LANG.xls") || row.get("file").equals("thach an_2022 FINAL (1).xlsx"))
                .anyMatch(row -> row.get("unit").equals("053")
                        && row.get("indicator").equals("agricultural-value")
                        && row.get("role").equals("actual")
                        && row.get("printed").equals("62,36"));
        // a number took the place of the remark in D4: nobody can know what it counts
        assertThat(records("ledger.csv"))
                .filteredOn(row -> row.get("outcome").equals("unresolved"))
                .extracting(row -> row.get("file") + " " + row.get("sheet") + " " + row.get("cell"))
                .containsExactly("HA LANG tra loi.xls NTM D4");
        // the next packet is of the copy that came back, without the marks of the first
        try (Workbook again =
                WorkbookFactory.create(Files.newInputStream(packet("053-thach-an/tra loi cua huyen.xlsx")))) {
            assertThat(again.getSheet(REVIEW)).isNotNull();
            assertThat(again.getSheet(REVIEW + " (2)")).isNull();
        }
    }

    @Test
    void a_packet_holds_the_unit_s_own_workbooks_as_they_were_and_the_same_bytes_again() throws Exception {
        LibreOffice libreOffice = new LibreOffice(folder);
        WorkingFolder work = WorkingFolder.with(folder, WorkingFolder.CLUSTER).receive(WorkingFolder.CLUSTER);
        work.execute("run", WorkingFolder.CLUSTER);
        byte[] xlsx = Files.readAllBytes(packet(THACH_AN));
        byte[] xls = Files.readAllBytes(packet(HA_LANG));
        Path desk = Files.createDirectories(folder.resolve("desk"));
        for (String file : List.of(THACH_AN, HA_LANG)) {
            String leaf = file.substring(file.indexOf('/') + 1);
            Path before = libreOffice.saved(
                    folder.resolve("input").resolve(WorkingFolder.CLUSTER).resolve(leaf),
                    "ods",
                    Files.createDirectories(desk.resolve("before")));
            Path after = libreOffice.saved(packet(file), "ods", Files.createDirectories(desk.resolve("after")));
            List<RawSheet> marked = sheets(after);
            assertThat(marked.get(0).name()).isEqualTo(REVIEW);
            assertThat(marked.subList(1, marked.size() - 1).stream().map(ReturnPacketTest::content))
                    .isEqualTo(sheets(before).stream()
                            .map(ReturnPacketTest::content)
                            .toList());
        }
        try (Workbook marked = WorkbookFactory.create(packet(HA_LANG).toFile())) {
            assertThat(cell(marked, "Xã hội", "C4").getCellComment().getString().getString())
                    .contains("ghi 1.282 suất trị giá 513,4 triệu đồng ở HA LANG.xls › Xã hội › C4");
            assertThat(marked.getSheetVisibility(marked.getSheetIndex(HiddenForm.PACKET_SHEET)))
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
        }
        try (XWPFDocument letter = new XWPFDocument(Files.newInputStream(packet("048-ha-lang/phieu-yeu-cau.docx")))) {
            assertThat(new XWPFWordExtractor(letter).getText())
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Kính gửi: huyện Hạ Lang", "trước ngày ……")
                    .doesNotContain("‹", "Thạch An", "Trùng Khánh");
            assertThat(letter.getTables().get(0).getWidth())
                    .as("the head takes the width between the margins, in twentieths of a point")
                    .isBetween(9_000, 9_500);
        }
        assertThat(Files.readString(packet("048-ha-lang/tin-nhan.txt")))
                .contains("HA LANG.xls", REVIEW)
                .hasSizeLessThanOrEqualTo(600)
                .doesNotContain("‹", "Thạch An", "Trùng Khánh");

        work.execute("run", WorkingFolder.CLUSTER);

        assertThat(packet(THACH_AN)).hasBinaryContent(xlsx);
        assertThat(packet(HA_LANG)).hasBinaryContent(xls);
    }

    private static List<RawSheet> sheets(Path file) {
        return ((Submission) new WorkbookReader().read(file, file.getFileName().toString())).sheets();
    }

    private static String content(RawSheet sheet) {
        return sheet.name()
                + sheet.merges()
                + sheet.hiddenRows()
                + sheet.hiddenColumns()
                + sheet.cells().stream().map(ReturnPacketTest::content).toList();
    }

    private static String content(RawCell cell) {
        return cell.at() + " " + cell.kind() + " " + cell.text() + " " + cell.formula() + " " + cell.style();
    }
}
