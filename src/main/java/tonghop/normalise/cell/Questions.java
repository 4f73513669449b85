package tonghop.normalise.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tonghop.definition.JobDefinition;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Matter;
import tonghop.model.Observation;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.CellRef;
import tonghop.normalise.grid.Sender;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Suggestions;

/** What a figure cell leaves open, as questions to a person. */
public final class Questions {
    /** A row's number is no name that a definition should have. */
    private static final Pattern ORDINAL = Pattern.compile("\\(?(?:\\d{1,3}|[IVX]{1,5})[.)]*");

    private final Suggestions suggestions;

    Questions(JobDefinition definition) {
        suggestions = new Suggestions(definition);
    }

    Meaning unknownLabel(FigureCell place, String label) {
        if (ORDINAL.matcher(label.strip()).matches()) {
            return open(place, "no-label", "");
        }
        boolean known = place.row().labels().stream().allMatch(Questions::isTaken);
        return open(
                place,
                place.labelRef(),
                known
                        ? Text.known("unknown-label", label)
                        : unknown("unknown-label", label, suggestions.like(label, about(place))));
    }

    /** What a name would have to fit: the row's unit of measure, and a column that names what is told. */
    private static Suggestions.Place about(FigureCell place) {
        String unit = place.row()
                .unitOfMeasure()
                .first(Concept.UnitOfMeasureWord.class)
                .map(Concept.UnitOfMeasureWord::code)
                .orElse("");
        // a title or a remark may stand beside all columns
        boolean isNamed = place.table().column(place.cell().at().column()).stream()
                .flatMap(column -> column.headers().stream())
                .anyMatch(header -> header.has(Concept.AliasPhrase.class));
        return new Suggestions.Place(unit, isNamed);
    }

    /** Whether a text is no new name: a number, or words that the definition has for something already. */
    private static boolean isTaken(Scan text) {
        return text.isBlank() || text.isCovered() || text.text().codePoints().noneMatch(Character::isLetter);
    }

    /** Where names are like what is not understood of a text, the sentence lists them. */
    private static Text unknown(String rule, String text, List<String> names) {
        return new Text(rule, names.isEmpty() ? rule : rule + "-like", text, names);
    }

    /** The row above the cell's row, which should have named what the row is a part or the sum of. */
    Meaning unknownGroup(FigureCell place, Scan group) {
        String label = group.text().strip();
        return open(
                place,
                place.groupRef(),
                unknown("unknown-label", label, suggestions.like(label, Suggestions.Place.ANY)));
    }

    Meaning unknownHeader(FigureCell place, Scan header, List<String> words) {
        String rule = "unknown-header";
        String text = header.text().strip();
        Text about = isTaken(header)
                ? Text.known(rule, text)
                : unknown(rule, text, suggestions.like(String.join(" ", words), Suggestions.Place.ANY));
        return open(place, place.headerRef(header), about);
    }

    /** A question about the cell itself rather than its label. */
    public static Meaning open(FigureCell place, String rule, String text) {
        return open(place, place.ref(), new Text(rule, rule, text, List.of()));
    }

    /** A question about one value that lies over several rows or columns. */
    public static Meaning merged(FigureCell place, CellRange merge, List<String> sharedBy) {
        String value = place.cell().text();
        ReadingFindings.Subject about =
                new ReadingFindings.Subject("merged-value", place.table().open(), value, place.ref());
        Map<String, String> arguments = Map.of(
                "label", place.row().labelText(),
                "value", value,
                "area", merge.toString(),
                "names", String.join("», «", sharedBy));
        return new Meaning.NotUnderstood("merged-value", value, ReadingFindings.about(about, arguments, List.of()));
    }

    /** What is asked about, by which sentence, and the names that it is like. */
    private record Text(String rule, String message, String text, List<String> names) {

        /** To take such a text into the definition once more would spoil it. */
        static Text known(String rule, String text) {
            return new Text(rule, rule + "-known", text, List.of());
        }
    }

    private static Meaning open(FigureCell place, CellRef asked, Text about) {
        ReadingFindings.Subject subject =
                new ReadingFindings.Subject(about.rule, place.table().open(), about.text, asked);
        Map<String, String> arguments = Map.of(
                "label", place.row().labelText(),
                "value", place.cell().text(),
                "suggestions", String.join(" | ", about.names));
        List<Candidate> candidates = ReadingFindings.suggested(asked, about.text, about.names);
        Finding finding = ReadingFindings.about(subject, about.message, arguments, candidates);
        // a name is one question, on whatever sheet it stands
        Finding question = Matter.of(finding) == Matter.LABEL
                ? finding.withId(FindingId.of(about.rule, Folding.bare(about.text)))
                : finding;
        return new Meaning.NotUnderstood(about.rule, about.text, question);
    }

    /** The cell's own content cannot be a figure. */
    static Meaning.NotUnderstood unreadable(FigureCell place, String rule) {
        return shown(place, rule, Map.of());
    }

    /** The number format shows something else than the stored number. */
    static Meaning.NotUnderstood otherwiseShown(FigureCell place, String shown) {
        return shown(place, "otherwise-shown", Map.of("shown", shown));
    }

    /** The number format divides what is stored, and no unit of measure around the cell says that it should. */
    static Meaning.NotUnderstood scaled(FigureCell place, String shown, String unitOfMeasure) {
        return shown(place, "scaled-format", Map.of("shown", shown, "unit", unitOfMeasure));
    }

