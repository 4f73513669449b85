package tonghop.normalise.cell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tonghop.definition.Indicator;
import tonghop.definition.Indicator.TargetConvention;
import tonghop.definition.JobDefinition;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.RawCell;
import tonghop.normalise.grid.Sender;
import tonghop.normalise.grid.SheetContext;
import tonghop.normalise.grid.Table;
import tonghop.normalise.grid.TableRow;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Figure;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Surroundings;

/** Reads a cell of which a form says what it is about: nothing is guessed, but what was pasted into it may be doubted as anywhere. */
public record FormReader(JobDefinition definition, FigureGrammar figures) {
    private static final Surroundings NOTHING_AROUND =
            new Surroundings(List.of(), List.of(), List.of(), List.of(), List.of(), Scan.EMPTY, false);

    /**
     * What a form says of a cell.
     *
     * @param key what its figure is about
     * @param unitOfMeasure code of the unit of measure that the form fixes
     * @param label what its row is called
     */
    public record Asked(ObservationKey key, String unitOfMeasure, String label) {}

    public Meaning read(CellRef ref, RawCell cell, Asked asked) {
        FigureCell place = place(ref, cell, asked);
        CellValue value = figures.read(cell);
        Meaning meaning = place.unread()
                .map(rule -> (Meaning) Questions.unreadable(place, rule))
                .or(() -> number(value).map(figure -> judged(place, asked, figure)))
                .orElseGet(() -> words(place, asked, value));
        return meaning instanceof Meaning.NotUnderstood question ? question.about(words(place, asked)) : meaning;
    }

    private static Optional<Figure> number(CellValue value) {
        return value instanceof CellValue.None none
                ? Optional.ofNullable(none.zero())
                : Optional.of(value).filter(CellValue.Single.class::isInstance).map(single -> single.figures()
                        .get(0));
    }

    private Meaning judged(FigureCell place, Asked asked, Figure figure) {
        String own = figure.unitOfMeasure();
        Observation told = new Observation(
                asked.key(),
                figure.number(),
                null,
                own.isEmpty() ? asked.unitOfMeasure() : own,
                Observation.Status.FINAL,
                place.ref(),
                figures.printed(place.cell()));
        Indicator indicator = definition.indicator(asked.key().indicator()).orElseThrow();
        return new FigureDoubts(definition.vocabulary())
                .judged(
                        new CellReading(
                                place, NOTHING_AROUND, new CellValue.Single(figure), indicator, Optional.empty()),
                        new Meaning.Understood(List.of(told), List.of()));
    }

    private Meaning words(FigureCell place, Asked asked, CellValue value) {
        if (value instanceof CellValue.None) {
            return new Meaning.Nothing("nothing");
        } else if (value instanceof CellValue.OtherwiseShown other) {
            return Questions.otherwiseShown(place, other.shown());
        }
        return value instanceof CellValue.Qualitative || isToldInWords(asked.key())
                ? new Meaning.Understood(List.of(words(place, asked)), List.of())
                : Questions.unreadable(place, "unreadable");
    }

    private static Observation words(FigureCell place, Asked asked) {
        String text = place.cell().text();
        return new Observation(asked.key(), null, text.strip(), "", Observation.Status.FINAL, place.ref(), text);
    }

    private boolean isToldInWords(ObservationKey key) {
        return definition
                .indicator(key.indicator())
                .filter(indicator ->
                        indicator.kind() == Indicator.Kind.TEXT || indicator.target() == TargetConvention.QUALITATIVE)
                .isPresent();
    }

    private FigureCell place(CellRef ref, RawCell cell, Asked asked) {
        SheetContext sheet = new SheetContext(ref.file(), ref.sheet(), Scan.EMPTY, Sender.of(""), Set.of(), List.of());
        boolean printed = definition.printed().contains(asked.key().indicator());
        Table table = new Table(List.of(), List.of(), List.of(), Set.of(), Set.of(), Set.of(), printed);
        List<Scan> labels = List.of(new Scan(asked.label(), List.of(), List.of()));
        TableRow row = TableRow.alone(cell.at().row(), labels);
        return new FigureCell(sheet, table, row, cell);
    }
}
