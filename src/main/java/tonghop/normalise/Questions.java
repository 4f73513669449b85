package tonghop.normalise;

import java.util.List;
import java.util.Map;
import tonghop.definition.JobDefinition;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Severity;

/** What a figure cell leaves open, as questions to a person. */
final class Questions {
    private final Suggestions suggestions;

    Questions(JobDefinition definition) {
        suggestions = new Suggestions(definition);
    }

    Meaning unknownLabel(FigureCell place, String label) {
        return open(place, "unknown-label", label, suggestions.like(label));
    }

    Meaning unknownHeader(FigureCell place, Scan header, List<String> words) {
        return open(place, "unknown-header", header.text().strip(), suggestions.like(String.join(" ", words)));
    }

    Meaning open(FigureCell place, String rule, String text) {
        return open(place, rule, text, List.of());
    }

    private static Meaning open(FigureCell place, String rule, String text, List<String> names) {
        ReadingFindings.Subject about = new ReadingFindings.Subject(rule, Severity.WARNING, text, place.labelRef());
        Map<String, String> arguments = Map.of(
                "label", place.row().labelText(),
                "value", place.cell().text(),
                "suggestions", names.isEmpty() ? "-" : String.join(" | ", names));
        List<Candidate> candidates = ReadingFindings.suggested(place.labelRef(), text, names);
        return new Meaning.NotUnderstood(rule, text, ReadingFindings.about(about, arguments, candidates));
    }

    /** The cell's own content cannot be a figure. */
    Meaning unreadable(FigureCell place, String rule) {
        String value = place.cell().text();
        ReadingFindings.Subject about = new ReadingFindings.Subject(
                rule, Severity.WARNING, value + " " + place.cell().at(), place.ref());
        Map<String, String> arguments = Map.of("label", place.row().labelText(), "value", value);
        return new Meaning.NotUnderstood(rule, value, ReadingFindings.about(about, arguments, List.of()));
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
