package tonghop.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An office that puts the figures of five communes together, with nothing to ask about; each sends one small file. */
final class SmallCluster extends JobOffice {
    static final String JOB = "nam-xa";
    static final List<String> COMMUNES = List.of("Bình Minh", "Cao Xá", "Hồng Phong", "Nà Bó", "Tân Lập");

    private static final String DEFINITION = """
            job: {title: Kết quả năm xã năm 2025, authority: UBND huyện Thạch Lâm, period: 2025, reply-by: 2026-01-10, due: 2026-01-05}
            units:
              - {code: "900", name: Thạch Lâm, level: huyện, head: true}
              - {code: "901", name: Bình Minh, level: xã}
              - {code: "902", name: Cao Xá, level: xã}
              - {code: "903", name: Hồng Phong, level: xã}
              - {code: "904", name: Nà Bó, level: xã}
              - {code: "905", name: Tân Lập, level: xã}
            indicators:
              - {code: revenue, name: Tổng thu ngân sách, unit-of-measure: triệu đồng, kind: money, aggregation: sum}
              - {code: poor, name: Số hộ nghèo, unit-of-measure: hộ, aggregation: sum}
              - {code: pupils, name: Số học sinh, unit-of-measure: học sinh, aggregation: sum}
            appendices:
              - {code: I, title: Kết quả năm 2025, roles: [actual], sections: [{title: Chung, rows: [%s]}]}
            narrative:
              - {title: Kết quả, sentences: ["Tổng thu ngân sách toàn huyện đạt {total revenue}."]}
            """;

    SmallCluster(Path folder) {
        this(folder, "revenue, poor, pupils");
    }

    /** @param rows of the appendix, in YAML */
    SmallCluster(Path folder, String rows) {
        super(folder, JOB);
        write(folder.resolve("jobs").resolve(JOB).resolve("job.yaml"), DEFINITION.formatted(rows));
        COMMUNES.forEach(this::sends);
    }

    private SmallCluster(JobOffice before) {
        super(before.folder, JOB);
    }

    /** The office whose folder was copied here, as it stands. */
    static SmallCluster as(Path folder) {
        return new SmallCluster(new JobOffice(folder, JOB));
    }

    /** The commune sends all its figures. */
    void sends(String commune) {
        int number = COMMUNES.indexOf(commune);
        sends(commune, Map.of("revenue", 1200 + number, "poor", 150 + number, "pupils", 310 + number));
    }

    /** The commune sends some figures in the place of what it had sent. */
    void sends(String commune, Map<String, ?> figures) {
        List<String> lines =
                new ArrayList<>(List.of("UBND xã " + commune + ";;", "Chỉ tiêu;Đơn vị tính;Thực hiện năm 2025"));
        line(lines, "Tổng thu ngân sách;triệu đồng", figures.get("revenue"));
        line(lines, "Số hộ nghèo;hộ", figures.get("poor"));
        line(lines, "Số học sinh;học sinh", figures.get("pupils"));
        write(input(commune), String.join("\n", lines) + "\n");
    }

    /** The commune sends all its figures, and its plans, in a workbook of two sheets. */
    void sendsWorkbook(String commune) throws IOException {
        int number = COMMUNES.indexOf(commune);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet economy = sheet(workbook, "Kinh tế", commune);
            row(economy, "Tổng thu ngân sách", "triệu đồng", 1200 + number);
            row(economy, "Số hộ nghèo", "hộ", 150 + number);
            row(sheet(workbook, "Giáo dục", commune), "Số học sinh", "học sinh", 310 + number);
            try (OutputStream out = Files.newOutputStream(input().resolve(commune + ".xlsx"))) {
                workbook.write(out);
            }
        }
        Files.delete(input(commune));
    }

    private static Sheet sheet(XSSFWorkbook workbook, String name, String commune) {
        Sheet sheet = workbook.createSheet(name);
        sheet.createRow(0).createCell(0).setCellValue("UBND xã " + commune);
        Row head = sheet.createRow(1);
        head.createCell(0).setCellValue("Chỉ tiêu");
        head.createCell(1).setCellValue("Đơn vị tính");
        head.createCell(2).setCellValue("Thực hiện năm 2025");
        head.createCell(3).setCellValue("Kế hoạch năm 2025");
        return sheet;
    }

    private static void row(Sheet sheet, String label, String unitOfMeasure, int figure) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(label);
        row.createCell(1).setCellValue(unitOfMeasure);
        row.createCell(2).setCellValue(figure);
        row.createCell(3).setCellValue(figure - 10);
    }

    private static void line(List<String> lines, String label, Object figure) {
        if (figure != null) {
            lines.add(label + ";" + figure);
        }
    }

    void sendsNothing(String commune) throws IOException {
        Files.delete(input(commune));
    }

    Path input(String commune) {
        return folder.resolve("input").resolve(JOB).resolve(commune + ".csv");
    }
}
