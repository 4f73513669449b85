package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.ingest.Packages;

/** However odd a workbook is, those beside it are published as they are without it. */
class OddWorkbooksTest {
    private static final String ODD = "Tân Lập";

    @TempDir
    Path folder;

    private final List<byte[]> good = new ArrayList<>();
    private final Map<String, byte[]> alone = new HashMap<>();
    private SmallCluster cluster;
    private List<String> figures = List.of();
    private List<String> cells = List.of();
    private List<String> questions = List.of();

    @BeforeEach
    void the_others_are_published_alone() throws IOException {
        good.add(Packages.bytes(filled(new XSSFWorkbook())));
        good.add(Packages.bytes(filled(new HSSFWorkbook())));
        for (String sample : List.of("HA LANG.xls", "Quang Hoa - bieu 1.xlsx")) {
            good.add(Files.readAllBytes(Path.of("input", WorkingFolder.CLUSTER, sample)));
        }
        cluster = new SmallCluster(folder);
        cluster.sendsNothing(ODD);
        assertThat(cluster.run()).isEqualTo(1);
        figures = of("observations.csv");
        cells = of("ledger.csv");
        questions = of("findings.csv");
        for (String file : List.of("phu-luc/phu-luc-I.xlsx", "phu-luc/bao-cao.docx")) {
            alone.put(file, Files.readAllBytes(cluster.output().resolve(file)));
        }
    }

    @Test
    void the_others_are_published_beside_a_handful_of_odd_ones() throws IOException {
        beside(6, 20_261_129);
    }

    @Test
    @Tag("endurance")
    void the_others_are_published_beside_a_hundred_odd_ones() throws IOException {
        beside(100, 486_488);
    }

    private void beside(int number, long seed) throws IOException {
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            byte[] whole = good.get(at % good.size());
            Path odd = cluster.input().resolve(ODD + (whole[0] == 'P' ? ".xlsx" : ".xls"));
            Files.write(odd, new Mutation(seed + at).of(whole));
            JobOffice.cameBefore(odd);
            // what an earlier odd one had told is not to be missed
            int code = cluster.run("--state", folder.resolve("state-" + at).toString());
            if (code > 1 || !figures.equals(of("observations.csv")) || !cells.equals(of("ledger.csv"))) {
                faults.add((seed + at) + " of " + at % good.size() + ": exit code " + code);
            } else {
                faults.addAll(changed());
            }
            Files.delete(odd);
        }
        assertThat(faults).isEmpty();
    }

    /** Of a file that was refused nothing is in the tables. */
    private List<String> changed() throws IOException {
        List<String> changed = new ArrayList<>();
        if (!cluster.records("quarantine.csv").isEmpty() && !questions.equals(of("findings.csv"))) {
            changed.add("findings.csv");
        }
        if (!cluster.records("quarantine.csv").isEmpty()) {
            for (Map.Entry<String, byte[]> file : alone.entrySet()) {
                if (!Arrays.equals(
                        file.getValue(), Files.readAllBytes(cluster.output().resolve(file.getKey())))) {
                    changed.add(file.getKey());
                }
            }
        }
        return changed;
    }

    /** The lines about the files of the others. */
    private List<String> of(String table) throws IOException {
        return cluster.records(table).stream()
                .filter(line -> !line.get("file").startsWith(ODD))
                .map(CSVRecord::toString)
                .map(line -> line.replaceFirst("recordNumber=\\d+", ""))
                .map(line -> line.substring(line.indexOf("values=")))
                .toList();
    }

    private static <W extends Workbook> W filled(W workbook) {
        Sheet sheet = workbook.createSheet("Biểu 1");
        sheet.createRow(0).createCell(0).setCellValue("UBND xã " + ODD);
        Stream.of(
                        "Chỉ tiêu;Đơn vị tính;Thực hiện năm 2025",
                        "Tổng thu ngân sách;triệu đồng;1204",
                        "Số hộ nghèo;hộ;154",
                        "Số học sinh;học sinh;31l")
                .map(line -> line.split(";"))
                .forEach(texts -> {
                    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                    row.createCell(0).setCellValue(texts[0]);
                    row.createCell(1).setCellValue(texts[1]);
                    if (texts[2].matches("\\d+")) {
                        row.createCell(2).setCellValue(Integer.parseInt(texts[2]));
                    } else {
                        row.createCell(2).setCellValue(texts[2]);
                    }
                });
        sheet.createRow(6).createCell(2).setCellFormula("SUM(C3:C4)");
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
        var anchor = workbook instanceof HSSFWorkbook ? new HSSFClientAnchor() : new XSSFClientAnchor();
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString("ước cả năm"));
        sheet.getRow(2).getCell(2).setCellComment(comment);
        workbook.createSheet("Phụ").createRow(0).createCell(0).setCellFormula("'Biểu 1'!C3*2");
        return workbook;
    }
}
