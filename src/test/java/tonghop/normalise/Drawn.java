package tonghop.normalise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.Submission;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/**
 * Sheets drawn as text: a line a row, "|" between columns, "#12.5" for a stored number, "#12.5{0.0%}" for one in a number format,
 * "&lt;" for a cell merged into the one to its left and "^" for one merged into the one above.
 */
final class Drawn {
    static final JobDefinition DEFINITION =
            new DefinitionReader().read(Path.of("src/test/resources/jobs/khoi-xa-2025"));

    private Drawn() {}

    static RawSheet sheet(String name, String drawing) {
        String[][] texts = drawing.lines().map(line -> line.split("\\|", -1)).toArray(String[][]::new);
        List<RawCell> cells = new ArrayList<>();
        List<CellRange> merges = new ArrayList<>();
        for (int row = 0; row < texts.length; row++) {
            for (int column = 0; column < texts[row].length; column++) {
                String text = texts[row][column].strip();
                if (!text.isEmpty() && !text.equals("<") && !text.equals("^")) {
                    cells.add(cell(new CellAddress(row, column), texts[row][column]));
                    CellRange merge = merge(texts, row, column);
                    if (!merge.isSingle()) {
                        merges.add(merge);
                    }
                }
            }
        }
        return new RawSheet(name, false, cells, merges, new TreeMap<>(), new TreeMap<>());
    }

    private static RawCell cell(CellAddress at, String drawn) {
        String text = drawn.stripTrailing();
        if (text.strip().startsWith("#")) {
            return number(at.toString(), text.strip());
        }
        boolean padded = text.startsWith(" ") && !text.startsWith("  ");
        return new RawCell(at, RawCell.Kind.TEXT, padded ? text.substring(1) : text, null, null, CellStyle.PLAIN, null);
    }

    private static RawCell number(String at, String drawn) {
        int code = drawn.indexOf('{');
        RawCell plain = RawCell.number(at, drawn.substring(1, code < 0 ? drawn.length() : code));
        String format = code < 0 ? CellStyle.PLAIN.format() : drawn.substring(code + 1, drawn.length() - 1);
        CellStyle style = new CellStyle(format, "", 0, false);
        return new RawCell(plain.at(), plain.kind(), plain.text(), plain.number(), null, style, null);
    }

    private static CellRange merge(String[][] texts, int row, int column) {
        int right = column;
        while (right + 1 < texts[row].length && texts[row][right + 1].strip().equals("<")) {
            right++;
        }
        int below = row;
        while (below + 1 < texts.length
                && column < texts[below + 1].length
                && texts[below + 1][column].strip().equals("^")) {
            below++;
        }
        return new CellRange(new CellAddress(row, column), new CellAddress(below, right));
    }

    static Normalised read(String file, RawSheet... sheets) {
        return read(DEFINITION, file, sheets);
    }

    static Normalised read(JobDefinition definition, String file, RawSheet... sheets) {
        return read(new Normaliser(definition), file, sheets);
    }

    private static Normalised read(Normaliser normaliser, String file, RawSheet... sheets) {
        Normalised read = normaliser.normalise(new Submission(file, "0", 0, List.of(sheets)));
        NothingLost.holds(read);
        return read;
    }

    /** @param aliases what people say that texts are other names of */
    static Normalised read(JobDefinition definition, Map<String, String> aliases, String file, RawSheet... sheets) {
        return read(new Normaliser(definition, aliases), file, sheets);
    }

    /** "C5 01290 revenue actual 2025 = 12.5 triệu đồng", with the members after the indicator and the as-of date when it is told. */
    static List<String> lines(Normalised normalised) {
        return normalised.observations().stream().map(Drawn::line).toList();
    }

    private static String line(Observation observation) {
        String members = observation.key().dimensionText();
        String value = observation.number() == null
                ? String.valueOf(observation.text())
                : observation.number().value().toPlainString();
        boolean yearEnd =
                observation.key().asOf().equals(observation.key().period().end());
        return observation.cell().at() + " " + observation.key().unit() + " "
                + observation.key().indicator() + (members.isEmpty() ? "" : "[" + members + "]") + " "
                + observation.key().role() + " " + observation.key().period()
                + (yearEnd ? "" : "@" + observation.key().asOf()) + " = " + value + " " + observation.unitOfMeasure();
    }
}
