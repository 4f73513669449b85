package tonghop.model.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hidden sheet by which a form is recognised that this product wrote: columns A and B hold its fields, the columns from D on a
 * table whose first row names them. Everything in it is text.
 *
 * @param form what the form is, such as "tonghop/template/1"
 * @param fields its fields by name
 * @param rows the rows of its table, by the names of the columns; what is blank is not there
 */
public record HiddenForm(String form, Map<String, String> fields, List<Map<String, String>> rows) {
    /** The name of the hidden sheet. */
    public static final String SHEET = "_tonghop";

    /** The name of the hidden sheet of a marked copy, for what is marked may be a form itself. */
    public static final String PACKET_SHEET = "_tonghop-packet";

    /** The form that a unit fills for the next period. */
    public static final String TEMPLATE = "tonghop/template/1";

    /** The marked copy of a workbook that a unit gets back. */
    public static final String PACKET = "tonghop/packet/1";

    /** The column in which the table begins. */
    public static final int TABLE = 3;

    /** Begins the fields that tell what the sheet of a tab is called in the workbook itself, where it is called otherwise. */
    public static final String TAB = "tab:";

    private static final String FORM = "form";

    public HiddenForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        rows = List.copyOf(rows);
    }

    /** The record of a filled template among the sheets of a workbook; empty when it carries none. */
    public static Optional<HiddenForm> template(List<RawSheet> sheets) {
        return of(sheets, SHEET).filter(form -> form.form().equals(TEMPLATE));
    }

    /** The record of a marked copy among the sheets of a workbook; empty when it carries none. */
    public static Optional<HiddenForm> packet(List<RawSheet> sheets) {
        return of(sheets, PACKET_SHEET).filter(form -> form.form().equals(PACKET));
    }

    private static Optional<HiddenForm> of(List<RawSheet> sheets, String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .flatMap(HiddenForm::read);
    }

    /** A field's value; empty when the form does not have it. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private static Optional<HiddenForm> read(RawSheet sheet) {
        SortedMap<Integer, SortedMap<Integer, String>> grid = new TreeMap<>();
        sheet.cells().forEach(cell -> grid.computeIfAbsent(cell.at().row(), row -> new TreeMap<>())
                .put(cell.at().column(), cell.text()));
        Map<String, String> fields = new LinkedHashMap<>();
        grid.values().forEach(row -> fields.putIfAbsent(row.getOrDefault(0, ""), row.getOrDefault(1, "")));
        String form = fields.getOrDefault(FORM, "");
        return form.isEmpty() ? Optional.empty() : Optional.of(new HiddenForm(form, fields, rows(grid)));
    }

    private static List<Map<String, String>> rows(SortedMap<Integer, SortedMap<Integer, String>> grid) {
        Map<Integer, String> names = grid.getOrDefault(0, new TreeMap<>()).tailMap(TABLE);
        List<Map<String, String>> rows = new ArrayList<>();
        for (SortedMap<Integer, String> each : grid.tailMap(1).values()) {
            Map<String, String> row = new LinkedHashMap<>();
            each.tailMap(TABLE).forEach((column, text) -> row.put(names.getOrDefault(column, ""), text));
            if (!row.isEmpty()) {
                rows.add(Collections.unmodifiableMap(row));
            }
        }
        return rows;
    }
}
