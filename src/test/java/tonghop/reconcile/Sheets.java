package tonghop.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;

/** Reads observations from lines such as "C5; 048; budget-revenue; actual; 29,65; tỷ đồng", see the sample's resource. */
final class Sheets {
    private final List<Observation> observations = new ArrayList<>();
    private String file = "bieu.xlsx";
    private String sheet = "Biểu";
    private ReportingPeriod period = ReportingPeriod.year(2022);
    private LocalDate asOf = LocalDate.of(2022, 12, 31);

    private Sheets() {}

    static JobDefinition sampleDefinition() {
        return new DefinitionReader().read(Path.of("jobs/cum-mien-dong-2022"));
    }

    static List<Observation> sample() {
        try (InputStream stream = Sheets.class.getResourceAsStream("cum-mien-dong-2022.txt")) {
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Observation> of(String lines) {
        Sheets sheets = new Sheets();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(sheets::read);
        return sheets.observations;
    }

    private void read(String line) {
        if (line.startsWith("file ")) {
            String[] names = line.substring(5).split("; ");
            file = names[0];
            sheet = names[1];
        } else if (line.startsWith("at ")) {
            String[] times = line.split(" ");
            period = ReportingPeriod.parse(times[1]);
            asOf = LocalDate.parse(times[2]);
        } else if (!line.startsWith("#")) {
            observations.add(observation(line.split("\\s*;\\s*", -1)));
        }
    }

    private Observation observation(String[] fields) {
        CellRef cell = new CellRef(file, sheet, CellAddress.parse(fields[0]));
        String indicator = fields[2].replaceAll("\\[.*", "");
        ObservationKey key =
                new ObservationKey(fields[1], indicator, dimensions(fields[2]), Role.parse(fields[3]), period, asOf);
        boolean isNumber = fields[4].matches("[>]?\\d.*");
        Observation.Status status = fields.length > 6
                ? Observation.Status.valueOf(fields[6].toUpperCase(Locale.ROOT))
                : Observation.Status.FINAL;
        return new Observation(
                key,
                isNumber ? number(fields[4]) : null,
                isNumber ? null : fields[4],
                fields[5],
                status,
                cell,
                fields[4]);
    }

    private static SortedMap<String, String> dimensions(String text) {
        SortedMap<String, String> dimensions = new TreeMap<>();
        if (text.contains("[")) {
            for (String member : text.replaceAll(".*\\[|]", "").split(", ")) {
                int equals = member.indexOf('=');
                dimensions.put(member.substring(0, equals), member.substring(equals + 1));
            }
        }
        return dimensions;
    }

    /** "1.282" and "513.400.000" have dots for thousands, "68.6" a decimal point, "650-700" is a range, ">2,5" a lower bound. */
    static PrintedNumber number(String printed) {
        Bound bound = printed.startsWith(">") ? Bound.ABOVE : printed.contains("-") ? Bound.RANGE : Bound.EXACT;
        String[] ends = printed.replace(">", "").split("-");
        boolean isPoint = ends[0].matches("\\d+\\.\\d{1,2}");
        BigDecimal lower = decimal(ends[0], isPoint);
        BigDecimal upper = decimal(ends[ends.length - 1], isPoint);
        String sign = sign(printed, isPoint);
        return new PrintedNumber(
                printed, new Reading(lower, upper, Math.max(0, lower.scale()), bound, sign), List.of());
    }

    private static String sign(String printed, boolean isPoint) {
        if (isPoint) {
            return "decimal-point";
        }
        return printed.contains(" ") ? "thousands-space" : printed.contains(",") ? "decimal-comma" : "plain";
    }

    private static BigDecimal decimal(String text, boolean isPoint) {
        return new BigDecimal(isPoint ? text : text.replaceAll("[. ]", "").replace(',', '.'));
    }
}
