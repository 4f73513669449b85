package tonghop.publish.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.model.Role;
import tonghop.model.cell.HiddenForm;
import tonghop.reckon.Item;

/** What the hidden record of a form says: for each cell what its figure is about, and the texts by which to see that it still stands there. */
record FormRecord(XSSFWorkbook workbook) {
    static final List<String> COLUMNS = List.of(
            "sheet",
            "cell",
            "indicator",
            "dimensions",
            "role",
            "unit-of-measure",
            "label-cell",
            "label",
            "header-cell",
            "header");

    static Map<String, String> fields(TemplateOrder order, String selfCheck) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", HiddenForm.TEMPLATE);
        fields.put("job", order.definition().code());
        fields.put("authority", order.definition().authority());
        fields.put("unit", order.unit().code());
        fields.put("period", order.period().toString());
        fields.put("as-of", order.period().end().toString());
        fields.put("self-check", selfCheck);
        return fields;
    }

    /** A line for each cell that holds a figure of its own, then one for each figure that is only shown. */
    List<List<String>> rows(FormCells cells, List<CellReference> shown) {
        List<List<String>> rows = new ArrayList<>();
        cells.all().stream()
                .filter(cell -> cell.box() != Box.CLOSED)
                .map(this::line)
                .forEach(rows::add);
        shown.forEach(cell -> rows.add(List.of(cell.getSheetName(), address(cell))));
        return rows;
    }

    private List<String> line(FormCell cell) {
        Item item = cell.item();
        return List.of(
                cell.at().getSheetName(),
                address(cell.at()),
                item.indicator(),
                item.members().entrySet().stream()
                        .map(member -> member.getKey() + "=" + member.getValue())
                        .collect(Collectors.joining("\n")),
                item.role().toString(),
                measure(cell),
                address(cell.label()),
                text(cell.label()),
                address(cell.header()),
                text(cell.header()));
    }

    private static String measure(FormCell cell) {
        Role role = cell.item().role();
        return role.isRatio() ? "%" : cell.row().indicator().unitOfMeasure();
    }

    private static String address(CellReference cell) {
        return new CellReference(cell.getRow(), cell.getCol()).formatAsString();
    }

    private String text(CellReference cell) {
        return workbook.getSheet(cell.getSheetName())
                .getRow(cell.getRow())
                .getCell(cell.getCol())
                .getStringCellValue();
    }
}
