package tonghop.endurance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** What people answer. */
final class Answers {
    private Answers() {}

    /** Answers every question that the office's last run asked, in the list that the page hands out. */
    static void give(Office office) throws IOException {
        List<String> decisions = new ArrayList<>();
        try (InputStream form = Files.newInputStream(office.output().resolve("canh-bao.xlsx"));
                Workbook workbook = WorkbookFactory.create(form)) {
            for (Row row : workbook.getSheet("_tonghop")) {
                if (row.getCell(0) != null && row.getCell(0).toString().matches("[0-9a-f]{8}")) {
                    decisions.add("{\"finding\":\"" + row.getCell(0) + "\",\"figures\":\"" + row.getCell(1)
                            + "\",\"choice\":\"enter\",\"value\":\"47\",\"reason\":\"\",\"person\":\"Lan\"}");
                }
            }
        }
        Files.writeString(
                office.input().resolve("quyet-dinh.json"),
                "{\"form\":\"tonghop/decisions/1\",\"job\":\"" + office.job() + "\",\"decisions\":["
                        + String.join(",", decisions) + "]}");
    }
}
