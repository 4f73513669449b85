package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tonghop.model.Finding;
import tonghop.model.Submission;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/** Sheets spelt out cell by cell: "D5=12", "A5=Xã Minh Long", "D9=SUM(D5:D8) → 486" for a formula and its cached result. */
final class Fixture {
    private Fixture() {}

    static RawSheet sheet(String name, String... cells) {
        return RawSheet.of(
                name,
                Arrays.stream(cells)
                        .flatMap(line -> Arrays.stream(line.split("\\s*\\|\\s*")))
                        .filter(cell -> !cell.isBlank())
                        .map(Fixture::cell)
                        .toList());
    }

    static RawSheet hidden(String name, String... cells) {
        RawSheet shown = sheet(name, cells);
        return new RawSheet(name, true, shown.cells(), List.of(), shown.hiddenRows(), shown.hiddenColumns());
    }

    static List<Finding> audit(RawSheet... sheets) {
        return new FormulaAudit(Fixture::typed)
                .audit(new Submission("xa.xlsx", "00", 1, List.of(sheets)))
                .findings();
    }

    private static RawCell cell(String written) {
        int equals = written.indexOf('=');
        String at = written.substring(0, equals).strip();
        String content = written.substring(equals + 1).strip();
        int result = content.indexOf(" → ");
        if (result >= 0) {
            return formula(at, content.substring(0, result), content.substring(result + 3), CellStyle.PLAIN);
        }
        return isNumber(content) ? RawCell.number(at, content) : RawCell.text(at, content);
    }

    static RawCell text(String at, String typed) {
        return RawCell.text(at, typed);
    }

    static RawCell formula(String at, String formula, String cached, CellStyle style) {
        BigDecimal number = isNumber(cached) ? new BigDecimal(cached) : null;
        RawCell.Kind kind = number != null
                ? RawCell.Kind.NUMBER
                : cached.isEmpty()
                        ? RawCell.Kind.NO_VALUE
                        : cached.startsWith("#") ? RawCell.Kind.ERROR : RawCell.Kind.TEXT;
        return new RawCell(CellAddress.parse(at), kind, cached, number, formula, style, null);
    }

    static RawSheet with(RawSheet sheet, RawCell... more) {
        List<RawCell> cells = new ArrayList<>(sheet.cells());
        cells.addAll(List.of(more));
        return RawSheet.of(sheet.name(), cells);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
    }

    /** The office form alone: dots between thousands, a decimal comma. */
    static Optional<BigDecimal> typed(String text) {
        return text.matches("\\d{1,3}(\\.\\d{3})*(,\\d+)?|\\d+(,\\d+)?")
                ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }
}
