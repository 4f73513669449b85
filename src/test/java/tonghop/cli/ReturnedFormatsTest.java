package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.LibreOffice;

/** Packets of workbooks that cannot be marked in their own format, and copies that come back in another than they went out. */
class ReturnedFormatsTest {
    private static final String THACH_AN = "thach an_2022 FINAL (1)";
    private static final String HA_LANG = "So lieu huyen Ha Lang nam 2022 ban chinh thuc";
    private static final String REVIEW = "Cần rà soát";

    @TempDir
    Path folder;

    private Path input(String file) {
        return folder.resolve("input").resolve(WorkingFolder.CLUSTER).resolve(file);
    }

    private Path output(String file) {
        return folder.resolve("output").resolve(WorkingFolder.CLUSTER).resolve(file);
    }

    private static void answer(Workbook copy, String cell, String answer, String value) {
        Sheet review = copy.getSheet(REVIEW);
        Row line = IntStream.rangeClosed(4, review.getLastRowNum())
                .mapToObj(review::getRow)
                .filter(row -> row.getCell(3).getStringCellValue().equals(cell))
                .findFirst()
                .orElseThrow();
        line.getCell(5).setCellValue(answer);
        line.getCell(6).setCellValue(value);
    }

    /** The copy answered, and saved by another program in that format under another name. */
    private void sendBack(LibreOffice libreOffice, String packet, String name, List<String> answer) throws Exception {
        Path desk = Files.createDirectories(folder.resolve("desk")).resolve(name + ".xlsx");
        try (Workbook copy = new XSSFWorkbook(Files.newInputStream(output("tra-lai/" + packet)))) {
            answer(copy, answer.get(1), answer.get(2), answer.get(3));
            try (OutputStream sink = Files.newOutputStream(desk)) {
                copy.write(sink);
            }
        }
        libreOffice.saved(desk, answer.get(0), input("").toAbsolutePath());
    }

    private List<String> told(String rule) throws IOException {
        return Files.readString(output("du-lieu/findings.csv"))
                .lines()
                .filter(line -> line.contains("," + rule + ","))
                .toList();
    }

    @Test
    void copies_of_values_come_back_in_any_format_with_nothing_changed_but_what_was_answered() throws Exception {
        LibreOffice libreOffice = new LibreOffice(folder);
        WorkingFolder work = WorkingFolder.with(folder, WorkingFolder.CLUSTER).receive(WorkingFolder.CLUSTER);
        libreOffice.saved(input(THACH_AN + ".xlsx"), "ods", input("").toAbsolutePath());
        Files.delete(input(THACH_AN + ".xlsx"));
        Path csv = libreOffice.saved(
                input("HA LANG.xls"),
                "csv:Text - txt - csv (StarCalc):44,34,76,1",
                Files.createDirectories(folder.resolve("csv")));
        Files.writeString(input(HA_LANG + ".csv"), Files.readString(csv).replace("39/37", "ba chín/37"));
        Files.delete(input("HA LANG.xls"));
        work.execute("run", WorkingFolder.CLUSTER);
        try (XWPFDocument letter =
                new XWPFDocument(Files.newInputStream(output("tra-lai/053-thach-an/phieu-yeu-cau.docx")))) {
            assertThat(new XWPFWordExtractor(letter).getText())
                    .contains("Gửi kèm tệp “" + THACH_AN + ".xlsx”: bản chép các giá trị của tệp “" + THACH_AN
                            + ".ods” (cùng tên trang, cùng địa chỉ ô, không giữ định dạng, vì chương trình chỉ đánh"
                            + " dấu thẳng vào tệp .xlsx, .xlsm, .xls) đã đánh dấu các ô cần rà soát.");
        }

        sendBack(libreOffice, "053-thach-an/" + THACH_AN + ".xlsx", "mot", List.of("ods", "D8", "Sửa thành", "62,36"));
        sendBack(libreOffice, "048-ha-lang/" + HA_LANG + ".xlsx", "hai", List.of("xls", "C6", "Đúng như đã gửi", ""));
        work.execute("run", WorkingFolder.CLUSTER);

        assertThat(told("returned-copy"))
                .hasSize(2)
                .anyMatch(line -> line.contains("Tệp mot.ods là bản đánh dấu của " + THACH_AN
                        + ".ods mà đơn vị gửi lại: 0 ô xác nhận đúng như đã gửi, 1 ô được hỏi đã sửa, 0 ô sửa thêm"
                        + " không ai hỏi"))
                .anyMatch(line -> line.contains("Tệp hai.xls là bản đánh dấu của " + HA_LANG
                        + ".csv mà đơn vị gửi lại: 1 ô xác nhận đúng như đã gửi, 0 ô được hỏi đã sửa, 0 ô sửa thêm"
                        + " không ai hỏi"));
        assertThat(told("returned-change"))
                .singleElement()
                .asString()
                .contains(
                        "Ô D8 (tệp mot.ods, trang Sheet1) được hỏi và đơn vị đã sửa: trước ghi «62,63», nay ghi «62,36».");
        assertThat(told("returned-confirmed"))
                .singleElement()
                .asString()
                .contains(
                        "Ô C6 (tệp hai.xls, trang So lieu huyen Ha Lang nam 2022): đơn vị trả lời «Đúng như đã gửi», lý do: -."
                                + " Câu hỏi về ô này vẫn chờ người tổng hợp quyết định.");
        assertThat(told("answered")).hasSize(2);
    }

    @Test
    void a_workbook_of_more_than_5_megabytes_is_asked_about_by_letter_alone() throws IOException {
        WorkingFolder work = WorkingFolder.with(folder, WorkingFolder.CLUSTER).receive(WorkingFolder.CLUSTER);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(input(THACH_AN + ".xlsx")))) {
            byte[] noise = new byte[6 << 20];
            new Random(5).nextBytes(noise);
            workbook.addPicture(noise, Workbook.PICTURE_TYPE_JPEG);
            Files.delete(input(THACH_AN + ".xlsx"));
            try (OutputStream sink = Files.newOutputStream(input("lon.xlsx"))) {
                workbook.write(sink);
            }
        }

        work.execute("run", WorkingFolder.CLUSTER);

        assertThat(output("tra-lai/053-thach-an/lon.xlsx")).doesNotExist();
        try (XWPFDocument letter =
                new XWPFDocument(Files.newInputStream(output("tra-lai/053-thach-an/phieu-yeu-cau.docx")))) {
            assertThat(new XWPFWordExtractor(letter).getText())
                    .contains("Tệp “lon.xlsx” quá lớn nên không gửi kèm bản đánh dấu; đề nghị sửa trong tệp của đơn vị"
                            + " theo các câu hỏi trên rồi gửi lại.");
        }
        assertThat(Files.readString(output("tra-lai/053-thach-an/tin-nhan.txt")))
                .contains("Nhờ đơn vị gửi bổ sung hoặc sửa trong tệp của mình rồi gửi lại.")
                .doesNotContain("mở tệp gửi kèm");
    }
}
