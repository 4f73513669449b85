package tonghop.normalise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.ObservationKey;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.HiddenForm;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.words.Folding;

/**
 * A form that this product wrote and a unit has filled: its hidden record says what each cell means. It is trusted only as a whole,
 * when the definition still has everything that it names and every name still stands where it stood.
 *
 * @param cells what each cell means, by sheet
 */
record FilledTemplate(Map<String, SortedMap<CellAddress, Asked>> cells) {

    /**
     * What a cell means.
     *
     * @param key what its figure is about; empty for a figure that the form only shows
     * @param unitOfMeasure code of the unit of measure that the form fixes
     * @param label what its row is called
     */
    record Asked(Optional<ObservationKey> key, String unitOfMeasure, String label) {}

    /** What the record says of these sheets; empty when it cannot be trusted. */
    static Optional<FilledTemplate> of(HiddenForm form, List<RawSheet> sheets, JobDefinition definition) {
        return stands(form, sheets) ? read(form, definition) : Optional.empty();
    }

    private static Optional<FilledTemplate> read(HiddenForm form, JobDefinition definition) {
        Map<String, SortedMap<CellAddress, Asked>> cells = new LinkedHashMap<>();
        try {
            for (Map<String, String> row : form.rows()) {
                Optional<Asked> asked = asked(row, form, definition);
                if (asked.isEmpty()) {
                    return Optional.empty();
                }
                cells.computeIfAbsent(row.getOrDefault("sheet", ""), sheet -> new TreeMap<>())
                        .put(CellAddress.parse(row.getOrDefault("cell", "")), asked.get());
            }
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException tampered) {
            return Optional.empty();
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new FilledTemplate(cells));
    }

    private static Optional<Asked> asked(Map<String, String> row, HiddenForm form, JobDefinition definition) {
        if (!row.containsKey("indicator")) {
            return Optional.of(new Asked(Optional.empty(), "", ""));
        }
        ObservationKey key = new ObservationKey(
                form.field("unit"),
                row.get("indicator"),
                members(row.getOrDefault("dimensions", "")),
                Role.parse(row.getOrDefault("role", "")),
                ReportingPeriod.parse(form.field("period")),
                LocalDate.parse(form.field("as-of")));
        String measure = row.getOrDefault("unit-of-measure", "");
        boolean isKnown = isKnown(key, definition)
                && definition.vocabulary().unitOfMeasure(measure).isPresent();
        return isKnown
                ? Optional.of(new Asked(Optional.of(key), measure, row.getOrDefault("label", "")))
                : Optional.empty();
    }

    private static SortedMap<String, String> members(String text) {
        SortedMap<String, String> members = new TreeMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            members.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return members;
    }

    private static boolean isKnown(ObservationKey key, JobDefinition definition) {
        Optional<ReportingUnit> unit = definition.unit(key.unit());
        Optional<Indicator> indicator = definition.indicator(key.indicator());
        return unit.isPresent()
                && indicator.isPresent()
                && indicator.get().dimensions().containsAll(key.dimensions().keySet())
                && key.dimensions().entrySet().stream().allMatch(member -> definition
                        .dimension(member.getKey())
                        .filter(dimension -> has(dimension, member.getValue(), unit.get()))
                        .isPresent());
    }

    private static boolean has(Dimension dimension, String member, ReportingUnit unit) {
        return switch (dimension.kind()) {
            case LIST, AWARD, RECIPIENT, PLAN -> dimension.member(member).isPresent();
            case PLACE -> unit.places().stream().anyMatch(place -> place.code().equals(member));
            case INTERVAL -> true;
        };
    }

    /** Whether each row and each column is still headed by the text under which it was written. */
    private static boolean stands(HiddenForm form, List<RawSheet> sheets) {
        Map<String, Map<String, String>> texts = sheets.stream()
                .collect(Collectors.toMap(RawSheet::name, FilledTemplate::texts, (first, second) -> first));
        return form.rows().stream().allMatch(row -> {
            Map<String, String> own = texts.getOrDefault(row.getOrDefault("sheet", ""), Map.of());
            return isAt(own, row, "label") && isAt(own, row, "header");
        });
    }

    private static Map<String, String> texts(RawSheet sheet) {
        return sheet.cells().stream()
                .collect(Collectors.toMap(cell -> cell.at().toString(), RawCell::text, (first, second) -> first));
    }

    private static boolean isAt(Map<String, String> texts, Map<String, String> row, String what) {
        String text = row.getOrDefault(what, "");
        return Folding.clean(text).equals(Folding.clean(texts.getOrDefault(row.getOrDefault(what + "-cell", ""), "")));
    }
}
