package tonghop.scale;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * The least that could be done with the same workbooks: each figure read by POI's events and inserted into the same kind of database,
 * one appendix written by POI. It checks nothing, understands nothing and explains nothing.
 */
final class BarePipeline {
    private BarePipeline() {}

    /** @param args the folder of the workbooks, and one to write into */
    public static void main(String[] args) throws Exception {
        Path output = Files.createDirectories(Path.of(args[1]));
        List<List<String>> table = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(
                        "jdbc:hsqldb:file:" + output.resolve("db") + ";shutdown=true", "sa", "");
                Stream<Path> files = Files.list(Path.of(args[0]))) {
            database.createStatement()
                    .execute(
                            "create cached table figure (file varchar(300), label varchar(300), figure decimal(20, 4))");
            database.setAutoCommit(false);
            try (PreparedStatement insert = database.prepareStatement("insert into figure values (?, ?, ?)")) {
                for (Path file : files.sorted().toList()) {
                    Figures figures = Figures.of(file);
                    for (int at = 0; at < figures.labels.size(); at++) {
                        insert.setString(1, String.valueOf(file.getFileName()));
                        insert.setString(2, figures.labels.get(at));
                        insert.setBigDecimal(3, new java.math.BigDecimal(figures.values.get(at)));
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    database.commit();
                    table.add(figures.values);
                }
            }
        }
        write(table, output.resolve("phu-luc.xlsx"));
        System.exit(0);
    }

    private static void write(List<List<String>> table, Path file) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet();
            for (List<String> figures : table) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                figures.forEach(figure ->
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(Long.parseLong(figure)));
            }
            workbook.write(out);
        }
    }

    /** Labels and values of one workbook. */
    private static final class Figures implements SheetContentsHandler {
        private final List<String> labels = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private String label = "";

        static Figures of(Path file) throws Exception {
            Figures figures = new Figures();
            try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                XSSFReader reader = new XSSFReader(opened);
                ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(opened);
                for (Iterator<java.io.InputStream> sheets = reader.getSheetsData(); sheets.hasNext(); ) {
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), texts, figures, false));
                    parser.parse(new InputSource(sheets.next()));
                }
            }
            return figures;
        }

        @Override
        public void startRow(int row) {
            label = "";
        }

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(String reference, String text, XSSFComment comment) {
            if (reference.startsWith("B")) {
                label = text;
            } else if (reference.startsWith("D") && text.chars().allMatch(Character::isDigit)) {
                labels.add(label);
                values.add(text);
            }
        }
    }
}
