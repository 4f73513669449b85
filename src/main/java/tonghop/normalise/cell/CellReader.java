package tonghop.normalise.cell;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.model.Observation;
import tonghop.model.Role;
import tonghop.model.cell.RawCell;
import tonghop.normalise.grid.Column;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Coverage;
import tonghop.normalise.words.Figure;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Surroundings;

/** Understands one figure cell from what surrounds it, as a whole or not at all. */
public final class CellReader {
    private final JobDefinition definition;
    private final FigureGrammar figures;
    private final IndicatorChoice indicators;
    private final Coverage coverage;
    private final UnitOfMeasureReading measures;
    private final ObservationReading observations;
    private final FigureDoubts doubts;
    private final Questions questions;

    public CellReader(JobDefinition definition, FigureGrammar figures) {
        this.definition = definition;
        this.figures = figures;
        this.indicators = new IndicatorChoice(definition);
        this.coverage = new Coverage(definition);
        this.measures = new UnitOfMeasureReading(definition.vocabulary());
        this.doubts = new FigureDoubts(definition.vocabulary());
        this.questions = new Questions(definition);
        this.observations = new ObservationReading(definition, figures);
    }

    public Meaning read(FigureCell place) {
        RawCell cell = place.cell();
        if (place.sheet().circular().contains(cell.at())) {
            return aboutFigure(place, Questions.circular(place));
        }
        Optional<String> unread = place.unread();
        if (unread.isPresent()) {
            return unreadable(place, unread.get());
        }
        CellValue value = figures.read(cell);
        if (value instanceof CellValue.None none) {
            return none.zero() == null
                    ? new Meaning.Nothing("nothing")
                    : read(place, place.surroundings(), new CellValue.Single(none.zero()));
        }
        if (value instanceof CellValue.OtherwiseShown other) {
            return rank(place, figures.readText(other.shown()))
                    .orElseGet(() -> aboutFigure(place, Questions.otherwiseShown(place, other.shown())));
        }
        boolean words = value instanceof CellValue.Words
                || value instanceof CellValue.Place
                || (value instanceof CellValue.Reached && !place.tellsPercent())
                || (value instanceof CellValue.Change && place.tells(Role.PERCENT));
        return rank(place, value)
                .orElseGet(() -> words ? words(place, cell.text()) : read(place, place.surroundings(), value));
    }

    /** "Thứ 2", typed or shown by the number format, is a place where the indicator is a rank. */
    private Optional<Meaning> rank(FigureCell place, CellValue value) {
        return value instanceof CellValue.Place rank
                ? Optional.of(read(place, place.surroundings(), new CellValue.Single(rank.figure())))
                        .filter(said -> isOf(said, CellReader::isRank))
                : Optional.empty();
    }

    /** A rank is summed by nobody; a mean or a rate is no rank. */
    private static boolean isRank(Indicator indicator) {
        return indicator.aggregation() == Indicator.Aggregation.NONE
                && (indicator.kind() == Indicator.Kind.LEVEL || indicator.kind() == Indicator.Kind.COUNT);
    }

    /** An indicator that is told in words takes any; elsewhere words stand where a number must. */
    private Meaning words(FigureCell place, String text) {
        Meaning.NotUnderstood question = figures.strangeUnit(text)
                .map(unit -> Questions.unknownUnit(place, unit))
                .orElseGet(() -> Questions.unreadable(place, "unreadable"));
        Meaning said = read(place, place.surroundings(), new CellValue.Qualitative(text));
        return isOf(said, indicator -> indicator.kind() == Indicator.Kind.TEXT)
                ? said
                : clauses(place, text).orElseGet(() -> aboutFigure(place, question));
    }

    /** What each clause of the cell tells of the same thing; all of them are understood, and none tells what another does. */
    private Optional<Meaning> clauses(FigureCell place, String text) {
        List<Meaning> told = figures.clauses(text).stream()
                .map(value -> read(place, place.surroundings(), value))
                .toList();
        List<Observation> observations = told.stream()
                .flatMap(meaning -> meaning instanceof Meaning.Understood understood
                        ? understood.observations().stream()
                        : Stream.empty())
                .toList();
        boolean whole = !told.isEmpty()
                && told.stream().allMatch(meaning -> meaning instanceof Meaning.Understood)
                && observations.stream().map(Observation::key).distinct().count() == observations.size();
        return whole
                ? Optional.of(new Meaning.Understood(
                        observations,
                        told.stream()
                                .flatMap(meaning -> ((Meaning.Understood) meaning).findings().stream())
                                .distinct()
                                .toList()))
                : Optional.empty();
    }