    /** The unit of measure in the cell or around it measures something else than what is counted. */
    static Meaning.NotUnderstood foreignUnit(FigureCell place, String unit, String expected) {
        return shown(place, "foreign-unit-of-measure", Map.of("unit", unit, "expected", expected));
    }

    /** Fewer than none cannot be counted; the figure is loaded and stands open. */
    static Finding negativeCount(FigureCell place, Observation told) {
        return shown(place, "negative-count", Map.of()).about(told).finding();
    }

    /** What is in the way of the number is a unit of measure that nobody knows. */
    static Meaning.NotUnderstood unknownUnit(FigureCell place, String unit) {
        return shown(place, "unreadable", "unreadable-unit", Map.of("unit", unit));
    }

    /** The dots of the number part no groups of three digits. */
    static Meaning.NotUnderstood unevenDots(FigureCell place) {
        return shown(place, "unreadable", "unreadable-dots", Map.of());
    }

    private static Meaning.NotUnderstood shown(FigureCell place, String rule, Map<String, String> told) {
        return shown(place, rule, rule, told);
    }

    private static Meaning.NotUnderstood shown(
            FigureCell place, String rule, String message, Map<String, String> told) {
        String value = place.cell().text();
        ReadingFindings.Subject about = new ReadingFindings.Subject(
                rule, place.table().open(), value + " " + place.cell().at(), place.ref());
        Map<String, String> arguments = new HashMap<>(told);
        arguments.put("label", place.row().labelText());
        arguments.put("value", value);
        arguments.put("format", place.cell().style().format());
        return new Meaning.NotUnderstood(rule, value, ReadingFindings.about(about, message, arguments, List.of()));
    }

    /** One question a sheet about numbers that no table holds: it may be a table that was not recognised. */
    public static Meaning.NotUnderstood outsideTable(CellRef cell, String value) {
        String rule = "outside-table";
        ReadingFindings.Subject about = new ReadingFindings.Subject(rule, Severity.WARNING, cell.sheet(), cell);
        return new Meaning.NotUnderstood(rule, "", ReadingFindings.about(about, Map.of("value", value), List.of()));
    }

    /** One question a file: its texts name different senders, or one that the definition lacks. */
    public static Meaning.NotUnderstood disputedSender(CellRef figure, Sender sender) {
        String rule = Matter.SENDER.message();
        CellRef file = new CellRef(figure.file(), "", new CellAddress(0, 0));
        ReadingFindings.Subject about = new ReadingFindings.Subject(rule, Severity.ERROR, file.file(), file);
        List<Candidate> units = sender.named().entrySet().stream()
                .map(unit -> new Candidate(null, unit.getKey(), unit.getValue(), "sender", 0))
                .toList();
        Finding finding = ReadingFindings.about(about, sender.disputed(), units).withCells(List.of(figure));
        return new Meaning.NotUnderstood(rule, "", finding);
    }

    /** One question a sheet: the result of a formula that rests on itself is whatever the program last had. */
    static Meaning.NotUnderstood circular(FigureCell place) {
        String rule = "circular-formula";
        ReadingFindings.Subject about = new ReadingFindings.Subject(
                rule, place.table().open(), place.sheet().sheet(), place.ref());
        Map<String, String> arguments = Map.of(
                "label",
                place.row().labelText(),
                "value",
                place.cell().text(),
                "formula",
                String.valueOf(place.cell().formula()),
                ReadingFindings.WHERE,
                place.cell().at().toString());
        return new Meaning.NotUnderstood(rule, place.cell().text(), ReadingFindings.about(about, arguments, List.of()));
    }

    static Finding nameVariant(FigureCell place, String assumed) {
        String label = place.row().labelText();
        ReadingFindings.Subject about =
                new ReadingFindings.Subject("name-variant", Severity.INFO, label, place.labelRef());
        List<Candidate> candidates = ReadingFindings.suggested(place.labelRef(), label, List.of(assumed));
        return ReadingFindings.about(about, Map.of("assumed", assumed), candidates);
    }

    /** The row's unit of measure is a text that no vocabulary knows, such as 0 where ‰ was meant. */
    static Finding unknownUnitOfMeasure(FigureCell place, String expected) {
        String text = place.row().unitOfMeasure().text();
        String label = place.row().labelText();
        ReadingFindings.Subject about =
                new ReadingFindings.Subject("unknown-unit-of-measure", Severity.WARNING, label, place.unitRef());
        Map<String, String> arguments = Map.of("stated", text, "expected", expected);
        return ReadingFindings.about(
                about, arguments, List.of(new Candidate(place.unitRef(), text, expected, "unit-of-measure-meant", 0)));
    }

    /** Two units of measure of one family stand beside one figure: a factor lies between them. */
    static Finding conflictingUnitsOfMeasure(FigureCell place, String nearer, String further) {
        String label = place.row().labelText();
        ReadingFindings.Subject about =
                new ReadingFindings.Subject("unit-of-measure-conflict", Severity.WARNING, label, place.ref());
        return ReadingFindings.about(about, Map.of("nearer", nearer, "further", further), List.of());
    }

    /** Words in brackets that are not understood; the figure is loaded all the same. */
    static Finding remark(FigureCell place, List<String> words) {
        String label = place.row().labelText();
        ReadingFindings.Subject about =
                new ReadingFindings.Subject("label-remark", Severity.INFO, label, place.labelRef());
        return ReadingFindings.about(about, Map.of("words", String.join(" ", words)), List.of());
    }
}
