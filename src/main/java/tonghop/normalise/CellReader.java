package tonghop.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.RawCell;
import tonghop.model.Role;
import tonghop.model.Severity;

/** Understands one figure cell from what surrounds it: indicator, role, members, period, unit and unit of measure. */
final class CellReader {
    private final JobDefinition definition;
    private final Dictionary dictionary;
    private final FigureGrammar figures;
    private final IndicatorChoice indicators;
    private final Coverage coverage;
    private final RoleReading roles;
    private final TimeReading times;
    private final UnitReading units;
    private final UnitOfMeasureReading measures;
    private final Suggestions suggestions;

    CellReader(JobDefinition definition, Dictionary dictionary, FigureGrammar figures) {
        this.definition = definition;
        this.dictionary = dictionary;
        this.figures = figures;
        this.indicators = new IndicatorChoice(definition);
        this.coverage = new Coverage(definition);
        this.roles = new RoleReading(definition);
        this.times = new TimeReading(definition);
        this.units = new UnitReading(definition);
        this.measures = new UnitOfMeasureReading(definition.vocabulary());
        this.suggestions = new Suggestions(definition);
    }

    Scan scan(String text) {
        return dictionary.read(text);
    }

    /** A qualitative indicator that a note tells of the row's place or unit. */
    Optional<Observation> inWords(FigureCell place, Indicator indicator) {
        Surroundings around = place.surroundings();
        Reading reading = new Reading(
                place, around, new CellValue.Qualitative(place.cell().text()), indicator, Optional.empty());
        Meaning meaning = observed(reading);
        return meaning instanceof Meaning.Understood understood
                ? Optional.of(understood.observations().get(0))
                : Optional.empty();
    }

    Meaning read(FigureCell place) {
        RawCell cell = place.cell();
        if (cell.kind() == RawCell.Kind.ERROR) {
            return unreadable(place, "error-cell");
        } else if (cell.kind() == RawCell.Kind.NO_VALUE) {
            return unreadable(place, "no-cached-value");
        } else if (cell.kind() == RawCell.Kind.DATE) {
            return unreadable(place, "date-cell");
        }
        CellValue value = figures.read(cell);
        if (value instanceof CellValue.None none) {
            return none.zero() == null
                    ? new Meaning.Nothing("nothing")
                    : meaning(place, new CellValue.Single(none.zero()));
        }
        return value instanceof CellValue.Words ? unreadable(place, "unreadable") : meaning(place, value);
    }

    private Meaning meaning(FigureCell place, CellValue value) {
        Surroundings around = place.surroundings();
        if (around.labels().stream().allMatch(Scan::isBlank)) {
            return notUnderstood(place, "no-label", "", List.of());
        }
        Optional<String> stated =
                ownUnitOfMeasure(value).or(() -> measures.stated(place.row().unitOfMeasure(), around));
        Optional<Indicator> indicator = indicators.choose(around, stated.orElse(""));
        if (indicator.isEmpty()) {
            return unknownLabel(place, place.row().labelText());
        }
        return question(place, around, indicator.get())
                .orElseGet(() -> observed(new Reading(place, around, value, indicator.get(), stated)));
    }

    private static Optional<String> ownUnitOfMeasure(CellValue value) {
        Stream<Figure> numbers = value instanceof CellValue.Single single
                ? Stream.of(single.figure())
                : value instanceof CellValue.Pair pair ? Stream.of(pair.first(), pair.second()) : Stream.of();
        return numbers.map(Figure::unitOfMeasure)
                .filter(unit -> !unit.isEmpty())
                .findFirst();
    }

    /** Nothing when every word around the cell is explained; otherwise the question that is left. */
    private Optional<Meaning> question(FigureCell place, Surroundings around, Indicator indicator) {
        for (Scan label : around.labels()) {
            if (!coverage.unexplained(label, indicator).isEmpty()
                    && assumedPlace(label, place, indicator).isEmpty()) {
                return Optional.of(unknownLabel(place, label.text().strip()));
            }
        }
        for (Scan header : around.headers()) {
            List<String> words = coverage.unexplainedHeader(header, indicator);
            if (!words.isEmpty()) {
                return Optional.of(notUnderstood(
                        place, "unknown-header", header.text().strip(), suggestions.like(String.join(" ", words))));
            }
        }
        return Optional.empty();
    }

    /** What is known of a cell once its indicator is. */
    private record Reading(
            FigureCell place, Surroundings around, CellValue value, Indicator indicator, Optional<String> stated) {}

    private Meaning observed(Reading reading) {
        Optional<String> unit = unit(reading);
        if (unit.isEmpty()) {
            return notUnderstood(reading.place, "no-unit", reading.place.sheet().sheet(), List.of());
        }
        SortedMap<String, String> members = new TreeMap<>();
        String owner = unit.get();
        List<Finding> findings = new ArrayList<>();
        for (Dimension dimension : dimensions(reading.indicator)) {
            if (dimension.kind() == Dimension.Kind.PLACE) {
                Optional<UnitReading.Found> found = place(reading, owner);
                found.ifPresent(place -> members.put(dimension.code(), place.place()));
                found.filter(place -> !place.assumed().isEmpty())
                        .ifPresent(place -> findings.add(nameVariant(reading.place, place)));
                owner = found.map(UnitReading.Found::unit).orElse(owner);
            } else if (hasTwo(reading.around, dimension)) {
                return notUnderstood(
                        reading.place, "two-members", reading.place.row().labelText(), List.of());
            } else {
                member(reading.around, dimension).ifPresent(member -> members.put(dimension.code(), member));
            }
        }
        return new Meaning.Understood(observations(reading, owner, members), findings);
    }

