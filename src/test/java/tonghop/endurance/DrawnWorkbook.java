package tonghop.endurance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import tonghop.ingest.Packages;
import tonghop.model.cell.CellAddress;

/** Draws a workbook of any format with whatever cells may hold; the same seed draws the same bytes. */
final class DrawnWorkbook {
    private static final List<String> TEXTS = List.of(
            "Hộ nghèo",
            "- Trong đó: nữ",
            "1.250",
            "12/98",
            "=1+1",
            "a & b < c > d \"e\"",
            "dòng 1\ndòng 2",
            " ",
            "\u00a0",
            "",
            "x y ",
            "_x000D_",
            "Tổng số",
            "17,68 %",
            "\u200b",
            "TH/KH",
            "]]>",
            "năm 2022",
            "𝄞",
            "0");

    private final Random random;

    private DrawnWorkbook(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A file with its name.
     *
     * @param name tells the format by its ending
     * @param bytes what it holds
     */
    record Drawn(String name, byte[] bytes) {}

    static Drawn of(long seed) throws IOException {
        DrawnWorkbook drawn = new DrawnWorkbook(seed);
        return switch ((int) (seed % 8)) {
            case 0 -> new Drawn(seed + ".xls", drawn.xls());
            case 1 -> new Drawn(seed + ".ods", drawn.ods());
            case 2 -> new Drawn(seed + ".csv", drawn.csv());
            default -> new Drawn(seed + ".xlsx", drawn.xlsx());
        };
    }

    private byte[] xlsx() throws IOException {
        List<String> strings = new ArrayList<>();
        Map<String, String> parts = Packages.withSheet("");
        int sheets = 1 + random.nextInt(3);
        List<String> tabs = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        for (int sheet = 1; sheet <= sheets; sheet++) {
            String state = random.nextInt(4) == 0 ? " state=\"veryHidden\"" : "";
            tabs.add("<sheet name=\"Biểu " + sheet + "\" sheetId=\"" + sheet + "\"" + state + " r:id=\"rId" + sheet
                    + "\"/>");
            targets.add(Packages.relationship("rId" + sheet, "worksheet", "worksheets/sheet" + sheet + ".xml"));
            parts.put("xl/worksheets/sheet" + sheet + ".xml", sheet(strings));
        }
        targets.add(Packages.relationship("strings", "sharedStrings", "sharedStrings.xml"));
        targets.add(Packages.relationship("styles", "styles", "styles.xml"));
        parts.put("xl/workbook.xml", Packages.workbook(String.join("", tabs)));
        parts.put("xl/_rels/workbook.xml.rels", Packages.relationships(targets.toArray(String[]::new)));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst>" + strings.stream().map(DrawnWorkbook::shared).collect(Collectors.joining()) + "</sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>");
        return Packages.zip(parts);
    }

    private static String shared(String text) {
        int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        return text.length() % 2 == 0
                ? "<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>"
                : "<si><r><t>" + escaped(text.substring(0, half))
                        + "</t></r><rPh sb=\"0\" eb=\"1\"><t>đọc</t></rPh><r><rPr><b/></rPr><t>"
                        + escaped(text.substring(half)) + "</t></r></si>";
    }

    private String sheet(List<String> strings) {
        StringBuilder rows = new StringBuilder(random.nextBoolean() ? "<dimension ref=\"A1:XFD1048576\"/>" : "");
        rows.append("<sheetData>");
        int row = 0;
        for (int i = random.nextInt(12); i >= 0; i--) {
            row += 1 + random.nextInt(3);
            rows.append("<row r=\"").append(row).append(random.nextInt(5) == 0 ? "\" hidden=\"1\">" : "\">");
            int column = 0;
            for (int j = random.nextInt(8); j >= 0; j--) {
                column += 1 + random.nextInt(2);
                rows.append(cell(CellAddress.letters(column - 1) + row, strings));
            }
            rows.append(random.nextInt(6) == 0 ? "<!-- <c r=\"A1\"><v>1</v></c> --></row>" : "</row>");
        }
        return Packages.worksheet(rows + "</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>");
    }

    private String cell(String at, List<String> strings) {
        String head = "<c r=\"" + at + "\" s=\"" + random.nextInt(4) + "\"";
        return switch (random.nextInt(14)) {
            case 0 -> head + "/>";
            case 1 -> head + "></c>";
            case 2 -> head + " t=\"s\"><v>" + index(strings) + "</v></c>";
            case 3 -> head + " t=\"inlineStr\"><is><t>" + escaped(text()) + "</t></is></c>";
            case 4 -> head + " t=\"str\"><f>A1&amp;B1</f><v>" + escaped(text()) + "</v></c>";
            case 5 -> head + " t=\"b\"><v>" + random.nextInt(2) + "</v></c>";
            case 6 -> head + " t=\"e\"><v>#DIV/0!</v></c>";
            case 7 -> head + "><f>SUM(A1:B9)</f></c>";
            case 8 -> head + "><f t=\"shared\" si=\"0\" ref=\"A1:B2\">A1+1</f><v>2</v></c>";
            case 9 -> head + " t=\"d\"><v>2022-12-31</v></c>";
            case 10 -> head + "><v/></c>";
            case 11 -> head + " t=\"inlineStr\"><is><t><![CDATA[a < b]]></t></is></c>";
            default -> head + "><v>" + random.nextInt(100_000) / 100.0 + "</v></c>";
        };
    }

    private int index(List<String> strings) {
        strings.add(text());
        return strings.size() - 1;
    }

    private byte[] ods() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = random.nextInt(10); i >= 0; i--) {
            rows.append("<table:table-row").append(random.nextInt(5) == 0 ? " table:number-rows-repeated=\"3\">" : ">");
            for (int j = random.nextInt(6); j >= 0; j--) {
                rows.append(odsCell());
            }
            rows.append("</table:table-row>");
        }
        rows.append(
                "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("META-INF/manifest.xml", "<manifest/>");
        parts.put(
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                        + "<table:table table:name=\"Biểu\">" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
        return Packages.zip(parts);
    }

    private String odsCell() {
        String repeated = random.nextInt(5) == 0 ? " table:number-columns-repeated=\"2\"" : "";
        String head = "<table:table-cell" + repeated;
        return switch (random.nextInt(6)) {
            case 0 -> head + "/>";
            case 1 ->
                head + " office:value-type=\"float\" office:value=\"" + random.nextInt(999)
                        + "\"><text:p>9</text:p></table:table-cell>";
            case 2 -> head + " office:value-type=\"percentage\" office:value=\"0.5\"/>";
            case 3 -> head + " office:value-type=\"boolean\" office:boolean-value=\"true\"/>";
            case 4 -> head + "><office:annotation><text:p>ghi chú</text:p></office:annotation></table:table-cell>";
            default ->
                head + " office:value-type=\"string\"><text:p>" + escaped(text()) + "</text:p></table:table-cell>";
        };
    }

    private byte[] csv() {
        StringBuilder lines = new StringBuilder("a;b;c;d\n");
        for (int i = random.nextInt(20); i >= 0; i--) {
            for (int j = 0; j < 3; j++) {
                String text = text();
                lines.append(
                                random.nextBoolean() || text.matches("(?s).*[\";\n].*")
                                        ? '"' + text.replace("\"", "\"\"") + '"'
                                        : text)
                        .append(';');
            }
            lines.append(random.nextInt(1000)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            CellStyle styled = workbook.createCellStyle();
            styled.setDataFormat((short) 10);
            for (int i = random.nextInt(3); i >= 0; i--) {
                HSSFSheet sheet = workbook.createSheet("Biểu " + i);
                for (int row = 0; row < 20; row += 1 + random.nextInt(3)) {
                    var line = sheet.createRow(row);
                    for (int column = random.nextInt(3); column < 9; column += 1 + random.nextInt(2)) {
                        put(line.createCell(column), styled);
                    }
                }
                sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
            }
            return Packages.bytes(workbook);
        }
    }

    private void put(HSSFCell cell, CellStyle styled) {
        switch (random.nextInt(8)) {
            case 0 -> cell.setCellStyle(styled);
            case 1 -> cell.setCellValue(random.nextInt(2) == 0);
            case 2 -> cell.setCellErrorValue(FormulaError.NA);
            case 3 -> cell.setCellFormula("1+" + random.nextInt(9));
            case 4 -> {
                cell.setCellFormula("\"a\"&\"b\"");
                cell.setCellValue(new HSSFRichTextString(text()));
            }
            case 5 -> cell.setCellValue(random.nextInt(10_000) / 8.0);
            default -> cell.setCellValue(new HSSFRichTextString(random.nextInt(6) == 0 ? "dài ".repeat(3000) : text()));
        }
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