    private boolean isOf(Meaning said, Predicate<Indicator> kind) {
        return said instanceof Meaning.Understood told
                && told.observations().stream()
                        .allMatch(observation -> definition
                                        .indicator(observation.key().indicator())
                                        .filter(kind)
                                        .isPresent()
                                && !observation.key().role().isRatio());
    }

    private Meaning unreadable(FigureCell place, String rule) {
        return aboutFigure(place, Questions.unreadable(place, rule));
    }

    /** A question about the figure that the cell would tell if a number stood in it, as far as that is known. */
    private Meaning aboutFigure(FigureCell place, Meaning.NotUnderstood question) {
        CellValue number = new CellValue.Single(FigureGrammar.zero(place.cell().text()));
        return read(place, place.surroundings(), number) instanceof Meaning.Understood understood
                ? question.about(understood.observations().get(0))
                : question;
    }

    /** The meaning of a value that stands in the cell, understood from the texts around it. */
    public Meaning read(FigureCell place, Surroundings around, CellValue value) {
        if (around.labels().stream().allMatch(Scan::isBlank) && place.table().has(Column.Kind.LABEL)) {
            return Questions.open(place, "no-label", "");
        }
        Optional<String> stated =
                ownUnitOfMeasure(value).or(() -> measures.stated(place.row().unitOfMeasure(), around));
        String group = measures.inColumn(place.row().groupMeasure()).orElse("");
        Optional<Indicator> indicator = indicators.choose(around, stated.orElse(""), group);
        if (indicator.isEmpty()) {
            return unknownName(place, around)
                    .orElseGet(() -> questions.unknownLabel(place, place.row().labelText()));
        }
        Optional<String> measure = stated.filter(unit -> !measures.isName(around, indicator.get(), unit))
                .or(() -> measures.caption(around, indicator.get()));
        CellReading reading = new CellReading(place, around, value, indicator.get(), measure);
        return unexplained(reading).orElseGet(() -> doubts.judged(reading, observations.read(reading)));
    }

    /** A qualitative indicator that words tell of the row's place or unit. */
    public Meaning read(FigureCell place, Indicator indicator) {
        CellValue words = new CellValue.Qualitative(place.cell().text());
        return observations.read(new CellReading(place, place.surroundings(), words, indicator, Optional.empty()));
    }

    private static Optional<String> ownUnitOfMeasure(CellValue value) {
        return value.figures().stream()
                .map(Figure::unitOfMeasure)
                .filter(unit -> !unit.isEmpty())
                .findFirst();
    }

    /** Where the labels are understood and name no indicator, the header or the row above that should have is what is not understood. */
    private Optional<Meaning> unknownName(FigureCell place, Surroundings around) {
        return around.labels().stream().allMatch(Scan::isCovered)
                ? around.headers().stream()
                        .filter(header -> !header.isCovered() || place.isOfAnyMeasure())
                        .findFirst()
                        .map(header -> questions.unknownHeader(place, header, List.of(header.text())))
                        .or(() -> around.unknownGroup().map(group -> questions.unknownGroup(place, group)))
                : Optional.empty();
    }

    /** Nothing when every word around the cell is explained; otherwise the question that is left. */
    private Optional<Meaning> unexplained(CellReading reading) {
        FigureCell place = reading.place();
        for (Scan label : reading.around().labels()) {
            boolean known = coverage.unexplained(label, reading.indicator()).isEmpty();
            if (!known && observations.assumedPlace(label, reading).isEmpty()) {
                return Optional.of(questions.unknownLabel(place, label.text().strip()));
            }
        }
        if (observations.isStray(reading)) {
            return Optional.of(questions.unknownLabel(place, place.row().labelText()));
        }
        if (observations.isUntoldPercent(reading)) {
            Scan header = reading.around().headers().get(0);
            return Optional.of(questions.unknownHeader(place, header, List.of(header.text())));
        }
        for (Scan header : reading.around().headers()) {
            List<String> words = unexplained(header, reading);
            if (!words.isEmpty() && !isRepeated(reading, header)) {
                return Optional.of(questions.unknownHeader(place, header, words));
            }
        }
        return Optional.empty();
    }

    private List<String> unexplained(Scan header, CellReading reading) {
        boolean named = reading.around().labels().stream().anyMatch(label -> label.has(Concept.AliasPhrase.class));
        return !named && coverage.isPartOfOthers(header, reading.indicator())
                ? List.of(header.text())
                : coverage.unexplainedHeader(header, reading.indicator());
    }

    private boolean isRepeated(CellReading reading, Scan header) {
        List<Scan> headers = reading.around().headers();
        Stream<Scan> nearer =
                Stream.concat(reading.around().labels().stream(), headers.subList(0, headers.indexOf(header)).stream());
        return coverage.isRepeated(header, nearer, reading.indicator());
    }
}