    private Optional<String> unit(Reading reading) {
        Surroundings around = reading.around;
        Stream<Scan> near =
                Stream.of(around.headers(), around.labels(), around.parents()).flatMap(List::stream);
        return units.first(near)
                .or(() -> units.only(around.captions()))
                .or(() -> units.only(List.of(around.sheet())))
                .or(() -> Optional.of(reading.place.sheet().unit()).filter(unit -> !unit.isEmpty()));
    }

    private List<Dimension> dimensions(Indicator indicator) {
        return indicator.dimensions().stream()
                .flatMap(code -> definition.dimension(code).stream())
                .toList();
    }

    private Optional<UnitReading.Found> place(Reading reading, String unit) {
        return Stream.of(reading.around.own(), reading.around.parents())
                .flatMap(List::stream)
                .map(label -> units.place(label, unit))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> reading.around.labels().stream()
                        .flatMap(label -> assumedPlace(label, reading.place, reading.indicator).stream())
                        .findFirst());
    }

    private Optional<UnitReading.Found> assumedPlace(Scan label, FigureCell place, Indicator indicator) {
        boolean places = dimensions(indicator).stream().anyMatch(dimension -> dimension.kind() == Dimension.Kind.PLACE);
        return places ? units.likePlace(label, place.sheet().unit()) : Optional.empty();
    }

    private static boolean hasTwo(Surroundings around, Dimension dimension) {
        return around.own().stream()
                .anyMatch(scan -> members(scan, dimension).distinct().count() > 1);
    }

    private static Optional<String> member(Surroundings around, Dimension dimension) {
        return around.all().flatMap(scan -> members(scan, dimension)).findFirst();
    }

    private static Stream<String> members(Scan scan, Dimension dimension) {
        return scan.all(Concept.MemberOf.class)
                .filter(member -> member.dimension().equals(dimension.code()))
                .map(Concept.MemberOf::member);
    }

    private List<Observation> observations(Reading reading, String unit, SortedMap<String, String> members) {
        TimeReading.Span span = times.read(
                reading.around,
                reading.place.row().note(),
                reading.place.sheet().fileTexts());
        List<Role> told = roles.read(reading.value, reading.around, reading.indicator, reading.stated.orElse(""));
        ObservationKey key =
                new ObservationKey(unit, reading.indicator.code(), members, told.get(0), span.period(), span.asOf());
        if (reading.value instanceof CellValue.Qualitative words) {
            return List.of(observation(reading, key, null, words.text()));
        } else if (reading.value instanceof CellValue.Pair pair) {
            return List.of(
                    observation(reading, key, pair.first(), null),
                    observation(reading, key.withRole(told.get(1)), pair.second(), null));
        }
        return List.of(observation(reading, key, ((CellValue.Single) reading.value).figure(), null));
    }

    private Observation observation(
            Reading reading, ObservationKey key, @Nullable Figure figure, @Nullable String text) {
        PrintedNumber number = figure == null ? null : figure.number();
        String own = figure == null ? "" : figure.unitOfMeasure();
        return new Observation(
                key,
                number,
                text,
                figure == null ? "" : unitOfMeasure(reading, key.role(), own),
                status(reading.around),
                reading.place.ref(),
                reading.place.cell().text());
    }

    /** The figure's own unit first, then the nearest stated; where a column for units is left blank, none is assumed. */
    private String unitOfMeasure(Reading reading, Role role, String own) {
        if (role == Role.PERCENT || role == Role.SHARE || role == Role.GROWTH) {
            return "%";
        }
        boolean asked = reading.place.table().has(Column.Kind.UNIT_OF_MEASURE);
        String stated = own.isEmpty() ? reading.stated.orElse(asked ? "" : reading.indicator.unitOfMeasure()) : own;
        return measures.per(stated, reading.place.row().note());
    }

    private static Observation.Status status(Surroundings around) {
        return around.own().stream()
                .flatMap(scan -> scan.all(Concept.StatusWord.class))
                .map(Concept.StatusWord::status)
                .findFirst()
                .orElse(Observation.Status.FINAL);
    }

    private Meaning unknownLabel(FigureCell place, String label) {
        return notUnderstood(place, "unknown-label", label, suggestions.like(label));
    }

    private Meaning unreadable(FigureCell place, String rule) {
        ReadingFindings.Subject about = new ReadingFindings.Subject(
                rule, Severity.WARNING, place.cell().text() + " " + place.cell().at(), place.ref());
        Map<String, String> arguments =
                Map.of("label", place.row().labelText(), "value", place.cell().text());
        return new Meaning.NotUnderstood(rule, place.cell().text(), ReadingFindings.about(about, arguments, List.of()));
    }

    private static Meaning notUnderstood(FigureCell place, String rule, String text, List<String> names) {
        ReadingFindings.Subject about = new ReadingFindings.Subject(rule, Severity.WARNING, text, place.labelRef());
        Map<String, String> arguments = Map.of(
                "label", place.row().labelText(),
                "value", place.cell().text(),
                "suggestions", names.isEmpty() ? "-" : String.join(" | ", names));
        return new Meaning.NotUnderstood(
                rule,
                text,
                ReadingFindings.about(about, arguments, ReadingFindings.suggested(place.labelRef(), text, names)));
    }

    private static Finding nameVariant(FigureCell place, UnitReading.Found found) {
        String label = place.row().labelText();
        ReadingFindings.Subject about =
                new ReadingFindings.Subject("name-variant", Severity.INFO, label, place.labelRef());
        List<Candidate> candidates = ReadingFindings.suggested(place.labelRef(), label, List.of(found.assumed()));
        return ReadingFindings.about(about, Map.of("assumed", found.assumed()), candidates);
    }
}
